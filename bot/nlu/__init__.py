"""What a message says: plain functions, and in `components` the doors by which Rasa reaches them."""
