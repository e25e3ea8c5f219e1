"""What the server answers beside the pages: cards ahead of a run, packed files, its health."""
