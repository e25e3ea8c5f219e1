"""Speed and memory of the build and of the dashboard, measured on this machine."""
