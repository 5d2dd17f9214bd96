"""How old people are."""
