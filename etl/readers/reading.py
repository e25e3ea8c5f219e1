"""What a reader hands on: rows of text with their places, and what it could not read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import pandas as pd

from etl.sources.model import ROW_FIELDS, Source

# `row` is a whole number in the order of the report; every other column is text or missing.
RAW_COLUMNS = (
    "row",
    *("value_text" if name == "value" else name for name in ROW_FIELDS),
    "locator",
    "place",
)
PRACTICE_COLUMNS = ("practice", "quote", "locator")
TEXT = pd.StringDtype(na_value=np.nan)


@dataclass(frozen=True)
class Reject:
    """Something that was not loaded: where it stands, its words, and every reason against it."""

    file: str
    place: str
    raw: str
    reasons: tuple[str, ...]


@cache
def no_rows(columns: tuple[str, ...] = RAW_COLUMNS) -> pd.DataFrame:
    """An empty table of those columns; always the same one, so nobody may write to it."""
    return pd.DataFrame(
        {name: pd.Series(dtype="int64" if name == "row" else TEXT) for name in columns}
    )


@dataclass(frozen=True)
class Reading:
    """A report as read, its defaults filled in; `skipped` counts cells that were not reported.

    `text` is the report's own text where it has one; locators of prose are spans of it.
    """

    rows: pd.DataFrame = field(default_factory=no_rows)
    text: str | None = None
    practices: pd.DataFrame = field(default_factory=lambda: no_rows(PRACTICE_COLUMNS))
    rejects: list[Reject] = field(default_factory=list)
    skipped: int = 0


Reader = Callable[[Source], Reading]


class UnreadableError(Exception):
    """A whole file, sheet or table that cannot be read; carries the reject that says why."""

    def __init__(self, file: str, place: str, raw: str, *reasons: str) -> None:
        self.reject = Reject(file, place, raw, reasons)
        super().__init__(self.reject)
