"""Work: what the person does now, for how long they have been out of it, and what they would like."""
