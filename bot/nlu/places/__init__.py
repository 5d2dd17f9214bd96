"""Where somebody lives, and places that nothing has."""
