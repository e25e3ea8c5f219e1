"""Bars whose ends say what the words say: solid to the bound, open beyond it, soft for about."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.marks import Look, Mark
from dashboard.charts.sheet import Trace

OPEN_PIXELS = 17
ROW = 26


@dataclass(frozen=True)
class Bar:
    """A mark given its place: the row (or column) it stands in, its colour and its thickness."""

    mark: Mark
    place: float
    colour: str
    thickness: float = 0.62

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
    """The hatched ends that nobody knows, as shapes of a few pixels: longer would claim a size."""
    axes = ("y", "x") if upright else ("x", "y")
    return [
        {
            "type": "path",
            f"{axes[0]}sizemode": "pixel",
            f"{axes[1]}sizemode": "pixel",
            f"{axes[0]}anchor": end_of(bar.mark),
            f"{axes[1]}anchor": bar.place,
            "path": _hatching(bar.breadth * ROW / 2, upright),
            "line": {"color": bar.colour, "width": 1.3},
            "opacity": 0.55 if bar.mark.partial else 1,
        }
        for bar in bars
        if bar.mark.look is Look.AT_LEAST
    ]


def _hatching(half: float, upright: bool) -> str:
    """Two sides without an end, and slanted strokes between them, in pixels from the bound."""
    edge = half - 0.7
    strokes = [(0.0, side, float(OPEN_PIXELS), side) for side in (-edge, edge)]
    for slant in range(round(-half) + 3, round(half) + OPEN_PIXELS, 5):
        low, high = max(-edge, slant - OPEN_PIXELS), min(edge, slant)
        if high - low > 2:
            strokes.append((slant - low, -low, slant - high, -high))
    return " ".join(
        f"M{y:g},{x:g}L{v:g},{u:g}" if upright else f"M{x:g},{y:g}L{u:g},{v:g}"
        for x, y, u, v in strokes
    )
