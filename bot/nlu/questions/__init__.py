"""What a question is about, learned from examples: which side of a scheme."""
