"""Ears, doors and desks: understanding, the dialogue, and the ways in."""
