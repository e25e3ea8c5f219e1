ATTACH $path AS earlier (READ_ONLY)
