"""What a message says: components of Rasa's NLU pipeline, and the plain functions they rest on."""
