ATTACH $path AS later (READ_ONLY)
