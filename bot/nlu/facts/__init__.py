"""The facts of a message: found, held against what was known, stated or asked, taken back, put together."""
