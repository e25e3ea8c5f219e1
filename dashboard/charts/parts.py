"""A total and the parts of it that were reported, with what nobody broke down left open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.charts.bars import ROW, Bar, open_ends
from dashboard.charts.legend import LEGEND, with_legend
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.marks import Look, Mark
from dashboard.charts.palette import focus_colours
from dashboard.charts.parts_traces import Stretch, label_trace, outline_trace, stretch_traces
from dashboard.charts.row_layout import HEAD, Rows, label_room, measured
from dashboard.charts.rows import MOST_ROWS, shown, strip_traces
from dashboard.charts.sheet import Figure, Number, Trace, told

TALL = 1.3
_THICK = 0.8
_SURE = (Look.EXACT, Look.ZERO)


@dataclass(frozen=True)
class _Row:
    """One total with its parts laid end to end."""

    total: Mark
    place: float
    stretches: tuple[Stretch, ...]
    lost: tuple[str, ...]

    @property
    def known(self) -> float:
        return self.stretches[-1].end if self.stretches else 0.0

    @property
    def end(self) -> float:
        return max(self.known, self.total.drawn or 0.0)

    @property
    def label(self) -> str:
        return " · ".join([self.total.label, *self.lost])

    @property
    def is_exact(self) -> bool:
        """Whether the remainder is a number at all: nothing hedged, nothing lost."""
        marks = [self.total, *(stretch.mark for stretch in self.stretches)]
        return not self.lost and all(mark.look in _SURE for mark in marks)


def parts(
    totals: Sequence[Mark],
    given: Sequence[Mark],
    names: Mapping[str, str],
    *,
    unit: str,
    number: Number,
    words: Mapping[str, str],
    colours: Mapping[str, str] | None = None,
    by: str = "name",
    most: int = MOST_ROWS // 2,
) -> Figure:
    """One bar a total, made of the parts in the order of `names` (series of a part to its name).

    A part belongs to the total with its key (with its position when `by` is "position"). What the
    parts leave of the total is an outline named `words["remainder"]`; parts that pass their total
    get a line where the total stands. Unreadable parts are named at the bar's end.
    """
    hues = {**focus_colours(names), **(colours or {})}
    rows = Rows(shown(totals, most), words, by, TALL)
    own = "key" if by == "name" else "position"
    built = [
        _laid(row, y, [m for m in given if getattr(m, own) == getattr(row, own)], names, hues)
        for row, y in rows.placed()
    ]
    far = 1.09 * max((row.end for row in built), default=0.0)
    labels = [(measured(row.total) + " · ".join(("", *row.lost)), row.end) for row in built]
    figure = {
        "data": strip_traces(rows.rows, rows.centres) + _data(built, far, number),
        "layout": rows.layout(
            far,
            unit=unit,
            number=number,
            right=label_room(labels, far),
            head=HEAD + LEGEND,
            shapes=_open_totals(built),
        ),
    }
    return _named(figure, built, names, hues, words["remainder"])


def _named(
    figure: Figure,
    built: list[_Row],
    names: Mapping[str, str],
    hues: Mapping[str, str],
    remainder: str,
) -> Figure:
    """The legend: only the parts that occur, and the outline where there is one."""
    used = {stretch.mark.series for row in built for stretch in row.stretches}
    entries = {names[series]: hues[series] for series in names if series in used}
    hollow = [remainder] if any(row.end > row.known for row in built) else []
    return with_legend(figure, entries, hollow)


def _laid(
    total: Mark, place: float, given: list[Mark], names: Mapping[str, str], hues: Mapping[str, str]
) -> _Row:
    stretches: list[Stretch] = []
    lost: list[str] = []
    start = 0.0
    for series, name in names.items():
        for mark in (mark for mark in given if mark.series == series):
            if mark.drawn is None:
                lost.append(f"{mark.label} {name}")
                continue
            stretches.append(Stretch(mark, place, start, mark.drawn, hues[series]))
            start += mark.drawn
    return _Row(total, place, tuple(stretches), tuple(lost))


def _data(rows: list[_Row], far: float, number: Number) -> list[Trace]:
    stretches = [stretch for row in rows for stretch in row.stretches if stretch.length > 0]
    open_ = [
        Stretch(row.total, row.place, row.known, row.end - row.known, "@quiet")
        for row in rows
        if row.end > row.known
    ]
    exact = {id(row.total): number(row.end - row.known) for row in rows if row.is_exact}
    over = [row for row in rows if row.total.drawn is not None and row.known > row.total.drawn]
    return [
        *stretch_traces(stretches, _THICK),
        *outline_trace(open_, _THICK),
        *label_trace(stretches + open_, far, exact),
        *_total_lines(over),
        *_end_labels(rows),
    ]


def _total_lines(rows: list[_Row]) -> list[Trace]:
    """A line at the total where the parts come to more than it."""
    line = {
        "type": "scatter",
        "mode": "markers",
        "x": [row.total.drawn for row in rows],
        "y": [row.place for row in rows],
        "marker": {
            "symbol": "line-ns-open",
            "size": ROW * _THICK / 1.4,
            "color": "@text",
            "line": {"width": 2.5},
        },
        **told([row.total for row in rows]),
    }
    return [line] if rows else []


def _end_labels(rows: list[_Row]) -> list[Trace]:
    beyond = {Look.AT_LEAST: "\u2003\u2004"}
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [row.end for row in rows],
        "y": [row.place for row in rows],
        "text": ["\u2004" + beyond.get(row.total.look, "") + escaped(row.label) for row in rows],
        "textposition": "middle right",
        "textfont": {"size": SMALL, "color": "@text"},
        "cliponaxis": False,
        **told([row.total for row in rows]),
    }
    return [trace] if rows else []


def _open_totals(rows: list[_Row]) -> list[Trace]:
    """The open end of a total that is "more than", beyond everything drawn."""
    return [
        shape | {"xanchor": row.end}
        for row in rows
        if row.total.look is Look.AT_LEAST
        for shape in open_ends([Bar(row.total, row.place, "@quiet", _THICK)])
    ]
