"""Lying bars on a slide: long lists stand in columns beside each other, so that names are read."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.charts.lettering import width
from dashboard.charts.native import Form, Native, Strand
from dashboard.downloads.slides.page import INCH, POINT, Box

LYING = (Form.BARS, Form.DOTS)
FRAME = round(0.9 * INCH)  # what axes and legend take of a chart
SMALLEST, LARGEST, ROOM = 5.0, 11.0, 0.72  # points of letters, and their share of a row
ROW, BAR, BETWEEN = 13.0, 8.5, 0.45  # points that a row wants, that a bar wants, bars of a gap
THICKEST, MOST_GAP = 44.0, 500  # points of a bar, and percent of it
SLACK = 0.15  # columns that a list may be too long for without another one
NARROWEST = round(3.4 * INCH)
NAMES = 0.5  # of a panel at most


@dataclass(frozen=True)
class Letters:
    """The size of names and of numbers, in points."""

    names: float
    numbers: float


def is_list(native: Native) -> bool:
    """Whether it is a chart of rows below each other."""
    return native.form in LYING


def rows_of(native: Native) -> int:
    """How many rows it has, the level's included."""
    return max(len(native.categories) + (native.level is not None), 1)


def letters(native: Native, high: float) -> Letters:
    """Those that rows in a chart of so many English metric units have room for."""
    each = max(high - FRAME, FRAME) / POINT / rows_of(native)
    bar = each / (len(native.strands) + BETWEEN)
    names = max(SMALLEST, min(LARGEST, ROOM * each))
    return Letters(names, max(SMALLEST, min(10.0, bar if len(native.strands) > 1 else names)))


def gap_of(native: Native, box: Box) -> int:
    """The gap between bars, in percent of one, that keeps few bars from being blocks."""
    room = box.height if is_list(native) else box.width
    each = max(room - FRAME, FRAME) / POINT / rows_of(native)
    return max(0, min(MOST_GAP, round(100 * (each / THICKEST - len(native.strands)))))


def columns_of(native: Native, box: Box) -> tuple[Native, ...]:
    """The chart, or its rows in as many columns as they want and the box has room for."""
    if not is_list(native):
        return (native,)
    wanted = rows_of(native) * max(ROW, BAR * (len(native.strands) + BETWEEN))
    room = max(box.height - FRAME, FRAME) / POINT
    most = min(box.width // NARROWEST, len(native.categories))
    count = max(1, min(most, math.ceil(wanted / room - SLACK)))
    each = math.ceil(len(native.categories) / count)
    return tuple(_part(native, start, start + each) for start in range(0, each * count, each))


def _part(native: Native, start: int, end: int) -> Native:
    """Some of its rows, with the level that all are read against."""
    return replace(
        native,
        categories=native.categories[start:end],
        strands=tuple(_strand(strand, start, end) for strand in native.strands),
        colours=native.colours[start:end],
    )


def _strand(strand: Strand, start: int, end: int) -> Strand:
    return replace(strand, marks=strand.marks[start:end], limits=strand.limits[start:end])


def panels_across(natives: Sequence[Native], room: Box) -> int:
    """How many panels of rows stand beside each other, so that their names are largest."""
    return max(range(1, len(natives) + 1), key=lambda count: _size(natives, room, count))


def _size(natives: Sequence[Native], room: Box, across: int) -> float:
    """The smallest letters of any name with so many panels in a row."""
    down = math.ceil(len(natives) / across)
    broad = NAMES * room.width / POINT / across
    return min(
        min(
            letters(native, room.height / down).names,
            broad / max((width(name, 1) for name in native.categories), default=1.0),
        )
        for native in natives
    )
