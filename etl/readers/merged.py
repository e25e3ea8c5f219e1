"""Merged cells below the header: a key holds for all its rows, a figure for none of them alone."""

from collections.abc import Collection

import pandas as pd

from etl.numbers import is_not_reported
from etl.readers.names import column_letters
from etl.readers.sheet import Sheet


def spread_merged(
    sheet: Sheet, cells: pd.DataFrame, after: int, keys: Collection[int], figures: Collection[int]
) -> None:
    """Writes merged cells out in place; `after` rows of the sheet come before these cells.

    The figure of a cell merged over several rows or columns of figures belongs to none of them:
    it is written out as words that no number can be read from, so that each is rejected.
    """
    for (top, left), (bottom, right) in sheet.merged:
        if top < after or bottom - after >= len(cells) or right >= len(cells.columns):
            continue
        words = cells.iat[top - after, left]
        shared = [column for column in range(left, right + 1) if column in figures]
        several = bottom > top or len(shared) > 1
        if several and shared and not is_not_reported(words):
            corners = f"{column_letters(left)}{top + 1}:{column_letters(right)}{bottom + 1}"
            _write(cells, top - after, bottom - after, shared, f"merged over {corners}: {words}")
        _write(cells, top - after, bottom - after, [c for c in keys if left <= c <= right], words)


def _write(cells: pd.DataFrame, top: int, bottom: int, columns: list[int], words: str) -> None:
    for column in columns:
        cells.iloc[top : bottom + 1, column] = words
