"""How many draws the properties of bounds, sums, order and sentences are held against."""

import os

from hypothesis import settings


def many(usual: int = 100) -> settings:
    """The usual number of draws in a run of everything, ten thousand under `make properties`."""
    return settings(max_examples=max(usual, int(os.environ.get("DRAWS", "0"))), deadline=None)
