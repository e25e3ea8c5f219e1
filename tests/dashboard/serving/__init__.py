"""Several servers behind one port."""
