SELECT published_on FROM whole.snapshot
