"""What the screen "File a report" works with: the command line, and the desk of figures."""
