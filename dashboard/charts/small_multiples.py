"""One small panel for each indicator (or county), each in its own unit on its own axis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.bar_traces import SOFT_SHARE, bar_traces
from dashboard.charts.bars import ROW, Bar, end_of, open_ends
from dashboard.charts.county_bars import colour_of
from dashboard.charts.grid import GUTTER, RIGHT, Grid, Title
from dashboard.charts.lettering import SMALL, width
from dashboard.charts.marks import Mark
from dashboard.charts.native import Form, Native, telling, titled
from dashboard.charts.native_rows import of_rows
from dashboard.charts.row_layout import Rows, measured, reach
from dashboard.charts.rows import Fold, Row, farthest, strip_traces
from dashboard.charts.sheet import Figure, Number, Trace, value_axis

MOST_ROWS = 12
# What a telephone leaves for names and panels.
_TELEPHONE = 345
_BINS = 40


@dataclass(frozen=True)
class Panel:
    """One small chart: its title, its unit, its marks, and numbers that no mark was made of."""

    title: str
    unit: str
    marks: tuple[Mark, ...]
    values: tuple[float, ...] = ()


def small_multiples(
    panels: Sequence[Panel],
    *,
    number: Number,
    words: Mapping[str, str],
    columns: int = 2,
    colour: str = "@focus1",
    colours: Mapping[str, str] | None = None,
    same_scale: bool = False,
    folded: int = 0,
) -> Figure:
    """A panel for each indicator with a bar for each county, all panels in the same rows.

    The rows are named once, at the left. Above twelve counties those out of focus (and focus
    beyond the twelfth) become one strip named by `words["others"]` with {count}. Each panel has an
    axis of its own from zero unless `same_scale`; two stand side by side, so that a telephone
    still shows them. `folded` counts the counties that are in the strip already.
    """
    shared = _shared_rows(panels, folded)
    rows = Rows(shared, {**words, "between": words.get("others", "{count}")})
    breadth, gutter = _breadth(rows.left, columns)
    titles = [Title(panel.title, panel.unit, breadth + gutter) for panel in panels]
    grid = Grid(titles, columns, ROW * rows.high, rows.left)
    figure = grid.figure()
    far = max((reach(panel.marks) for panel in panels), default=0.0) if same_scale else None
    at = {mark.key: y for mark, y in rows.placed()}
    for i, panel in enumerate(panels):
        bars = [
            Bar(mark, at[mark.key], colour_of(mark, colour, colours or {}))
            for mark in panel.marks
            if mark.key in at
        ]
        strip = [_own(row, panel) for row in rows.rows]
        end = far if far is not None else max(reach([b.mark for b in bars]), _strip_top(strip))
        first = i % columns == 0
        named = rows.axis(showticklabels=first) | {"automargin": first}
        traces = strip_traces(strip, rows.centres, _BINS) + bar_traces(bars, end * SOFT_SHARE)
        grid.place(
            figure, i, traces, open_ends(bars), [_number_axis(end, bars, number, breadth), named]
        )
    return telling(figure, *(_native(each, rows, colour) for each in panels))


def _native(panel: Panel, rows: Rows, colour: str) -> Native:
    own = {mark.key: mark for mark in panel.marks}
    found = [own.get(row.key, row) if isinstance(row, Mark) else row for row in rows.rows]
    hues = [colour_of(row, colour, {}) for row in found if isinstance(row, Mark)]
    said = of_rows(found, hues, form=Form.BARS, unit=panel.unit, words=rows.words)
    return titled(said, panel.title)


def _breadth(left: float, columns: int) -> tuple[float, float]:
    """Pixels across one panel on a telephone, beside the names, and across the gap after it."""
    room = _TELEPHONE - left - RIGHT
    return room * (1 - GUTTER * (columns - 1)) / columns, room * GUTTER


def _shared_rows(panels: Sequence[Panel], folded: int) -> list[Row]:
    areas = {mark.key: mark for panel in panels for mark in panel.marks}
    if folded:
        return [*areas.values(), Fold(others=folded)]
    if len(areas) <= MOST_ROWS:
        return list(areas.values())
    kept = [mark for mark in areas.values() if mark.focus][: MOST_ROWS - 1]
    return [*kept, Fold(tuple(mark for mark in areas.values() if mark not in kept))]


def _own(row: Row, panel: Panel) -> Row:
    """The same row with this panel's marks, so that its strip shows this panel's values."""
    if isinstance(row, Mark):
        return row
    keys = {mark.key for mark in row.marks}
    marks = tuple(mark for mark in panel.marks if mark.key in keys)
    return replace(row, marks=marks, values=panel.values, others=row.others - len(panel.values))


def _strip_top(rows: Sequence[Row]) -> float:
    return farthest([row for row in rows if isinstance(row, Fold)])


def _number_axis(end: float, bars: Sequence[Bar], number: Number, breadth: float) -> Trace:
    """An axis long enough for the label behind every bar, even on a telephone."""
    axis = value_axis(end, number, most=2, side="bottom")
    room = [
        end_of(bar.mark) * breadth / max(breadth - width(measured(bar.mark), SMALL) - 8, 24)
        for bar in bars
    ]
    return axis | {"range": [0, max([end, *room]) or 1]}
