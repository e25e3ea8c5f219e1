"""Dots with their intervals against the group's own value: who stands where, and how surely."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.bar_traces import ink_of, signs
from dashboard.charts.bars import Bar
from dashboard.charts.dots import points, ranges, whiskers
from dashboard.charts.lettering import SMALL, escaped, lines, width
from dashboard.charts.marks import Look, Mark
from dashboard.charts.native import Form, telling
from dashboard.charts.native_rows import of_rows
from dashboard.charts.row_layout import FOOT, Rows
from dashboard.charts.rows import Row, farthest, strip_traces
from dashboard.charts.sheet import Figure, Number, Trace, note, told
from dashboard.charts.standings import NONE, Interval, interval_lines

WIDEST = 1.5
NAME_ROOM = 160
_GAP = "\u2002"
_QUIET = ("@quiet", "@context")


@dataclass(frozen=True)
class Reference:
    """The group's own value with its bounds, None where a side is open, and its name."""

    value: float
    lower: float | None
    upper: float | None
    label: str

    @property
    def exact(self) -> bool:
        """Whether it is one value rather than a stretch of them."""
        return self.lower is not None and self.lower == self.upper


def position(
    rows: Sequence[Row],
    intervals: Mapping[str, Interval],
    reference: Reference | None,
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    standings: Mapping[str, str],
) -> Figure:
    """One dot a row with its 95% and 99.8% interval, and at the right its value and its standing.

    `rows` come from `charts.rows.shown`; `standings` names every standing, `words` every fold.
    The reference is a dashed line, or a band as wide as its bounds. Filled dots are exact; of rows
    in focus and others only those in focus wear the colour of their standing.
    """
    laid = Rows(rows, words)
    bars = _bars(laid, intervals)
    far = _far(rows, intervals, reference)
    told_right = _right(bars, intervals, standings)
    name = lines(reference.label, NAME_ROOM, size=SMALL) if reference else []
    figure = {
        "data": [
            *strip_traces(rows, laid.centres),
            *interval_lines([(b.mark, b.place, b.colour) for b in bars if _known(b)], intervals),
            *_dots(bars, intervals),
            *_words(bars, told_right, far),
        ],
        "layout": laid.layout(
            far,
            unit=unit,
            number=number,
            right=36 + max((width(label, SMALL) for label in told_right), default=0.0),
            foot=FOOT + 16 * len(name),
            shapes=[*reference_shapes(reference, far), *whiskers(bars)],
            annotations=_reference_name(reference, name),
        ),
    }
    level = (reference.label, reference.value) if reference else None
    hues = [bar.colour for bar in bars]
    own: dict[str, Any] = {"unit": unit, "words": words, "limits": intervals, "level": level}
    return telling(figure, of_rows(rows, hues, form=Form.DOTS, judged=True, **own))


def _bars(laid: Rows, intervals: Mapping[str, Interval]) -> list[Bar]:
    """The marks in their rows, in the colours of their standings."""
    placed = laid.placed()
    among_others = any(not mark.focus for mark, _ in placed)
    return [Bar(m, y, _colour(m, intervals, among_others)) for m, y in placed]


def _colour(mark: Mark, intervals: Mapping[str, Interval], among_others: bool) -> str:
    """Of a picked row among others even a standing that is grey by itself must stand out."""
    if not mark.focus:
        return "@context"
    colour = intervals.get(mark.key, NONE).sign.colour
    return "@text" if among_others and colour in _QUIET else colour


def _known(bar: Bar) -> bool:
    return bar.mark.drawn is not None


def _far(
    rows: Sequence[Row], intervals: Mapping[str, Interval], reference: Reference | None
) -> float:
    """The axis takes in every dot and 95% interval, unless one of them would squeeze the rest."""
    dots = max(farthest(rows), (reference.upper or reference.value) if reference else 0.0)
    keys = [row.key for row in rows if isinstance(row, Mark)]
    ends = max((intervals.get(key, NONE).far for key in keys), default=0.0)
    return 1.06 * max(dots, min(ends, WIDEST * dots))


def _right(
    bars: Sequence[Bar], intervals: Mapping[str, Interval], standings: Mapping[str, str]
) -> list[str]:
    """Value, shape and word of every dot, the values padded so that the shapes stand in line."""
    longest = max((width(bar.mark.label, SMALL) for bar in bars if _known(bar)), default=0.0)
    digit = width("0", SMALL)
    told_right = []
    for bar in bars:
        interval = intervals.get(bar.mark.key, NONE)
        pad = "\u2007" * round((longest - width(bar.mark.label, SMALL)) / digit)
        word = f"{interval.sign.glyph} {standings[interval.standing]}"
        told_right.append(f"{pad}{bar.mark.label}{_GAP}{word}" if _known(bar) else "")
    return told_right


def _dots(bars: Sequence[Bar], intervals: Mapping[str, Interval]) -> list[Trace]:
    symbols = {bar.mark.key: intervals.get(bar.mark.key, NONE).sign.symbol for bar in bars}
    spans = [bar for bar in bars if bar.mark.look is Look.BETWEEN]
    traces = (ranges(spans), points(bars, symbols), *signs(bars))
    return [trace for trace in traces if trace["x"]]


def _words(bars: Sequence[Bar], told_right: Sequence[str], far: float) -> list[Trace]:
    """What stands right of the plot for dots, and at the axis for rows without one."""
    if not bars:
        return []
    at = [far if _known(bar) else 0.0 for bar in bars]
    said = [
        _GAP + escaped(right if _known(bar) else bar.mark.label)
        for bar, right in zip(bars, told_right, strict=True)
    ]
    return [
        {
            "type": "scatter",
            "mode": "text",
            "x": at,
            "y": [bar.place for bar in bars],
            "text": said,
            "textposition": "middle right",
            "textfont": {"size": SMALL, "color": [ink_of(bar.mark) for bar in bars]},
            "cliponaxis": False,
            **told([bar.mark for bar in bars]),
        }
    ]


def reference_shapes(reference: Reference | None, far: float) -> list[Trace]:
    """A dashed line at every bound that is known, and a band over what lies between them."""
    if reference is None:
        return []
    ends = (reference.lower or 0.0, far if reference.upper is None else reference.upper)
    known = [end for end in (reference.lower, reference.upper) if end is not None]
    band = {"type": "rect", "fillcolor": "@band", "line": {"width": 0}, "opacity": 0.6}
    shapes = [] if reference.exact else [_upright(band, *ends)]
    line = {"type": "line", "line": {"color": "@quiet", "width": 1.5, "dash": "5px,4px"}}
    return shapes + [_upright(line, end, end) for end in dict.fromkeys(known)]


def _reference_name(reference: Reference | None, name: Sequence[str]) -> list[Trace]:
    """Below the line and to its left, where the names of the rows leave room on a telephone."""
    if reference is None:
        return []
    at = {"xref": "x", "xanchor": "right", "yanchor": "top", "align": "right", "yshift": -3}
    return [note("<br>".join(map(escaped, name)), reference.value, 0, **at)]


def _upright(shape: Trace, start: float, end: float) -> Trace:
    return {**shape, "x0": start, "x1": end, "y0": 0, "y1": 1, "yref": "paper", "layer": "below"}
