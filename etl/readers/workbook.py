"""Workbooks (XLSX, XLS, ODS): the values of their cells as text, sheet by sheet."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from etl.readers.delimited import HEAD_RECORDS
from etl.readers.names import column_letters
from etl.readers.reading import TEXT, UnreadableError
from etl.readers.sheet import Body, Merged
from etl.readers.workbook_gaps import Gaps, find_gaps


@dataclass(frozen=True)
class WorkbookSheet:
    """One sheet; `rows` begin at cell A1."""

    file: str
    name: str
    rows: Sequence[Sequence[str]]
    merged: Sequence[Merged]

    @property
    def head(self) -> Sequence[Sequence[str]]:
        return self.rows[:HEAD_RECORDS]

    def body(self, after: int, width: int) -> Body:
        """The rows below the header."""
        cells = self.rows[after:]
        columns = zip(*cells, strict=True) if cells else [()] * width
        texts = [pd.array(pa.array(column, pa.large_string()), dtype=TEXT) for column in columns]
        frame = pd.DataFrame(dict(enumerate(texts)))
        return Body(frame, np.arange(after + 1, after + 1 + len(cells)))

    def column_label(self, index: int) -> str:
        return f"column {column_letters(index)}"


def open_workbook(file: str, raw: bytes, wanted: Sequence[str]) -> Iterator[WorkbookSheet]:
    """The wanted sheets, or all that hold anything; UnreadableError names what cannot be read."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    except PasswordError as error:
        reason = "the workbook has a password: save it without one"
        raise UnreadableError(file, "", "", reason) from error
    except CalamineError as error:
        reason = f"the workbook cannot be opened ({error}): save it again as XLSX"
        raise UnreadableError(file, "", "", reason) from error
    missing = [name for name in wanted if name not in workbook.sheet_names]
    if missing:
        reason = f"there is no sheet {missing[0]!r}; the workbook has {workbook.sheet_names}"
        raise UnreadableError(file, f"sheet {missing[0]}", "", reason)
    gaps = find_gaps(raw)
    for sheet in workbook.sheets_metadata:
        if sheet.typ != SheetTypeEnum.WorkSheet or (wanted and sheet.name not in wanted):
            continue
        opened = _sheet(file, workbook, sheet.name, gaps.get(sheet.name, {}))
        if wanted or any(any(row) for row in opened.rows):
            yield opened


def _sheet(file: str, workbook: CalamineWorkbook, name: str, gaps: Gaps) -> WorkbookSheet:
    try:
        sheet = workbook.get_sheet_by_name(name)
        values = sheet.to_python(skip_empty_area=False)
    except CalamineError as error:
        reason = f"the sheet cannot be read ({error}): save the workbook again as XLSX"
        raise UnreadableError(file, f"sheet {name}", "", reason) from error
    # Most cells are texts already, and asking one by one is what takes time.
    rows = [[cell if type(cell) is str else cell_text(cell) for cell in row] for row in values]
    _fill_gaps(rows, gaps)
    width = max(map(len, rows), default=0)
    for row in rows:
        row.extend([""] * (width - len(row)))
    return WorkbookSheet(file, name, rows, sheet.merged_cell_ranges or ())


def _fill_gaps(rows: list[list[str]], gaps: Mapping[tuple[int, int], str]) -> None:
    for (row, column), words in gaps.items():
        while row >= len(rows):
            rows.append([])
        rows[row].extend([""] * (column + 1 - len(rows[row])))
        rows[row][column] = rows[row][column] or words


def cell_text(value: Any) -> str:
    """The value as its cell would show it unformatted: 12 without .0, dates as 2016-12-31."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)
