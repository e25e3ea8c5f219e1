"""Takes down each run of the page's script: its screen, how it ended and how long it took."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from dashboard.watching import log
from dashboard.watching.numbers import RUNS
from dashboard.watching.request import REQUEST, short_number


@dataclass
class Run:
    """What a run learns of itself on its way."""

    screen: str = "none"


@contextmanager
def run() -> Iterator[Run]:
    """The block is a run. It ends `done`, `failed`, or `left` where another took its place."""
    seen, began, end = Run(), perf_counter(), "left"
    REQUEST.set(short_number())
    try:
        yield seen
        end = "done"
    except Exception:
        end = "failed"
        raise
    finally:
        seconds = perf_counter() - began
        RUNS.add(seconds, screen=seen.screen, end=end)
        log.event("run", screen=seen.screen, end=end, milliseconds=round(seconds * 1000, 1))
