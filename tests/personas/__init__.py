"""Simulated residents, who talk to the assistant over its HTTP API; `people/` says who they are."""
