"""What a message means as an answer to the question before it."""
