"""Children, who brings them up, and who looks after them."""
