"""Counties as points on a plane: filled when exact, hollow with open ends when hedged."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.lettering import SMALL, broken, escaped, hover, widest
from dashboard.charts.marks import SURE, Look, Mark
from dashboard.charts.sheet import (
    NAMED,
    Figure,
    Number,
    Trace,
    layout,
    nice_ticks,
    note,
    value_axis,
)

HEIGHT = 440
HEAD, BOTTOM, RIGHT = 34, 32, 22
NAME_ROOM = 320
WHISKER = 16
_TOWARDS = {Look.AT_LEAST: 1, Look.AT_MOST: -1}


@dataclass(frozen=True)
class Point:
    """A county at two figures: `across` and `up` are its marks on the axes, `note` what it says.

    A `named` one shows its name, which the others tell when pointed at.
    """

    across: Mark
    up: Mark
    note: str
    colour: str = "@context"
    symbol: str = "circle"
    named: bool = False

    @property
    def at(self) -> tuple[float, float]:
        """Where it is drawn."""
        return self.across.drawn or 0.0, self.up.drawn or 0.0

    @property
    def sure(self) -> bool:
        """Whether both of its figures are exact."""
        return self.across.look in SURE and self.up.look in SURE


@dataclass(frozen=True)
class Axes:
    """What the two axes are called, and how far they go; the upright one may begin above zero."""

    across: str
    up: str
    far: tuple[float, float]
    number: Number
    low: float = 0.0


def point_traces(points: Sequence[Point]) -> list[Trace]:
    """All points in one trace, then the names of those that carry one."""
    if not points:
        return []
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [point.at[0] for point in points],
        "y": [point.at[1] for point in points],
        "marker": {
            "symbol": [point.symbol for point in points],
            "size": [11 if point.named else 9 for point in points],
            "color": [point.colour if point.sure else "@paper" for point in points],
            "opacity": 1,
            "line": {"color": [point.colour for point in points], "width": 2},
        },
        "customdata": [point.up.figure for point in points],
        "hovertext": [broken(point.note, 330, most=12) or hover(point.up) for point in points],
        "hovertemplate": NAMED,
        "cliponaxis": False,
    }
    return [dots, *_names([point for point in points if point.named])]


def _names(points: Sequence[Point]) -> list[Trace]:
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [point.at[0] for point in points],
        "y": [point.at[1] for point in points],
        "text": [f"<b>{escaped(point.up.name)}</b>" for point in points],
        "textposition": "top center",
        "textfont": {"size": SMALL, "color": "@text"},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [trace] if points else []


def open_sides(points: Sequence[Point]) -> list[Trace]:
    """A short arrow towards every side that no bound closes, a line along a known range."""
    return [shape for point in points for shape in (*_arrows(point), *_ranges(point))]


def _arrows(point: Point) -> list[Trace]:
    x, y = point.at
    found = []
    for mark, flat in ((point.across, True), (point.up, False)):
        side = _TOWARDS.get(mark.look)
        if side:
            found.append(
                {
                    "type": "path",
                    "xsizemode": "pixel",
                    "ysizemode": "pixel",
                    "xanchor": x,
                    "yanchor": y,
                    "path": _arrow(side, flat),
                    "line": {"color": point.colour, "width": 1.8},
                }
            )
    return found


def _arrow(side: int, flat: bool) -> str:
    # Pixels run upwards from the anchor of an upright axis.
    near, tip, barb = 6 * side, WHISKER * side, (WHISKER - 5) * side
    places = [(near, 0), (tip, 0), (barb, -4), (tip, 0), (barb, 4)]
    ends = [(a, b) if flat else (b, a) for a, b in places]
    (x, y), *rest = ends
    return f"M{x},{y}" + "".join(f"L{a},{b}" for a, b in rest)


def _ranges(point: Point) -> list[Trace]:
    x, y = point.at
    line = {"type": "line", "line": {"color": point.colour, "width": 1.8}}
    found = []
    if point.across.look is Look.BETWEEN:
        found.append({**line, "x0": point.across.lower, "x1": point.across.upper, "y0": y, "y1": y})
    if point.up.look is Look.BETWEEN:
        found.append({**line, "x0": x, "x1": x, "y0": point.up.lower, "y1": point.up.upper})
    return found


def plane(
    traces: Sequence[Trace], axes: Axes, shapes: Sequence[Trace], notes: Sequence[Trace] = ()
) -> Figure:
    """The traces between two number axes whose names say what they count."""
    # Of an axis that begins above zero only a part is seen, which wants finer steps.
    steps = round(4 * axes.far[1] / ((axes.far[1] - axes.low) or 1))
    upright = value_axis(axes.far[1], axes.number, steps, ticklabelstandoff=6)
    left = 24 + widest([axes.number(tick) for tick in nice_ticks(axes.far[1], steps)], SMALL)
    words = broken(axes.across, NAME_ROOM, size=SMALL)
    below = note(words, 0.5, 0, xanchor="center", yanchor="top", yshift=-26)
    above = note(escaped(axes.up), 0, 1, xanchor="left", yanchor="bottom", yshift=12)
    above["xshift"] = -left + 8
    return {
        "data": [*traces],
        "layout": layout(
            HEIGHT,
            (left, RIGHT, HEAD, BOTTOM + 16 * (1 + words.count("<br>"))),
            xaxis=value_axis(axes.far[0], axes.number) | {"showgrid": False},
            yaxis=upright | {"range": [axes.low, axes.far[1]]},
            shapes=[*shapes],
            annotations=[below, above, *notes],
        ),
    }
