"""Turn what the centers sent into a checked, traceable DuckDB snapshot."""
