"""Pages that open without a network."""
