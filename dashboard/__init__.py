"""Show published snapshots to leaders: filters, charts, words and downloads."""
