"""Every link of the records fetched politely: what is gone, and what has changed since it was read."""
