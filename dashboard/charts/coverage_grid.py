"""The grid of coverage: a row a county or indicator, a column a year, a sign in every cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.bars import ROW
from dashboard.charts.lettering import SMALL, broken, escaped
from dashboard.charts.matrix_layout import Name, grid_layout
from dashboard.charts.native import Form, Native, telling
from dashboard.charts.native_grid import Ground, Sign, SignGrid
from dashboard.charts.sheet import NAMED, Figure, Trace

MOST_CELLS = 600
MOST_YEARS = 5
# What is missing is a finding and must not be overlooked.
MISSING = 17
# Symbol, whether it is filled, and its size; what is no symbol is a letter.
_SYMBOLS = {
    "all": ("square", True, 11),
    "reported": ("square", True, 11),
    "between": ("square-cross", False, 10),
    "at_least": ("square", False, 10),
    "at_most": ("triangle-down", False, 10),
    "about": ("circle", False, 10),
    "incomplete": ("diamond", False, 10),
    "partial": ("square", True, 5),
}
_LETTERS = {"needs_review": "!", "unreadable": "?", "not_reported": "–", "not_asked": "·"}
# The same as characters, for programs that write words into cells; the words below say so too.
_CHARACTERS = {
    "all": "■",
    "reported": "■",
    "between": "⊞",
    "at_least": "□'",
    "at_most": "▽",
    "about": "○",
    "incomplete": "◇",
    "partial": "▪",
}
_SURE = ("all", "reported")
_CORRECTED = "˙"
_ASKED = ("needs_review", "unreadable")


@dataclass(frozen=True)
class Cell:
    """One cell: where it stands, its state, what hovering says and the figure a click opens.

    `label` is written in a cell whose state is "some": how many are missing.
    """

    row: int
    column: int
    state: str
    note: str
    figure: str | None = None
    corrected: bool = False
    label: str = ""


def coverage_grid(rows: Sequence[Name], years: Sequence[int], cells: Sequence[Cell]) -> Figure:
    """The figure of cells at whole numbers, row 0 at the top."""
    states = dict.fromkeys(cell.state for cell in cells)
    traces = [_trace(state, [c for c in cells if c.state == state]) for state in states]
    heads = [Name(str(year)) for year in years]
    layout = grid_layout(rows, heads)
    layout["xaxis"] |= _few_years(years)
    figure = {"data": traces + _ticks(cells) + _dots(cells), "layout": layout}
    told = SignGrid(tuple(rows), tuple(heads), tuple(_sign(cell) for cell in cells))
    return telling(figure, Native(Form.GRID, "", grid=told))


def _sign(cell: Cell) -> Sign:
    """The cell as a character."""
    text = _CHARACTERS.get(cell.state) or _LETTERS.get(cell.state, cell.label)
    colour = "@focus1" if cell.state in _SYMBOLS else _colour(cell.state)
    ground = Ground.FULL
    if cell.state in _SYMBOLS and cell.state not in _SURE:
        ground = Ground.HATCHED
    elif cell.state == "not_asked":
        ground = Ground.BARE
    text += _CORRECTED if cell.corrected else ""
    return Sign(cell.row, cell.column, text, colour, ground, cell.note)


def _few_years(years: Sequence[int]) -> Trace:
    """So many years at the head as a telephone has room for, counted from the latest."""
    step = -(-len(years) // MOST_YEARS) or 1
    kept = range(len(years))[::-1][::step][::-1]
    return {"tickvals": list(kept), "ticktext": [str(years[at]) for at in kept]}


def _trace(state: str, cells: Sequence[Cell]) -> Trace:
    common: Trace = {
        "type": "scatter",
        "x": [cell.column for cell in cells],
        "y": [cell.row for cell in cells],
        "cliponaxis": False,
        "customdata": [cell.figure for cell in cells],
        "hovertext": [broken(cell.note, 330, most=12) for cell in cells],
        "hovertemplate": NAMED,
    }
    if state in _SYMBOLS:
        return common | {"mode": "markers", "marker": _marker(state)}
    return common | {
        "mode": "text",
        "text": [_letter(state, cell) for cell in cells],
        "textfont": {
            "size": MISSING if state == "not_reported" else SMALL,
            "color": _colour(state),
        },
    }


def _marker(state: str) -> Trace:
    symbol, filled, size = _SYMBOLS[state]
    return {
        "symbol": symbol,
        "size": size,
        "color": "@focus1" if filled else "@paper",
        "opacity": 1,
        "line": {"width": 1.8, "color": "@focus1"},
    }


def _letter(state: str, cell: Cell) -> str:
    if state == "not_asked":
        return _LETTERS[state]
    return f"<b>{escaped(_LETTERS.get(state, cell.label))}</b>"


def _colour(state: str) -> str:
    if state in _ASKED:
        return "@unknown"
    return "@quiet" if state == "not_asked" else "@closed"


def _ticks(cells: Sequence[Cell]) -> list[Trace]:
    """A short tick upwards from every lower bound."""
    open_ = [cell for cell in cells if cell.state == "at_least"]
    tick = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for cell in open_ for x in (cell.column, cell.column, None)],
        "y": [y for cell in open_ for y in (cell.row - 5 / ROW, cell.row - 10 / ROW, None)],
        "line": {"color": "@focus1", "width": 1.8},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [tick] if open_ else []


def _dots(cells: Sequence[Cell]) -> list[Trace]:
    """A small dot above what was corrected."""
    found = [cell for cell in cells if cell.corrected]
    dot = {
        "type": "scatter",
        "mode": "markers",
        "x": [cell.column + 0.28 for cell in found],
        "y": [cell.row - 0.34 for cell in found],
        "marker": {"symbol": "circle", "size": 4, "color": "@text"},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [dot] if found else []
