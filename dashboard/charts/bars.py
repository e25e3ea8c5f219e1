"""Bars whose ends say what the words say: solid to the bound, open beyond it, soft for about."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.marks import Look, Mark
from dashboard.charts.sheet import Trace

OPEN_PIXELS = 17
ROW = 26


@dataclass(frozen=True)
class Bar:
    """A mark given its place: the row (or column) it stands in, its colour and its thickness.

    Its label begins no nearer than `reach`, where something else is drawn over its end.
    """

    mark: Mark
    place: float
    colour: str
    thickness: float = 0.62
    reach: float = 0.0

    @property
    def breadth(self) -> float:
        """Thickness as drawn: a part of the year is narrower than a whole one."""
        return self.thickness * (0.55 if self.mark.partial else 1)


@dataclass(frozen=True)
class Segment:
    """A stretch of one bar along the number axis."""

    bar: Bar
    kind: str
    start: float
    length: float

    @property
    def end(self) -> float:
        return self.start + self.length


def segments(bar: Bar, soft_end: float) -> list[Segment]:
    """The stretches of one bar whose both ends are known; `soft_end` is how long "about" fades."""
    mark, value = bar.mark, bar.mark.drawn or 0.0
    low, high = mark.lower or 0.0, mark.upper or 0.0
    soft = min(soft_end, value)
    parts: dict[Look, list[tuple[str, float, float]]] = {
        Look.EXACT: [("solid", 0.0, value)],
        Look.AT_LEAST: [("solid", 0.0, low)],
        Look.AT_MOST: [("hatched", 0.0, high)],
        Look.BETWEEN: [("solid", 0.0, low), ("hatched", low, high - low)],
        Look.ABOUT: [("solid", 0.0, value - soft), ("soft", value - soft, soft)],
    }
    return [Segment(bar, *part) for part in parts.get(mark.look, []) if part[2] > 0]


def end_of(mark: Mark) -> float:
    """Where the drawn bar ends on the number axis; 0 where no bar is drawn."""
    if mark.look in (Look.AT_MOST, Look.BETWEEN):
        return mark.upper or 0.0
    return (mark.lower if mark.look is Look.AT_LEAST else mark.drawn) or 0.0


def open_ends(bars: Sequence[Bar], upright: bool = False) -> list[Trace]:
    """The hatched ends that nobody knows, as shapes of a few pixels: longer would claim a size.

    Across the bar they are as thick as it is, however high the chart is drawn.
    """
    along, across = ("y", "x") if upright else ("x", "y")
    return [
        {
            "type": "path",
            f"{along}sizemode": "pixel",
            f"{along}anchor": end_of(bar.mark),
            f"{across}sizemode": "scaled",
            "path": _hatching(bar, upright),
            "line": {"color": bar.colour, "width": 1.3},
            "opacity": 0.55 if bar.mark.partial else 1,
        }
        for bar in bars
        if bar.mark.look is Look.AT_LEAST
    ]


def _hatching(bar: Bar, upright: bool) -> str:
    """Two sides without an end, and slanted strokes between them."""
    half = bar.breadth * ROW / 2
    strokes = [(0.0, side, float(OPEN_PIXELS), side) for side in (-half, half)]
    for slant in range(round(-half) + 3, round(half) + OPEN_PIXELS, 5):
        low, high = max(-half, slant - OPEN_PIXELS), min(half, slant)
        if high - low > 2:
            strokes.append((slant - low, low, slant - high, high))
    # Rows run downwards and columns to the right: the strokes lean the same way in both.
    lean = -1 / ROW if upright else 1 / ROW
    ends = [(x, bar.place + y * lean, u, bar.place + v * lean) for x, y, u, v in strokes]
    return " ".join(
        f"M{y:.3f},{x:g}L{v:.3f},{u:g}" if upright else f"M{x:g},{y:.3f}L{u:g},{v:.3f}"
        for x, y, u, v in ends
    )
