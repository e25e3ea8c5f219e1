"""One tile a county, in rows under the name of the place it lies in: a map without boundaries."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.class_strip import Class, class_strip, strip_height
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.native import Form, Native, telling
from dashboard.charts.native_regions import Regions
from dashboard.charts.regions import Outline, Region, region_traces
from dashboard.charts.sheet import Figure, Trace, layout, plain_axis

MARGIN = 12
MOST_NAMED = 60
MOST_ACROSS = 50
FEW_ACROSS = 4
NAMED, FEW, MANY = 32, 20, 12  # pixels from tile to tile
LABEL_ROOM = 74  # pixels of a tile on a telephone
_TITLE = 20
_GAP = 8

Group = tuple[str, Sequence[Region]]  # the name of a place, and its counties


@dataclass(frozen=True)
class _Grid:
    """Tiles in their places, in tiles across and pixels down; titles by their height."""

    tiles: dict[str, Outline]
    titles: list[tuple[str, float]]
    high: float


def county_tiles(groups: Sequence[Group], *, classes: Sequence[Class]) -> Figure:
    """The regions of each group in rows under its name; `classes` as in `county_map`.

    Up to sixty tiles carry their names; beyond that they are small, and the picked are outlined.
    """
    regions = [region for _, group in groups for region in group]
    named = regions if len(regions) <= MOST_NAMED else []
    across = _across(groups, bool(named))
    grid = _placed(groups, across, NAMED if named else FEW if across <= 20 else MANY)
    traces = region_traces(regions, grid.tiles, classes, named, LABEL_ROOM)
    shapes, notes = class_strip(classes)
    top = strip_height(classes) + MARGIN
    figure = {
        "data": [*traces, _titles(grid)],
        "layout": layout(
            grid.high + top + MARGIN,
            (MARGIN, MARGIN, top, MARGIN),
            shapes=shapes,
            annotations=notes,
            xaxis=plain_axis(range=[0, across], showticklabels=False, automargin=False),
            yaxis=plain_axis(range=[grid.high, 0], showticklabels=False, automargin=False),
        ),
    }
    keys, size = tuple(region.key for region in named), (across, grid.high)
    told = Regions(
        tuple(regions), grid.tiles, tuple(classes), size, keys, False, tuple(grid.titles)
    )
    return telling(figure, Native(Form.REGIONS, "", regions=told))


def _across(groups: Sequence[Group], named: bool) -> int:
    """Tiles in a row: few where they carry names, and never more than the largest group has."""
    count = sum(len(group) for _, group in groups)
    largest = max((len(group) for _, group in groups), default=1)
    wanted = FEW_ACROSS if named else min(MOST_ACROSS, round(math.sqrt(2 * count)))
    return max(1, min(wanted, largest))


def _placed(groups: Sequence[Group], across: int, tall: int) -> _Grid:
    tiles: dict[str, Outline] = {}
    titles = []
    top = 0
    for name, group in groups:
        titles.append((name, top + _TITLE / 2))
        top += _TITLE
        for i, region in enumerate(group):
            tiles[region.key] = _tile(i % across, top + tall * (i // across), across, tall)
        top += tall * math.ceil(len(group) / across) + _GAP
    return _Grid(tiles, titles, max(top - _GAP, 1))


def _tile(column: int, top: int, across: int, tall: int) -> Outline:
    """A rectangle with a pixel or two of room around it."""
    side, edge = min(0.1, 0.005 * across), 1 if tall == MANY else 2
    left, right = round(column + side, 3), round(column + 1 - side, 3)
    low, high = top + edge, top + tall - edge
    x: list[float | None] = [left, right, right, left, left, None]
    return Outline(x, [low, low, high, high, low, None], (column + 0.5, top + tall / 2), 1)


def _titles(grid: _Grid) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [0] * len(grid.titles),
        "y": [middle for _, middle in grid.titles],
        "text": [escaped(name) for name, _ in grid.titles],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": "@text"},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
