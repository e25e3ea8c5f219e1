"""Charts: marks in, figures out."""
