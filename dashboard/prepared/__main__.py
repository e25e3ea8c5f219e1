"""Prepare views while nobody needs the processor: `python -m dashboard.prepared SERVER`.

It ends when all are there, or when the server with that process id, which began it, has gone.
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, product

from dashboard import data
from dashboard.access.in_force import rules
from dashboard.collected import prepare
from dashboard.edition import FULL, PUBLIC, Edition
from dashboard.frame import Frame
from dashboard.kept import ANSWERS
from dashboard.prepared.views import Show, likely
from dashboard.selection import DEMONSTRATION, FILED, Selection
from dashboard.text import LANGUAGES, Text

LEAST = 19  # the nicest a process can be to others
MOST_BYTES = 64 * 2**20  # of answers of the database: views follow each other by year


def main(server: int) -> None:
    """Go through the likely views, one after the other."""
    os.nice(LEAST)
    logging.disable(logging.WARNING)
    ANSWERS.most_bytes = MOST_BYTES
    for show, frame in _views():
        if os.getppid() != server:
            return
        with suppress(Exception):  # whoever comes to such a view is told of it
            prepare(frame, show)


def _views() -> Iterator[tuple[Show, Frame]]:
    for edition, figures in product(editions(), (FILED, DEMONSTRATION)):
        snapshot = data.current(figures, edition)
        if snapshot:
            chosen = Selection(figures=figures)
            spoken = [likely(Frame(Text(each), snapshot, chosen)) for each in LANGUAGES]
            yield from chain.from_iterable(zip(*spoken, strict=True))


def editions() -> tuple[Edition, ...]:
    """What readers of this server may open; of a center's own nothing is prepared."""
    known = rules()
    if known is None:
        return (FULL,)
    return (PUBLIC, FULL) if known.way else (PUBLIC,)


if __name__ == "__main__":
    main(int(sys.argv[1]))
