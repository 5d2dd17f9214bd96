"""Custom actions: a thin adapter between Rasa's slots and the domain. Importing has no effect."""
