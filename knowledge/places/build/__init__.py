"""Builds knowledge/places/data from public packages; run by hand when they are renewed, never at run time."""
