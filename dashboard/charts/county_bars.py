"""Horizontal bars of one indicator in one period: the focus in colour, everyone else in grey."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bar_traces import SOFT_SHARE, bar_traces
from dashboard.charts.bars import ROW, Bar, end_of, open_ends
from dashboard.charts.marks import Look, Mark
from dashboard.charts.native import Form, telling
from dashboard.charts.native_rows import of_rows
from dashboard.charts.row_layout import FOOT, HEAD, Rows, label_room, measured, reach
from dashboard.charts.rows import MOST_ROWS, Fold, Row, farthest, shown, strip_traces
from dashboard.charts.sheet import Figure, Number
from dashboard.charts.standings import Interval, whisker_lines


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
    hues = [bar.colour for bar in bars]
    told = of_rows(rows.rows, hues, form=Form.BARS, unit=unit, words=words, by=by)
    return telling(row_figure(rows, bars, unit=unit, number=number), told)


def bars_in_rows(
    rows: Sequence[Row],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    intervals: Mapping[str, Interval],
) -> Figure:
    """Bars of rows that are in their order already, each exact one with its 95% interval."""
    laid = Rows(rows, words)
    bars = [
        Bar(mark, y, colour_of(mark, "@focus1", {}), reach=_limit(mark, intervals))
        for mark, y in laid.placed()
    ]
    figure = row_figure(laid, bars, unit=unit, number=number)
    sure = [(bar.mark, bar.place, "@text") for bar in bars if bar.reach]
    known = {bar.mark.key: intervals[bar.mark.key] for bar in bars if bar.reach}
    hues = [bar.colour for bar in bars]
    told = of_rows(rows, hues, form=Form.BARS, unit=unit, words=words, limits=known)
    return telling(figure | {"data": [*figure["data"], *whisker_lines(sure, intervals)]}, told)


def _limit(mark: Mark, intervals: Mapping[str, Interval]) -> float:
    """Where the interval of an exact figure ends; 0 without one."""
    interval = intervals.get(mark.key)
    known = interval and mark.look in (Look.EXACT, Look.ZERO)
    return interval.upper95 or 0.0 if interval and known else 0.0


def colour_of(mark: Mark, colour: str, colours: Mapping[str, str]) -> str:
    """A county's own hue or the chart's; grey when it is context."""
    return colours.get(mark.key, colour) if mark.focus else "@context"


def row_figure(
    rows: Rows, bars: Sequence[Bar], *, unit: str, number: Number, head: float = HEAD
) -> Figure:
    """Bars already placed in rows, with the rows' names, the folds' strips and the number axis."""
    folds = farthest(row for row in rows.rows if isinstance(row, Fold))
    far = max([reach([bar.mark for bar in bars]), folds, *(bar.reach for bar in bars)])
    right = label_room(
        [(measured(bar.mark), max(end_of(bar.mark), bar.reach)) for bar in bars], far
    )
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
