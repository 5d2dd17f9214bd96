"""Rasa's doors: the five components that config.yml names, and what only they need. All else here knows no Rasa."""
