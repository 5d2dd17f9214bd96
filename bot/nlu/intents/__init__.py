"""What a message wants: the intent, put right by what was read, and the wishes that stand beside facts."""
