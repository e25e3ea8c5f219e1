"""Horizontal bars of one indicator in one period: the focus in colour, everyone else in grey."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bar_traces import bar_traces
from dashboard.charts.bars import ROW, Bar, end_of, open_ends
from dashboard.charts.lettering import SMALL, escaped, width
from dashboard.charts.marks import Look, Mark
from dashboard.charts.rows import (
    MOST_ROWS,
    Row,
    name_of,
    names_width,
    places,
    shown,
    strip_traces,
)
from dashboard.charts.sheet import Figure, Number, Trace, layout, note, plain_axis, value_axis

HEAD = 46
FOOT = 10
NARROW = 170
# As wide as an open end, in the measure of words.
WIDE_OPEN = "\u3000" * 2
SOFT_SHARE = 0.03


def county_bars(
    marks: Sequence[Mark],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    colour: str = "@focus1",
    colours: Mapping[str, str] | None = None,
    by: str = "name",
    most: int = MOST_ROWS,
) -> Figure:
    """One bar a mark, in the order given, largest at the top if the order is to be read.

    `number` writes the ticks; `words` holds "between", "unreadable", "needs_review" and
    "not_reported", each with {count}; `colours` gives a county a hue of its own by key; `by` names
    the rows after "name" or "position". Above `most` rows the middle is folded.
    """
    rows = shown(marks, most)
    centres, _ = places(rows, words, by)
    bars = [
        Bar(row, y, colour_of(row, colour, colours or {}))
        for row, y in zip(rows, centres, strict=True)
        if isinstance(row, Mark)
    ]
    return row_figure(rows, bars, unit=unit, number=number, words=words, by=by)


def colour_of(mark: Mark, colour: str, colours: Mapping[str, str]) -> str:
    """A county's own hue or the chart's; grey when it is context."""
    return colours.get(mark.key, colour) if mark.focus else "@context"


def row_figure(
    rows: Sequence[Row],
    bars: Sequence[Bar],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    by: str = "name",
    tall: float = 1.0,
    head: float = HEAD,
) -> Figure:
    """Bars already placed in rows, with the rows' names, the folds' strips and the number axis."""
    centres, rows_high = places(rows, words, by, tall)
    far = reach([bar.mark for bar in bars])
    return {
        "data": strip_traces(rows, centres) + bar_traces(bars, far * SOFT_SHARE),
        "layout": layout(
            head + FOOT + ROW * max(rows_high, 1),
            (14 + names_width(rows, words, by), label_room(bars, far), head, FOOT),
            xaxis=value_axis(far, number, side="top"),
            yaxis=plain_axis(
                range=[max(rows_high, 1), 0],
                tickmode="array",
                tickvals=centres,
                ticktext=[name_of(row, words, by) for row in rows],
                ticklabelstandoff=8,
            ),
            shapes=open_ends(bars),
            annotations=[unit_note(unit)],
        ),
    }


def unit_note(unit: str, y: float = 1, lift: float = 27, **more: object) -> Trace:
    """The unit, said once, at the left end of the number axis."""
    return note(escaped(unit), 0, y, xanchor="left", yanchor="middle", yshift=lift, **more)


def reach(marks: Sequence[Mark]) -> float:
    """How far the number axis goes: the longest bar, with room where that bar's end is open."""
    far = max((end_of(mark) for mark in marks), default=0.0)
    ends = [end_of(mark) for mark in marks if mark.look is Look.AT_LEAST]
    return max(far, 1.09 * max(ends, default=0.0))


def label_room(bars: Sequence[Bar], far: float) -> float:
    """The right margin that keeps every label inside, on a plot as narrow as a telephone's."""
    return label_width_room([(measured(bar.mark), end_of(bar.mark)) for bar in bars], far)


def label_width_room(labels: Sequence[tuple[str, float]], far: float) -> float:
    """The right margin for words that begin at a value; space beyond the value is used first."""
    rest = [width(words, SMALL) - NARROW * (1 - end / (far or 1)) for words, end in labels]
    return 14 + max([16.0, *rest])


def measured(mark: Mark) -> str:
    """A mark's label with blanks as wide as its open end, for measuring."""
    return (WIDE_OPEN if mark.look is Look.AT_LEAST else "") + mark.label


def height_for(count: int, most: int = MOST_ROWS) -> int:
    """Pixels that `county_bars` takes for `count` rows of one line each."""
    return round(HEAD + FOOT + ROW * max(min(count, most), 1))
