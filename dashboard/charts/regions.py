"""Counties as filled outlines, on a map or as tiles: one trace a class, however many there are."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dashboard.charts.class_strip import Class
from dashboard.charts.lettering import broken, escaped
from dashboard.charts.palette import class_colours, ink_on
from dashboard.charts.sheet import CLEAR, NAMED, Trace

MOST_SIGNS = 150
MANY = 400
OUTLINE = "@focus2"
LABEL = 11
HOVER = 330


class Fill(StrEnum):
    """What a region's look says; what is not compared has a sign instead of a class."""

    SETTLED = "settled"
    HEDGED = "hedged"
    OPEN = "open"
    ASKED = "asked"
    OTHER = "other"
    SILENT = "silent"


SIGNS = {Fill.ASKED: "?", Fill.OTHER: "≠", Fill.SILENT: "–"}


@dataclass(frozen=True)
class Region:
    """One county: its class (from 0) if it has one, its short name, what it says when pointed at.

    `picked` is a county that a leader chose, outlined and named.
    """

    key: str
    name: str
    fill: Fill
    band: int = 0
    picked: bool = False
    note: str = ""
    figure: str | None = None


@dataclass(frozen=True)
class Outline:
    """Where a region is drawn: rings with a gap after each, its middle, and its breadth."""

    x: list[float | None]
    y: list[float | None]
    middle: tuple[float, float]
    breadth: float


Outlines = Mapping[str, Outline]


def region_traces(
    regions: Sequence[Region],
    outlines: Outlines,
    classes: Sequence[Class],
    named: Sequence[Region],
    room: float | None = None,
) -> list[Trace]:
    """Every region that has an outline, as a few paths; `classes` are the words of each.

    A class is one path, so thousands of counties are no more marks than twenty. The regions in
    `named` carry their names, broken into `room` pixels.
    """
    drawn = [region for region in regions if region.key in outlines]
    colours = class_colours(len(classes))
    keys = {region.key for region in named}
    groups: dict[tuple[Fill, int], list[Region]] = {}
    for region in drawn:
        groups.setdefault((region.fill, _band(region)), []).append(region)
    edge = 0.8 if len(drawn) <= MANY else 0.4
    traces = [
        _path(groups[key], outlines) | _look(*key, colours, edge) | _said(key, classes)
        for key in sorted(groups, key=lambda key: (list(Fill).index(key[0]), key[1]))
    ]
    return [
        *traces,
        *_picked(drawn, outlines),
        *_signs(signed(drawn, keys), outlines),
        *_names(named, outlines, colours, room),
        _told(drawn, outlines),
    ]


def name_of(region: Region, room: float | None = None) -> str:
    """A region's name with any sign it has, broken into `room` pixels."""
    sign = SIGNS.get(region.fill)
    most = 1 if sign else 2
    name = broken(region.name, room, most, LABEL) if room else escaped(region.name)
    return f"{name}<br><b>{sign}</b>" if sign else name


def signed(regions: Sequence[Region], named: Collection[str]) -> list[Region]:
    """Whose sign of what is not compared stands alone, worst news first where there are too many.

    `named` holds the keys of those whose names carry their signs.
    """
    found = [region for fill in SIGNS for region in regions if region.fill is fill]
    return [region for region in found if region.key not in named][:MOST_SIGNS]


def sign_ink(region: Region) -> str:
    """The colour of a sign that stands alone."""
    return "@unknown" if region.fill is Fill.ASKED else "@quiet"


def _band(region: Region) -> int:
    return region.band if region.fill in (Fill.SETTLED, Fill.HEDGED) else -1


def _path(regions: Sequence[Region], outlines: Outlines) -> Trace:
    x: list[float | None] = []
    y: list[float | None] = []
    for region in regions:
        outline = outlines[region.key]
        x += outline.x
        y += outline.y
    return {"type": "scatter", "mode": "lines", "x": x, "y": y, "fill": "toself"}


def _look(fill: Fill, band: int, colours: Sequence[str], edge: float) -> Trace:
    settled = fill in (Fill.SETTLED, Fill.HEDGED)
    line = {"line": {"width": edge, "color": "@paper" if settled else "@context"}}
    if fill is Fill.SETTLED:
        return {"fillcolor": colours[band]} | line
    if fill is Fill.HEDGED:
        colour = colours[band]
        return {"fillpattern": _pattern(".", ink_on(colour), colour, 0.16)} | line
    if fill is Fill.OPEN:
        return {"fillpattern": _pattern("/", "@context", CLEAR, 0.2)} | line
    return {"fillcolor": CLEAR} | line


def _pattern(shape: str, ink: str, ground: str, solidity: float) -> Trace:
    return {
        "shape": shape,
        "size": 7,
        "solidity": solidity,
        "fgcolor": ink,
        "bgcolor": ground,
        "fillmode": "replace",
    }


def _said(key: tuple[Fill, int], classes: Sequence[Class]) -> Trace:
    """What the whole class says, where no single county is near enough to the pointer."""
    fill, band = key
    if fill not in (Fill.SETTLED, Fill.HEDGED):
        return {"hoverinfo": "skip"}
    return {"hoveron": "fills", "hoverinfo": "text", "text": escaped(classes[band].said)}


def _picked(regions: Sequence[Region], outlines: Outlines) -> list[Trace]:
    """A coloured outline on a ring of paper, which also stands out in grey."""
    picked = [region for region in regions if region.picked]
    if not picked:
        return []
    path = _path(picked, outlines) | {"fill": "none", "hoverinfo": "skip"}
    return [
        path | {"line": {"width": width, "color": colour}}
        for width, colour in ((5.5, "@paper"), (2.5, OUTLINE))
    ]


def _signs(shown: Sequence[Region], outlines: Outlines) -> list[Trace]:
    inks = [sign_ink(region) for region in shown]
    middles = [outlines[region.key].middle for region in shown]
    return _words(middles, [f"<b>{SIGNS[region.fill]}</b>" for region in shown], inks)


def _names(
    regions: Sequence[Region], outlines: Outlines, colours: Sequence[str], room: float | None
) -> list[Trace]:
    """Names at the middles, in a colour that can be read there, each with any sign it has."""
    settled = (Fill.SETTLED, Fill.HEDGED)
    return _words(
        [outlines[region.key].middle for region in regions],
        [name_of(region, room) for region in regions],
        [ink_on(colours[r.band]) if r.fill in settled else "@text" for r in regions],
    )


def _words(
    middles: Sequence[tuple[float, float]], words: Sequence[str], inks: Sequence[str]
) -> list[Trace]:
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _ in middles],
        "y": [y for _, y in middles],
        "text": list(words),
        "textfont": {"size": LABEL, "color": list(inks)},
        "hoverinfo": "skip",
    }
    return [trace] if words else []


def _told(regions: Sequence[Region], outlines: Outlines) -> Trace:
    """Points that are not drawn: they only speak, and lead to the words of a figure."""
    middles = [outlines[region.key].middle for region in regions]
    return {
        "type": "scatter",
        "mode": "none",
        "x": [x for x, _ in middles],
        "y": [y for _, y in middles],
        "customdata": [region.figure for region in regions],
        "hovertext": [broken(region.note, HOVER, 4) for region in regions],
        "hovertemplate": NAMED,
    }
