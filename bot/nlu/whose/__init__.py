"""Whom a message, and each word of it, is about."""
