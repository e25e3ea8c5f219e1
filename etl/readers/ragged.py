"""Reads a delimited text record by record, so that one broken line costs only that line."""

import csv
import io
from collections.abc import Iterator

import numpy as np
import pandas as pd

from etl.readers.cells import is_note
from etl.readers.reading import TEXT, Reject
from etl.readers.sheet import Body

Record = tuple[int, list[str]]


def read_ragged(file: str, text: str, delimiter: str, width: int, before: int) -> Body:
    """The rows of `width` columns; `before` lines of the file come before this text.

    A line with too many or too few columns is a reject. Blank cells at its end are forgiven, and
    so is a line with one cell only, such as an area that reported nothing; notes are left out.
    """
    rejects: list[Reject] = []
    rows: list[list[str]] = []
    lines: list[int] = []
    for number, cells in _records(file, text, delimiter, before, rejects):
        filled = [cell for cell in cells if cell.strip()]
        while len(cells) > width and not cells[-1].strip():
            cells.pop()
        if len(cells) < width and filled and is_note(filled[0]):
            continue
        if len(cells) == width or (len(filled) <= 1 and len(cells) < width):
            rows.append(cells + [""] * (width - len(cells)))
            lines.append(number)
        else:
            reason = f"the line has {len(cells)} columns and the header has {width}"
            raw = delimiter.join(cells)
            rejects.append(Reject(file, f"line {number}", raw, (reason,)))
    frame = pd.DataFrame(rows, columns=range(width), dtype=TEXT)
    return Body(frame, np.array(lines, dtype="int64"), rejects)


def _records(
    file: str, text: str, delimiter: str, before: int, rejects: list[Reject]
) -> Iterator[Record]:
    """Each record with its first line; where the quotes do not close, that line is a reject."""
    lines = io.StringIO(text, newline="").readlines()
    done = 0
    while done < len(lines):
        reader = csv.reader(iter(lines[done:]), delimiter=delimiter, strict=True)
        start = done
        try:
            for cells in reader:
                yield before + start + 1, cells
                start = done + reader.line_num
            return
        except csv.Error as error:
            raw = lines[start].rstrip("\r\n")
            reason = f"the quotes of the line do not close as they should ({error})"
            rejects.append(Reject(file, f"line {before + start + 1}", raw, (reason,)))
            done = start + 1
