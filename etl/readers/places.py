"""Where each value stands: the locator for programs, the place for people, column by column."""

import json

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from etl.readers.names import column_letters
from etl.readers.reading import TEXT
from etl.readers.sheet import Sheet


def add_places(
    frame: pd.DataFrame, sheet: Sheet, headings: tuple[str, ...], wide: bool
) -> pd.DataFrame:
    """The frame with `locator` (JSON) and `place`, from its columns `line` and `column`."""
    lines = pa.array(frame["line"].to_numpy()).cast(pa.large_string())
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
    frame["locator"] = _joined(before, lines, _by_column(columns, after) if wide else "}")
    frame["place"] = _joined(start, lines, _by_column(columns, shown) if wide else "")
    return frame


def _cells(
    frame: pd.DataFrame, sheet: Sheet, lines: pa.Array, letters: dict[int, str]
) -> pd.DataFrame:
    before = _object_start({"file": sheet.file, "sheet": sheet.name or ""}) + '"cell": "'
    start = f"{sheet.file}, sheet {sheet.name}, cell "
    letter = _by_column(frame["column"], letters)
    frame["locator"] = _joined(before, letter, lines, '"}')
    frame["place"] = _joined(start, letter, lines)
    return frame


def _object_start(fields: dict[str, str]) -> str:
    return _json(fields)[:-1] + ", "


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _by_column(columns: pd.Series, words: dict[int, str]) -> pa.Array:
    """The words of each row's column; few different columns, so one pass over whole numbers."""
    known = sorted(words)
    codes = np.searchsorted(known, columns.to_numpy())
    values = pa.array([words[index] for index in known], pa.large_string())
    return values.take(pa.array(codes))


def _joined(*parts: pa.Array | str) -> pd.api.extensions.ExtensionArray:
    """The parts of each row one after the other, in one pass; a text is the same in all rows."""
    scalars = [pa.scalar(p, pa.large_string()) if isinstance(p, str) else p for p in parts]
    return pd.array(
        pc.binary_join_element_wise(*scalars, pa.scalar("", pa.large_string())), dtype=TEXT
    )
