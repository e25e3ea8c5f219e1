"""What a bureau needs to run the dashboard: image, front, unit, and lists of what is in it."""
