"""How a standing looks: a shape, a sign and a colour, so that none has to be told by one alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.marks import Mark
from dashboard.charts.sheet import Trace


@dataclass(frozen=True)
class Sign:
    """`symbol` is Plotly's name of the shape that `glyph` is in words."""

    symbol: str
    glyph: str
    colour: str


_ABOVE = Sign("triangle-up", "▲", "@focus1")
_BELOW = Sign("triangle-down", "▼", "@focus2")
SIGNS: dict[str, Sign] = {
    "higher": _ABOVE,
    "better": _ABOVE,
    "similar": Sign("circle", "●", "@quiet"),
    "lower": _BELOW,
    "worse": _BELOW,
    "not_compared": Sign("square", "■", "@context"),
}
THICK, THIN = 5, 1.5


@dataclass(frozen=True)
class Interval:
    """The limits of one mark, None on an open side, and where that puts it."""

    lower95: float | None = None
    upper95: float | None = None
    lower998: float | None = None
    upper998: float | None = None
    standing: str = "not_compared"

    @property
    def sign(self) -> Sign:
        """How its standing looks."""
        return SIGNS[self.standing]

    @property
    def far(self) -> float:
        """The greatest of its limits that should be in view."""
        return max(self.upper95 or 0.0, self.lower998 or 0.0)


NONE = Interval()
Placed = tuple[Mark, float, str]


def interval_lines(placed: Sequence[Placed], intervals: Mapping[str, Interval]) -> list[Trace]:
    """A thin line for 99.8% and a thick one for 95%, one path each colour; from the dot itself
    where a side is open. `placed` are marks with their row and colour."""
    return [
        *_level(placed, intervals, THIN, ("lower998", "upper998")),
        *_level(placed, intervals, THICK, ("lower95", "upper95")),
    ]


def whisker_lines(placed: Sequence[Placed], intervals: Mapping[str, Interval]) -> list[Trace]:
    """The 95% interval as a thin line, one path each colour."""
    return _level(placed, intervals, THIN, ("lower95", "upper95"))


def _level(
    placed: Sequence[Placed],
    intervals: Mapping[str, Interval],
    width: float,
    sides: tuple[str, str],
) -> list[Trace]:
    traces = []
    for colour in dict.fromkeys(colour for _, _, colour in placed):
        own = [(mark, y) for mark, y, other in placed if other == colour]
        ends = [(*_ends(mark, intervals.get(mark.key, NONE), *sides), y) for mark, y in own]
        drawn = [(low, high, y) for low, high, y in ends if high > low]
        traces += [_path(drawn, colour, width)] if drawn else []
    return traces


def _ends(mark: Mark, interval: Interval, lower: str, upper: str) -> tuple[float, float]:
    at = mark.drawn or 0.0
    low, high = getattr(interval, lower), getattr(interval, upper)
    return at if low is None else low, at if high is None else high


def _path(ends: Sequence[tuple[float, float, float]], colour: str, width: float) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for low, high, _ in ends for x in (low, high, None)],
        "y": [y for _, _, row in ends for y in (row, row, None)],
        "line": {"color": colour, "width": width},
        "opacity": 0.55 if width == THICK else 0.8,
        "hoverinfo": "skip",
    }
