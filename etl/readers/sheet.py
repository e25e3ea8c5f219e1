"""A sheet as the table reader sees it, whatever kind of file it came from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pandas as pd

from etl.readers.reading import Reject

# First and last cell of a merged range, each (row, column) counted from 0.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Body:
    """The cells below the header: columns 0, 1, 2 ... of text, and the 1-based line of each row."""

    cells: pd.DataFrame
    lines: np.ndarray
    rejects: list[Reject] = field(default_factory=list)


class Sheet(Protocol):
    """One table of a file; `head` is its first records, where a header may stand."""

    @property
    def file(self) -> str: ...

    @property
    def name(self) -> str | None:
        """The sheet's name; None in a file that has no sheets."""

    @property
    def head(self) -> Sequence[Sequence[str]]: ...

    @property
    def merged(self) -> Sequence[Merged]: ...

    def body(self, after: int, width: int) -> Body:
        """The cells below the first `after` records, `width` columns wide."""

    def column_label(self, index: int) -> str:
        """How people name the column with that index."""


def title(sheet: Sheet) -> str:
    """The sheet's name as part of a place, "" in a file without sheets."""
    return f"sheet {sheet.name}" if sheet.name is not None else ""
