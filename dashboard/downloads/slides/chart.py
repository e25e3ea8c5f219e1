"""The charts of a card on a slide, side by side where it has several panels."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pptx.slide import Slide

from dashboard.charts.native import Form, Native
from dashboard.downloads.slides.bars import add_bars, scale_of
from dashboard.downloads.slides.grid import add_grid
from dashboard.downloads.slides.page import INCH, Box, Words, write_words
from dashboard.downloads.slides.plane import add_plane
from dashboard.downloads.slides.regions import add_regions, has_room_for
from dashboard.downloads.slides.rows_layout import columns_of, is_list, panels_across
from dashboard.downloads.slides.shares import add_shares
from dashboard.downloads.slides.trend import add_lines

GAP = round(0.15 * INCH)
TITLE = 12.0
WRITERS: dict[Form, Callable[[Slide, Box, Native], Any]] = {
    Form.COLUMNS: add_bars,
    Form.LINES: add_lines,
    Form.SHARES: add_shares,
    Form.PLANE: add_plane,
    Form.REGIONS: add_regions,
}


def have_room(natives: Sequence[Native]) -> bool:
    """Whether there are any, and a slide can hold each."""
    return bool(natives) and all(map(has_room_for, natives))


def add_charts(
    slide: Slide, room: Box, natives: Sequence[Native], labels: Mapping[str, str]
) -> None:
    """One native chart a panel, in rows of as many as keep them readable."""
    lists = all(map(is_list, natives)) and len(natives) > 1
    across = panels_across(natives, room) if lists else _across(len(natives), room)
    down = math.ceil(len(natives) / across)
    width = (room.width - GAP * (across - 1)) // across
    height = (room.height - GAP * (down - 1)) // down
    for at, native in enumerate(natives):
        column, row = at % across, at // across
        left, top = room.left + column * (width + GAP), room.top + row * (height + GAP)
        _add(slide, Box(left, top, width, height), native, labels)


def _across(count: int, room: Box) -> int:
    """As many columns as make the panels about twice as wide as high."""
    wanted = math.sqrt(count * room.width / room.height / 1.6)
    return max(1, min(count, round(wanted)))


def _add(slide: Slide, box: Box, native: Native, labels: Mapping[str, str]) -> None:
    if native.title:
        title = Words(native.title, TITLE, bold=True)
        high = title.height(box.width)
        write_words(slide, Box(box.left, box.top, box.width, high), [title])
        box = box.below(high)
    if native.form is Form.GRID:
        add_grid(slide, box, native, labels)
    elif is_list(native):
        _add_rows(slide, box, native)
    else:
        WRITERS[native.form](slide, box, native)


def _add_rows(slide: Slide, box: Box, native: Native) -> None:
    """A list in as many columns as it wants, all on one scale."""
    parts = columns_of(native, box)
    width = (box.width - GAP * (len(parts) - 1)) // len(parts)
    places = [
        Box(box.left + at * (width + GAP), box.top, width, box.height) for at in range(len(parts))
    ]
    common = scale_of(native, places[0])
    for place, part in zip(places, parts, strict=True):
        add_bars(slide, place, part, common)
