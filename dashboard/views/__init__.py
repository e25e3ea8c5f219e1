"""One screen a file; each has `show(frame)`."""
