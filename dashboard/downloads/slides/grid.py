"""A grid of signs as a table of a slide: a coloured cell a sign, as many rows as can be read."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from dashboard.charts.lettering import lines, widest
from dashboard.charts.matrix_layout import Name
from dashboard.charts.native import Native
from dashboard.charts.native_grid import Sign, SignGrid
from dashboard.downloads.slides.hedges import fill_ground, ruled
from dashboard.downloads.slides.page import INCH, POINT, Box, Words, colour, fill_cell

LARGEST, HEAD, SMALLEST, LEADING = 11.0, 9.0, 7.0, 1.45  # points, and a row's height in letters
NAMES, BROADEST = 0.3, round(1.1 * INCH)  # of the table for names; a column of signs
PADDING = 12.0  # points beside words
BELOW = round(0.08 * INCH)
UPRIGHT = "vert270"


def add_grid(slide: Slide, box: Box, native: Native, labels: Mapping[str, str]) -> Any:
    """The table; a last row counts those that only the workbook has. Raises ValueError without
    a grid.
    """
    if native.grid is None:
        raise ValueError("no grid to write")
    grid = native.grid
    widths = _widths(grid, box.width)
    upright, head = _head(grid.columns, widths[1])
    size, shown = _fitting(len(grid.rows), box.height - head - BELOW)
    left = len(grid.rows) - shown
    rows, high = 1 + shown + (left > 0), round(size * LEADING * POINT)
    frame = slide.shapes.add_table(
        rows, len(widths), box.left, box.top, sum(widths), head + high * (rows - 1)
    )
    table = frame.table
    table.horz_banding = False
    for column, room in zip(table.columns, widths, strict=True):
        column.width = room
    for at, row in enumerate(table.rows):
        row.height = high if at else head
    _write_heads(table, grid.columns, size, upright)
    _write_rows(table, grid, shown, size)
    if left > 0:
        _write_rest(table, labels["rows_more"].format(count=left), size)
    return frame


def _widths(grid: SignGrid, room: int) -> list[int]:
    """The names as broad as the longest wants, the rest shared by the columns."""
    wanted = (1.1 * widest([name.words for name in grid.rows], LARGEST) + PADDING) * POINT
    names = round(min(wanted, NAMES * room))
    each = min(BROADEST, (room - names) // max(len(grid.columns), 1))
    return [names, *(each for _ in grid.columns)]


def _head(columns: Sequence[Name], room: int) -> tuple[bool, int]:
    """Whether heads stand upright, for a word is broader than its column, and their height."""
    words = [name.words for name in columns]
    inner = room - PADDING * POINT
    longest = widest([part for each in words for part in each.split()], HEAD) * POINT
    if longest <= inner:
        return False, max(Words(each, HEAD, bold=True).height(inner) for each in words)
    return True, round((1.15 * widest(words, HEAD) + PADDING) * POINT)


def _fitting(count: int, room: float) -> tuple[float, int]:
    """The size of letters, and how many rows there is room for; one is left for the rest."""
    size = max(SMALLEST, min(LARGEST, room / POINT / LEADING / max(count, 1)))
    most = int(room / POINT / LEADING / size + 1e-6)
    return size, count if count <= most else max(1, most - 1)


def _write_heads(table: Any, columns: Sequence[Name], size: float, upright: bool) -> None:
    _write(table.cell(0, 0), "", size)
    for at, name in enumerate(columns, start=1):
        cell = table.cell(0, at)
        _write(cell, name.words, min(size, HEAD), strong=True, middle=not upright)
        if upright:
            cell._tc.get_or_add_tcPr().set("vert", UPRIGHT)


def _write_rows(table: Any, grid: SignGrid, shown: int, size: float) -> None:
    signs = grid.by_place
    for row, name in enumerate(grid.rows[:shown]):
        (words,) = lines(name.words, table.columns[0].width / POINT - PADDING, 1, size)
        _write(table.cell(row + 1, 0), words, size, strong=name.strong)
        for column in range(len(grid.columns)):
            _write_sign(table.cell(row + 1, column + 1), signs.get((row, column)), size)


def _write_sign(cell: Any, sign: Sign | None, size: float) -> None:
    _write(
        cell, sign.text if sign else "", size, token=sign.colour if sign else "text", middle=True
    )
    if sign:
        fill_ground(cell.fill, sign.colour, sign.ground)


def _write_rest(table: Any, words: str, size: float) -> None:
    last, end = len(table.rows) - 1, len(table.columns) - 1
    for at in range(1, end + 1):
        _write(table.cell(last, at), "", size)
    table.cell(last, 0).merge(table.cell(last, end))
    _write(table.cell(last, 0), words, size)


def _write(
    cell: Any, words: str, size: float, *, token: str = "text", strong: bool = False,
    middle: bool = False,
) -> None:  # fmt: skip
    """Words as words, on paper."""
    cell.margin_top = cell.margin_bottom = 0
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    ruled(cell)
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour("paper")
    fill_cell(cell, words, size, token, bold=strong or middle)
    cell.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER if middle else PP_ALIGN.LEFT
