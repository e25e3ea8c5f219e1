"""Dots with open ends for ratios, and one line to read them against."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bar_traces import ink_of, signs
from dashboard.charts.bars import Bar
from dashboard.charts.county_bars import colour_of
from dashboard.charts.lettering import SMALL, broken, escaped, lines
from dashboard.charts.marks import Look, Mark
from dashboard.charts.native import Form, telling
from dashboard.charts.native_rows import of_rows
from dashboard.charts.palette import symbol_of
from dashboard.charts.row_layout import FOOT, Rows, label_room
from dashboard.charts.rows import MOST_ROWS, Row, farthest, shown, strip_traces
from dashboard.charts.sheet import Figure, Number, Trace, note, told

REFERENCE_ROOM = 210
_WHISKER = 22


def dots(
    marks: Sequence[Row],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    reference: float | None = None,
    reference_label: str = "",
    colour: str = "@focus1",
    colours: Mapping[str, str] | None = None,
    by: str = "name",
    most: int = MOST_ROWS,
) -> Figure:
    """One dot a row on an axis from zero: filled when exact, hollow when hedged.

    A known range is a line from bound to bound, an unknown side a short line that ends in an
    arrow. `reference` draws one dashed line, `reference_label` names it; the other arguments are
    those of `county_bars`.
    """
    rows = Rows(shown(marks, most), words, by)
    bars = [Bar(mark, y, colour_of(mark, colour, colours or {})) for mark, y in rows.placed()]
    far = 1.06 * max(farthest(rows.rows), reference or 0)
    labels = [(_measured(bar.mark), _label_place(bar.mark)) for bar in bars]
    figure = {
        "data": [*strip_traces(rows.rows, rows.centres), *_dot_traces(bars)],
        "layout": rows.layout(
            far,
            unit=unit,
            number=number,
            right=label_room(labels, far),
            foot=FOOT + 16 * len(lines(reference_label, REFERENCE_ROOM, size=SMALL)),
            shapes=[*_reference_line(reference), *whiskers(bars)],
            annotations=_reference_name(reference, reference_label, far),
        ),
    }
    level = None if reference is None else (reference_label, reference)
    hues = [bar.colour for bar in bars]
    said = of_rows(rows.rows, hues, form=Form.DOTS, unit=unit, words=words, by=by, level=level)
    return telling(figure, said)


def _measured(mark: Mark) -> str:
    return ("\u3000" * 2 if mark.look is Look.AT_LEAST else "\u3000") + mark.label


def _dot_traces(bars: Sequence[Bar]) -> list[Trace]:
    spans = [bar for bar in bars if bar.mark.look is Look.BETWEEN]
    traces = (ranges(spans), points(bars), *signs(bars), _labels(bars))
    return [trace for trace in traces if trace["x"]]


def ranges(bars: Sequence[Bar]) -> Trace:
    """Lines from bound to bound, in one path."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [end for bar in bars for end in (bar.mark.lower, bar.mark.upper, None)],
        "y": [end for bar in bars for end in (bar.place, bar.place, None)],
        "line": {"color": "@quiet", "width": 2},
        "hoverinfo": "skip",
    }


def points(bars: Sequence[Bar], symbols: Mapping[str, str] | None = None) -> Trace:
    """Filled when exact, hollow when hedged; `symbols` by key instead of those of the hues."""
    drawn = [bar for bar in bars if bar.mark.drawn is not None]
    exact = [bar.mark.look in (Look.EXACT, Look.ZERO) for bar in drawn]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [bar.mark.drawn for bar in drawn],
        "y": [bar.place for bar in drawn],
        "marker": {
            "symbol": [(symbols or {}).get(b.mark.key) or symbol_of(b.colour) for b in drawn],
            "size": [8 if bar.mark.partial else 11 for bar in drawn],
            "color": [
                bar.colour if sure else "@paper" for bar, sure in zip(drawn, exact, strict=True)
            ],
            "opacity": 1,
            "line": {"color": [bar.colour for bar in drawn], "width": 2},
        },
        "cliponaxis": False,
        **told([bar.mark for bar in drawn]),
    }


def _labels(bars: Sequence[Bar]) -> Trace:
    return {
        "type": "scatter",
        "mode": "text",
        "x": [_label_place(bar.mark) for bar in bars],
        "y": [bar.place for bar in bars],
        "text": [_gap(bar.mark) + escaped(bar.mark.label) for bar in bars],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": [ink_of(bar.mark) for bar in bars]},
        "cliponaxis": False,
        **told([bar.mark for bar in bars]),
    }


def _gap(mark: Mark) -> str:
    if mark.drawn is None:
        return "\u2003\u2004" if mark.look is Look.NEEDS_REVIEW else "\u2004"
    return "\u2003" + ("\u2003\u2004" if mark.look is Look.AT_LEAST else "")


def _label_place(mark: Mark) -> float:
    """Right of the dot, or of the upper end of its range."""
    return max(mark.drawn or 0.0, (mark.upper or 0.0) if mark.look is Look.BETWEEN else 0.0)


def whiskers(bars: Sequence[Bar]) -> list[Trace]:
    """A line and an arrow head of a few pixels towards the side that no bound closes."""
    sides = {Look.AT_LEAST: 1, Look.AT_MOST: -1}
    return [
        {
            "type": "path",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": bar.mark.drawn,
            "yanchor": bar.place,
            "path": _arrow(sides[bar.mark.look]),
            "line": {"color": bar.colour, "width": 2},
        }
        for bar in bars
        if bar.mark.look in sides
    ]


def _arrow(side: int) -> str:
    tip, barb = _WHISKER * side, (_WHISKER - 5) * side
    return f"M{6 * side},0L{tip},0M{barb},-4L{tip},0L{barb},4"


def _reference_line(reference: float | None) -> list[Trace]:
    line = {
        "type": "line",
        "x0": reference,
        "x1": reference,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": "@quiet", "width": 1.5, "dash": "5px,4px"},
    }
    return [] if reference is None else [line]


def _reference_name(reference: float | None, label: str, far: float) -> list[Trace]:
    """Below the line, on the side of it that has more room."""
    if reference is None or not label:
        return []
    side = "right" if reference > far / 2 else "left"
    words = broken(label, REFERENCE_ROOM, size=SMALL)
    at = {"xref": "x", "xanchor": side, "yanchor": "top", "align": side, "yshift": -3}
    return [note(words, reference, 0, **at)]
