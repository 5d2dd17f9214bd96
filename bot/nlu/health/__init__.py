"""Health, and conditions in an adviser's notes."""
