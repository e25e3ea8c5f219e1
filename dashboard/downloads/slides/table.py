"""What has no native chart stands on a slide as a table of as many rows as can be read."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.slide import Slide
from pptx.util import Pt

from dashboard.card import Cell, Table
from dashboard.charts.lettering import width
from dashboard.downloads.about import said
from dashboard.downloads.slides.page import INCH, Box, Words, colour, fill_cell

ROW = round(0.27 * INCH)
SIZE = 10
MOST_COLUMNS = 8
MEASURED = 200  # rows, for the widths of columns
PADDING = round(0.2 * INCH)
Row = tuple[Cell, ...]


def add_table(slide: Slide, box: Box, table: Table, labels: Mapping[str, str]) -> Any:
    """The first rows of the table; a last one counts those that only the workbook has."""
    columns = table.columns[:MOST_COLUMNS]
    if not columns or not table.rows:
        return None
    widths = _widths(columns, table.rows, box.width)
    shown = _fitting([row[: len(columns)] for row in table.rows], widths, box.height - 2 * ROW)
    left = len(table.rows) + table.more - len(shown)
    count = 1 + len(shown) + (left > 0)
    frame = slide.shapes.add_table(count, len(columns), box.left, box.top, box.width, count * ROW)
    grid = frame.table
    for column, room in zip(grid.columns, widths, strict=True):
        column.width = room
    for at, row in enumerate((columns, *shown)):
        for column, cell in enumerate(row):
            _write(grid.cell(at, column), said(cell), head=at == 0)
        grid.rows[at].height = ROW
    if left > 0:
        for column in range(1, len(columns)):
            _write(grid.cell(count - 1, column), "")
        grid.cell(count - 1, 0).merge(grid.cell(count - 1, len(columns) - 1))
        _write(grid.cell(count - 1, 0), labels["rows_more"].format(count=left))
        grid.rows[count - 1].height = ROW
    return frame


def _widths(columns: Row, rows: Sequence[Row], room: int) -> list[int]:
    """Each column as wide as its words want, the longest not above half of the table."""
    wanted = [
        max(width(said(row[at]), SIZE) for row in (columns, *rows[:MEASURED])) + 2 * SIZE
        for at in range(len(columns))
    ]
    capped = [min(each, sum(wanted) / 2) for each in wanted]
    return [round(room * each / sum(capped)) for each in capped]


def _fitting(rows: Sequence[Row], widths: Sequence[int], room: float) -> list[Row]:
    """As many of the first rows as the room has, a row as high as its longest cell."""
    shown: list[Row] = []
    for row in rows:
        cells = zip(row, widths, strict=True)
        room -= max(ROW, *(Words(said(c), SIZE).height(w - PADDING) for c, w in cells))
        if room < 0 and shown:
            break
        shown.append(row)
    return shown


def _write(cell: Any, words: str, head: bool = False) -> None:
    cell.margin_top = cell.margin_bottom = Pt(1)
    fill_cell(cell, words, SIZE, bold=head)
    cell.fill.solid()
    cell.fill.fore_color.rgb = colour("grid" if head else "paper")
