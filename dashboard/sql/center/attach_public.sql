ATTACH $path AS everyone (READ_ONLY)
