"""Counties between two axes in a workbook: a block of points, and one for each curve."""

from typing import Any

from dashboard.charts.native import Curve, Native, Place
from dashboard.downloads.about import legal, number_format
from dashboard.downloads.scale import between
from dashboard.downloads.xlsx import looks

Look = tuple[str, bool, int]
SHAPES = {0: "circle", 1: "triangle", -1: "diamond"}


def table(native: Native, block: Any) -> list[list[Any]]:
    """Name, both figures and their words of every county; two columns more for each curve."""
    places = _drawn(native)
    head = [native.across, native.across, native.unit, ""]
    lines: list[list[Any]] = [_line(place) for place in places]
    for at, curve in enumerate(native.curves):
        block.series[at] = len(head)
        head += [f"{curve.name} · {native.across}", f"{curve.name} · {native.unit}"]
        pairs = list(zip(curve.across, curve.up, strict=True))
        lines += [[] for _ in range(len(pairs) - len(lines))]
        for number, line in enumerate(lines):
            line += [None] * (block.series[at] - len(line))
            line += list(pairs[number]) if number < len(pairs) else [None, None]
    return [head, *lines]


def _drawn(native: Native) -> list[Place]:
    """The counties with both figures, those of one look together."""
    known = [p for p in native.places if None not in (p.across.drawn, p.up.drawn)]
    return sorted(known, key=_look)


def _line(place: Place) -> list[Any]:
    words = f"{place.across.label} · {place.up.label}"
    return [place.up.name, place.across.drawn, place.up.drawn, words]


def _look(place: Place) -> Look:
    return place.colour, not place.sure, place.beyond


def chart(book: Any, native: Native, block: Any) -> Any:
    """The native chart: curves first, then a series for each look of the points."""
    made = book.add_chart({"type": "scatter", "subtype": "straight"})
    for at, curve in enumerate(native.curves):
        made.add_series(_curve(block, at, curve))
    places = _drawn(native)
    for look in dict.fromkeys(map(_look, places)):
        own = [at for at, place in enumerate(places) if _look(place) == look]
        made.add_series(_points(native, block, places, own, look))
    plain = {"major_gridlines": {"visible": False}}
    across = number_format(place.across.drawn for place in places)
    up = number_format(place.up.drawn for place in places)
    made.set_x_axis(looks.value_axis(native.across, across, **plain))
    made.set_y_axis(looks.value_axis(native.unit, up, **_ends(native)))
    made.set_title({"none": True})
    made.set_legend({"none": True})
    made.set_size({"width": looks.WIDE, "height": looks.height_of(native)})
    return made


def _ends(native: Native) -> dict[str, float]:
    """As far as the points reach: limits of tiny counties would reach many times as far."""
    if native.high is None:
        return {"min": native.low}
    low, high, step = between(native.low, native.high, looks.PLANE)
    return {"min": low, "max": high, "major_unit": step}


def _curve(block: Any, at: int, curve: Curve) -> dict[str, Any]:
    count, column = len(curve.across), block.series[at]
    line = {"color": looks.colour("quiet"), "width": 1.25}
    labels = [
        {"value": legal(curve.name)} if row == curve.named_at else {"delete": True}
        for row in range(count)
    ]
    named = {"data_labels": {"value": True, "custom": labels, "position": "above"}}
    return {
        "name": legal(curve.name),
        "categories": block.cells(column, count),
        "values": block.cells(column + 1, count),
        "marker": {"type": "none"},
        "line": line | ({"dash_type": "dash"} if curve.dashed else {}),
        **(named if curve.named_at is not None else {}),
    }


def _points(
    native: Native, block: Any, places: list[Place], own: list[int], look: Look
) -> dict[str, Any]:
    """Points of one look stand in neighbouring rows; only those that are named carry a label."""
    token, loose, beyond = look
    first, last = block.top + 1 + own[0], block.top + 1 + own[-1]
    fill = looks.WHITE if loose else looks.colour(token)
    labels = [
        {"value": legal(places[at].up.name)} if places[at].named else {"delete": True} for at in own
    ]
    named = {"data_labels": {"value": True, "custom": labels, "position": "above"}}
    return {
        "name": legal(native.unit),
        "categories": [block.sheet, first, 1, last, 1],
        "values": [block.sheet, first, 2, last, 2],
        "line": {"none": True},
        "marker": {
            "type": SHAPES[beyond],
            "size": 8,
            "fill": {"color": fill},
            "border": {"color": looks.colour(token), "width": 1.5},
        },
        **(named if any(places[at].named for at in own) else {}),
    }
