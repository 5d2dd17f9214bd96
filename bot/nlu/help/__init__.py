"""Help that is asked for, and help that is not."""
