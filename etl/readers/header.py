"""Finds the header of a sheet, wherever it stands, and joins headings of several rows."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etl.readers.names import heading_key
from etl.readers.sheet import Merged, Sheet

JOINER = " / "


@dataclass(frozen=True)
class Header:
    """The joined heading of every column ("" where there is none) and the first row below them."""

    headings: tuple[str, ...]
    after: int


def find_header(
    sheet: Sheet, wanted: Collection[str], row: int | None = None, rows: int = 1
) -> Header | None:
    """The header whose first row is `row` (1-based), else the rows that hold most wanted headings.

    None if the sheet has no filled row at all. Without any wanted heading it is the first row of
    two or more filled cells, so that a message can say what was found instead.
    """
    if row is not None:
        return _header(sheet, row - 1, rows) if row - 1 < len(sheet.head) else None
    keys = {heading_key(heading) for heading in wanted}
    headers = [_header(sheet, start, rows) for start in range(len(sheet.head))]
    scores = [len(keys & set(map(heading_key, header.headings))) for header in headers]
    if not any(scores):
        return next((h for h in headers if sum(map(bool, h.headings)) > 1), None)
    return headers[scores.index(max(scores))]


def _header(sheet: Sheet, start: int, rows: int) -> Header:
    block = [list(map(_clean, record)) for record in sheet.head[start : start + rows]]
    width = max(map(len, block), default=0)
    block = [record + [""] * (width - len(record)) for record in block]
    merged = [m for m in sheet.merged if start <= m[0][0] and m[1][0] < start + rows]
    if merged:
        _fill_merged(block, merged, start)
    else:
        _fill_forward(block)
    return Header(tuple(_join(parts) for parts in zip(*block, strict=True)), start + rows)


def _clean(text: str) -> str:
    return " ".join(text.split())


def _fill_merged(block: list[list[str]], merged: Sequence[Merged], start: int) -> None:
    for (top, left), (bottom, right) in merged:
        words = block[top - start][left] if left < len(block[0]) else ""
        for record in block[top - start : bottom - start + 1]:
            record[left : right + 1] = [words] * len(record[left : right + 1])


def _fill_forward(block: list[list[str]]) -> None:
    """Repeats a heading over the blank cells to its right while both have headings beneath."""
    for record, beneath in pairwise(block):
        words = ""
        for column, cell in enumerate(record):
            words = cell or words
            if not beneath[column]:
                words = ""
            elif not cell:
                record[column] = words


def _join(parts: Sequence[str]) -> str:
    """The different headings of one column from top to bottom; merged ones are said once."""
    return JOINER.join(dict.fromkeys(part for part in parts if part))
