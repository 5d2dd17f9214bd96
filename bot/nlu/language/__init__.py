"""Which language a message is in, and which it asks for."""
