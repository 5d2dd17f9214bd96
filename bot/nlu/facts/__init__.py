"""What is made of the facts that the topics find: stated or asked, taken back, put together."""
