"""Matches the headings that source.toml maps with those of the sheet, and names what differs."""

import pandas as pd

from etl.readers.header import Header
from etl.readers.names import heading_key, nearest
from etl.readers.sheet import Sheet
from etl.sources.model import TableMap


def match_columns(
    sheet: Sheet, header: Header, table: TableMap
) -> tuple[dict[str, int], list[str]]:
    """Mapped heading -> index of its column, and a reason for each that does not fit.

    A heading that is missing, that stands twice or that nobody mapped is a reason.
    """
    places: dict[str, list[int]] = {}
    for index, heading in enumerate(header.headings):
        if heading:
            places.setdefault(heading_key(heading), []).append(index)
    known = {heading_key(heading) for heading in (*table.headings, *table.ignore)}
    free = [h for h in header.headings if h and heading_key(h) not in known]
    reasons: list[str] = []
    positions: dict[str, int] = {}
    for heading in table.headings:
        found = places.get(heading_key(heading), [])
        if not found:
            reasons.append(_missing(heading, header, free))
        elif len(found) > 1:
            labels = " and ".join(map(sheet.column_label, found))
            reasons.append(f"the heading {heading!r} stands twice, in {labels}: rename one")
        else:
            positions[heading] = found[0]
    for index, heading in enumerate(header.headings):
        if heading and heading_key(heading) not in known:
            reasons.append(_unmapped(sheet.column_label(index), heading))
    return positions, reasons


def unnamed_columns(sheet: Sheet, header: Header, cells: pd.DataFrame) -> list[str]:
    """A reason for each column that has cells but no heading."""
    return [
        f"{sheet.column_label(index)} has cells but no heading: give it one and map it"
        for index, heading in enumerate(header.headings)
        if not heading and cells[index].str.strip().ne("").any()
    ]


def _missing(heading: str, header: Header, free: list[str]) -> str:
    found = ", ".join(repr(h) for h in header.headings if h)
    guess = nearest(heading, free)
    right = f"did you mean {guess!r}? Correct the map" if guess else "correct the map"
    return f"the column {heading!r} is missing; found: {found}; {right} in source.toml"


def _unmapped(label: str, heading: str) -> str:
    return (
        f"{label}, {heading!r}, is not mapped: add it to [table.columns], to [table.indicators] "
        "or to ignore in source.toml"
    )
