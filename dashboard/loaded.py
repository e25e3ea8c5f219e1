"""What the first page has loaded stays for good: the collector need not walk over it again."""

import gc
from functools import cache


@cache
def spare_loaded() -> None:
    """Take everything loaded so far out of the collector's rounds, once for each process.

    Libraries are most of what a server holds: a full round over them stops every reader for a
    tenth of a second, at any click.
    """
    gc.collect()
    gc.freeze()
