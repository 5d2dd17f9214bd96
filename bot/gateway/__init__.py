"""The doors: the HTTP API, guarded and limited."""
