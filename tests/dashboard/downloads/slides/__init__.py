"""Slides, read back as an office program reads them."""
