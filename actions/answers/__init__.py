"""Answers to questions about schemes, one idea a file."""
