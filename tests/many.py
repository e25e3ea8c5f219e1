"""How much is tried: a choice of all cases in a run of everything, all of them where asked."""

import os

from hypothesis import settings

# Set by `make torture`: every combination, moment and question, not a choice of them.
TORTURE = os.environ.get("TORTURE") == "1"


LEAST, PART = 12, 4  # draws at least, and which part of the usual number


def many(usual: int = 100) -> settings:
    """How many draws: the usual number, a part of it in a run of everything, ten thousand under
    `make properties`."""
    here = usual if TORTURE else max(LEAST, usual // PART)
    return settings(max_examples=max(here, int(os.environ.get("DRAWS", "0"))), deadline=None)
