ATTACH $path AS whole (READ_ONLY)
