"""Horizontal bars of one indicator in one period: the focus in colour, everyone else in grey."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bar_traces import SOFT_SHARE, bar_traces
from dashboard.charts.bars import ROW, Bar, end_of, open_ends
from dashboard.charts.marks import Mark
from dashboard.charts.row_layout import FOOT, HEAD, Rows, label_room, measured, reach
from dashboard.charts.rows import MOST_ROWS, Row, shown, strip_traces
from dashboard.charts.sheet import Figure, Number


def county_bars(
    marks: Sequence[Row],
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
    rows = Rows(shown(marks, most), words, by)
    bars = [Bar(mark, y, colour_of(mark, colour, colours or {})) for mark, y in rows.placed()]
    return row_figure(rows, bars, unit=unit, number=number)


def colour_of(mark: Mark, colour: str, colours: Mapping[str, str]) -> str:
    """A county's own hue or the chart's; grey when it is context."""
    return colours.get(mark.key, colour) if mark.focus else "@context"


def row_figure(
    rows: Rows, bars: Sequence[Bar], *, unit: str, number: Number, head: float = HEAD
) -> Figure:
    """Bars already placed in rows, with the rows' names, the folds' strips and the number axis."""
    far = reach([bar.mark for bar in bars])
    right = label_room([(measured(bar.mark), end_of(bar.mark)) for bar in bars], far)
    strips = strip_traces(rows.rows, rows.centres)
    return {
        "data": strips + bar_traces(bars, far * SOFT_SHARE),
        "layout": rows.layout(
            far, unit=unit, number=number, right=right, head=head, shapes=open_ends(bars)
        ),
    }


def height_for(count: int, most: int = MOST_ROWS) -> int:
    """Pixels that `county_bars` takes for `count` rows of one line each."""
    return round(HEAD + FOOT + ROW * max(min(count, most), 1))
