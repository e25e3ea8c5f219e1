"""Where each value stands: the locator for programs, the place for people, column by column."""

import json

import numpy as np
import pandas as pd
import pyarrow as pa

from etl.readers.names import column_letters
from etl.readers.reading import TEXT
from etl.readers.sheet import Sheet


def add_places(
    frame: pd.DataFrame, sheet: Sheet, headings: tuple[str, ...], wide: bool
) -> pd.DataFrame:
    """The frame with `locator` (JSON) and `place`, from its columns `line` and `column`."""
    lines = _as_text(frame["line"].to_numpy(), frame.index)
    columns = frame["column"]
    if sheet.name is None:
        names = {i: headings[i] for i in columns.unique()} if wide else {}
        before = _object_start({"file": sheet.file}) + '"line": '
        after = {i: f', "column": {_json(name)}}}' for i, name in names.items()}
        shown = {i: f", column {name}" for i, name in names.items()}
        start = f"{sheet.file}, line "
    else:
        letters = {i: column_letters(i) for i in columns.unique()}
        return _cells(frame, sheet, lines, letters)
    frame["locator"] = before + lines + (_by_column(columns, after) if wide else "}")
    frame["place"] = start + lines + (_by_column(columns, shown) if wide else "")
    return frame


def _cells(
    frame: pd.DataFrame, sheet: Sheet, lines: pd.Series, letters: dict[int, str]
) -> pd.DataFrame:
    before = _object_start({"file": sheet.file, "sheet": sheet.name or ""}) + '"cell": "'
    start = f"{sheet.file}, sheet {sheet.name}, cell "
    letter = _by_column(frame["column"], letters)
    frame["locator"] = before + letter + lines + '"}'
    frame["place"] = start + letter + lines
    return frame


def _object_start(fields: dict[str, str]) -> str:
    return _json(fields)[:-1] + ", "


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _by_column(columns: pd.Series, words: dict[int, str]) -> pd.Series:
    """The words of each row's column; few different columns, so one pass over whole numbers."""
    known = sorted(words)
    codes = np.searchsorted(known, columns.to_numpy())
    values = pa.array([words[index] for index in known], pa.large_string())
    return _series(values.take(pa.array(codes)), columns.index)


def _as_text(numbers: np.ndarray, index: pd.Index) -> pd.Series:
    return _series(pa.array(numbers).cast(pa.large_string()), index)


def _series(values: pa.Array, index: pd.Index) -> pd.Series:
    return pd.Series(pd.array(values, dtype=TEXT), index=index)
