"""Who a reader is, and what follows from it."""
