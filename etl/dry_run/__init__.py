"""What a table would load, before anything is written: its map, its figures and its rejects."""
