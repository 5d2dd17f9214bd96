"""Dates and lengths of time in words."""
