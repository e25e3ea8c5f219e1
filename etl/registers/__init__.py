"""From case registers and consultation logs to figures, by the official counting rules."""
