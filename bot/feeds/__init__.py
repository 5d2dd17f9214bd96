"""A council's directory feed fetched politely: every page of its list, and each service in full."""
