"""Accepted above closed, county by county, always in the same two colours."""

from collections.abc import Mapping, Sequence

from dashboard.charts.bars import ROW, Bar
from dashboard.charts.county_bars import row_figure
from dashboard.charts.legend import LEGEND, with_legend
from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native, Strand, telling
from dashboard.charts.native_rows import category
from dashboard.charts.row_layout import FOOT, HEAD, Rows
from dashboard.charts.rows import MOST_ROWS, Row, shown
from dashboard.charts.sheet import Figure, Number

COLOURS = ("@accepted", "@closed")
TALL = 1.75
_THICK = 0.62
_SHIFT = 0.35


def pair_bars(
    accepted: Sequence[Mark],
    closed: Sequence[Mark],
    names: tuple[str, str],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    colours: tuple[str, str] = COLOURS,
    by: str = "name",
    most: int = MOST_ROWS,
    folded: Sequence[Row] | None = None,
) -> Figure:
    """Two bars a row, one row for each area (or for each position when `by` is "position").

    Rows come in the order of `accepted`, then what only `closed` holds; above `most` they fold by
    the first of the two, unless `folded` gives the rows. `names` are the words for the two
    colours. Focus rows have bold names; the colours mean the indicator, so rows out of focus keep
    them.
    """
    pairs = {_row_key(mark, by): mark for mark in (*closed, *accepted)}
    order = dict.fromkeys(_row_key(mark, by) for mark in (*accepted, *closed))
    rows = Rows(folded or shown([pairs[key] for key in order], most), words, by, TALL)
    place = {_row_key(mark, by): y for mark, y in rows.placed()}
    bars = [
        Bar(mark, place[_row_key(mark, by)] + shift, colour, _THICK)
        for marks, shift, colour in ((accepted, -_SHIFT, colours[0]), (closed, _SHIFT, colours[1]))
        for mark in marks
        if _row_key(mark, by) in place
    ]
    figure = row_figure(rows, bars, unit=unit, number=number, head=HEAD + LEGEND)
    drawn = with_legend(figure, dict(zip(names, colours, strict=True)))
    return telling(drawn, _native(rows, (accepted, closed), names, colours, unit))


def _native(
    rows: Rows,
    sides: tuple[Sequence[Mark], Sequence[Mark]],
    names: tuple[str, str],
    colours: tuple[str, str],
    unit: str,
) -> Native:
    strands = []
    for marks, name, colour in zip(sides, names, colours, strict=True):
        own = {_row_key(mark, rows.by): mark for mark in marks}
        found = [
            own.get(_row_key(row, rows.by)) if isinstance(row, Mark) else None for row in rows.rows
        ]
        strands.append(Strand(name, colour, tuple(found)))
    categories = tuple(category(row, rows.words, rows.by) for row in rows.rows)
    return Native(Form.BARS, unit, categories, tuple(strands))


def _row_key(mark: Mark, by: str) -> tuple[str, str | int]:
    return mark.key if by == "name" else "", mark.position if by == "position" else ""


def height_for(count: int, most: int = MOST_ROWS) -> int:
    """Pixels that `pair_bars` takes for `count` rows of one line each."""
    return round(HEAD + LEGEND + FOOT + ROW * TALL * max(min(count, most), 1))
