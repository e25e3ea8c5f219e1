"""How many draws the properties of bounds, sums, order and sentences are held against."""

import os

from hypothesis import settings

# `make properties` asks for ten thousand; a run of everything has less time for each.
MANY = settings(max_examples=int(os.environ.get("DRAWS", "300")), deadline=None)
