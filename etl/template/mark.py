"""Tells a return from any other workbook, by the words in its first cell."""

import io
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from etl.template.layout import MARK

_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def is_return(path: Path) -> bool:
    """True for a file that is a return, in whatever format the workbook was saved."""
    return path.is_file() and sheet_of_return(path.read_bytes()) is not None


def sheet_of_return(raw: bytes) -> str | None:
    """The name of the sheet that is filled in, None in every other file."""
    if not raw.startswith(_WORKBOOK_MARKS):
        return None
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        for name in workbook.sheet_names:
            rows = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=1)
            if rows and rows[0] and str(rows[0][0]).startswith(MARK):
                return name
    except CalamineError:
        pass
    return None
