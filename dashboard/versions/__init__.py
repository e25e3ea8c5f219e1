"""Data versions: which one an address asks for, which are kept, and what changed between two."""
