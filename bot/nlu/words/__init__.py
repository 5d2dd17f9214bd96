"""A message in words: cleaned, cut, put right, looked up, and what the words around a fact do to it."""
