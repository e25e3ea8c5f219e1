"""Which county reports what: rows of counties, columns of items, a sign in every known cell."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.charts.bars import ROW
from dashboard.charts.lettering import SMALL, escaped
from dashboard.charts.marks import Look, Mark
from dashboard.charts.matrix_layout import Name, grid_layout
from dashboard.charts.matrix_signs import (
    MatrixCell,
    is_asked,
    is_hedged,
    is_present,
    letter,
    signs,
)
from dashboard.charts.native import Form, Native, telling
from dashboard.charts.native_grid import Sign, SignGrid
from dashboard.charts.sheet import Figure, Trace, told

MOST_CELLS = 600
FEW_AREAS = 8


def matrix(
    marks: Sequence[Mark],
    *,
    words: Mapping[str, str],
    columns: Sequence[str | int] = (),
    colour: str = "@focus1",
    items_down: bool | None = None,
) -> Figure:
    """One sign a mark: row by `key`, column by `position`; a click opens the mark's figure.

    A figure without a number that is "reported", as a practice is, counts as present. `columns`
    fixes their order and keeps empty ones. With `items_down` the items are the rows, which is the
    rule for up to eight counties when the items are words, for then every name lies flat.

    When the cells would be too many to tell apart, the focus counties and then the first others
    are shown, and one more row, named by `words["others"]` with {count}, says how many of the rest
    report each item.
    """
    heads = list(columns) or list(dict.fromkeys(mark.position for mark in marks))
    areas = {mark.key: mark for mark in marks}
    order = sorted(areas, key=lambda key: not areas[key].focus)
    most = max(8, MOST_CELLS // max(len(heads), 1) - 1)
    kept = order[:most] if len(order) > most + 1 else order
    if items_down is None:
        items_down = len(order) <= FEW_AREAS and any(isinstance(head, str) for head in heads)
    cells = _cells(marks, kept, heads, items_down)
    rest = [mark for mark in marks if mark.key not in set(kept)]
    names = [_area_name(areas[key]) for key in kept]
    if rest:
        names.append(Name(words["others"].format(count=len(order) - len(kept)), "<i>{}</i>"))
    items = [Name(str(head)) for head in heads]
    down, across = (items, names) if items_down else (names, items)
    counted = _counted(rest, heads, len(kept), items_down)
    figure = {
        "data": [*_present(cells, colour), *_signs(cells), *_counts(counted)],
        "layout": grid_layout(down, across),
    }
    told = SignGrid(tuple(down), tuple(across), (*signs(cells, colour), *counted))
    return telling(figure, Native(Form.GRID, "", grid=told))


def _cells(
    marks: Sequence[Mark], areas: list[str], heads: list[str | int], items_down: bool
) -> list[MatrixCell]:
    row = {key: float(i) for i, key in enumerate(areas)}
    column = {head: float(i) for i, head in enumerate(heads)}
    known = [mark for mark in marks if mark.position in column and mark.key in row]
    places = [(column[mark.position], row[mark.key]) for mark in known]
    return [
        MatrixCell(mark, y, x) if items_down else MatrixCell(mark, x, y)
        for mark, (x, y) in zip(known, places, strict=True)
    ]


def _area_name(mark: Mark) -> Name:
    return Name(mark.name, "<b>{}</b>" if mark.focus else "{}")


def _present(cells: Sequence[MatrixCell], colour: str) -> list[Trace]:
    """Filled for exact figures and practices, hollow for hedged ones, small for a part-year."""
    found = [cell for cell in cells if is_present(cell.mark)]
    if not found:
        return []
    hues = [colour if cell.mark.focus else "@context" for cell in found]
    hedged = [is_hedged(cell.mark) for cell in found]
    points = _trace(found, "markers") | {
        "marker": {
            "symbol": "circle",
            "size": [6 if cell.mark.partial else 9 for cell in found],
            "color": ["@paper" if soft else hue for soft, hue in zip(hedged, hues, strict=True)],
            "opacity": 1,
            "line": {"width": 2, "color": hues},
        }
    }
    return [points, *_bound_ticks([c for c in found if c.mark.look is Look.AT_LEAST])]


def _trace(cells: Sequence[MatrixCell], mode: str) -> Trace:
    return {
        "type": "scatter",
        "mode": mode,
        "x": [cell.x for cell in cells],
        "y": [cell.y for cell in cells],
        "cliponaxis": False,
        **told([cell.mark for cell in cells]),
    }


def _bound_ticks(cells: Sequence[MatrixCell]) -> list[Trace]:
    """A short tick upwards from every "more than"."""
    ticks = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for cell in cells for x in (cell.x, cell.x, None)],
        "y": [y for cell in cells for y in (cell.y - 5 / ROW, cell.y - 11 / ROW, None)],
        "line": {"color": "@quiet", "width": 2},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [ticks] if cells else []


def _signs(cells: Sequence[MatrixCell]) -> list[Trace]:
    """Question marks, zeros and dashes as letters."""
    found = [cell for cell in cells if not is_present(cell.mark)]
    asked = [is_asked(cell.mark) for cell in found]
    letters = [escaped(letter(cell.mark)) for cell in found]
    trace = _trace(found, "text") | {
        "text": [
            f"<b>{words}</b>" if open_ else words
            for words, open_ in zip(letters, asked, strict=True)
        ],
        "textfont": {
            "size": SMALL,
            "color": ["@unknown" if open_ else "@quiet" for open_ in asked],
        },
    }
    return [trace] if found else []


def _counted(rest: Sequence[Mark], heads: list[str | int], at: int, items_down: bool) -> list[Sign]:
    """In the last row or column, how many of the counties not shown report each item."""
    counts = Counter(mark.position for mark in rest if is_present(mark))
    places = [(i, at) if items_down else (at, i) for i in range(len(heads))] if rest else []
    return [
        Sign(row, column, str(counts[head]), "@quiet")
        for (row, column), head in zip(places, heads, strict=False)
    ]


def _counts(counted: Sequence[Sign]) -> list[Trace]:
    trace = {
        "type": "scatter",
        "mode": "text",
        "x": [sign.column for sign in counted],
        "y": [sign.row for sign in counted],
        "text": [sign.text for sign in counted],
        "textfont": {"size": SMALL, "color": "@quiet"},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [trace] if counted else []
