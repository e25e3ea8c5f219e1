"""Answers kept in memory within a budget of bytes; what was not asked for longest goes first."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock

import pandas as pd
from pandas.api.types import is_object_dtype

A_WORD = 90  # bytes, with what Python adds to its letters


class Kept:
    """Data frames by key, shared by every session of the process and never changed by any.

    A caller gets a frame of its own that stands on the same memory: what it writes into it is
    copied on that write, so nothing is copied for those who only read. `most_bytes` bounds what is
    kept; an answer larger than that is given and not kept.
    """

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self._lock = Lock()
        self._frames: OrderedDict[Hashable, tuple[pd.DataFrame, int]] = OrderedDict()
        self._bytes = 0

    def get(self, key: Hashable, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The frame of a key, made by `make` when it is not kept."""
        with self._lock:
            found = self._frames.get(key)
            if found:
                self._frames.move_to_end(key)
                return found[0].copy(deep=False)
        return self.keep(key, make())

    def holds(self, key: Hashable) -> bool:
        """Whether the frame of a key is kept."""
        return key in self._frames

    def keep(self, key: Hashable, made: pd.DataFrame) -> pd.DataFrame:
        """Keep a frame under a key unless there is one already; gives what `get` would."""
        size = bytes_of(made)
        with self._lock:
            if key not in self._frames:  # two sessions may ask for the same at once
                self._frames[key] = (made, size)
                self._bytes += size
            while self._bytes > self.most_bytes:
                _, (_, freed) = self._frames.popitem(last=False)
                self._bytes -= freed
            return made.copy(deep=False)

    @property
    def held_bytes(self) -> int:
        """What all kept frames take."""
        return self._bytes


def bytes_of(rows: pd.DataFrame) -> int:
    """About what the rows take in memory: their arrays, and a guess for their words.

    Thousands of words are not measured one by one: that takes longer than many a question.
    """
    words = sum(is_object_dtype(dtype) for dtype in rows.dtypes)
    return int(rows.memory_usage(deep=False).sum()) + A_WORD * words * len(rows)


# Of the database, for every session of the process.
ANSWERS = Kept(most_bytes=512 * 2**20)
