"""The sheet of charts: the numbers of each with their bounds and words, and the chart beside."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.native import Form, Native, Strand
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx import looks, plane, rows, shares
from dashboard.downloads.xlsx.cells import Styles, letters, put, width
from dashboard.downloads.xlsx.paper import columns_on_paper, fit_charts

GAP = 2  # empty rows after a chart and after its numbers
ROW_PIXELS, HEAD_PIXELS = 20, 54
MOST_COLUMNS = 400
COLUMN, BROADEST = 14, 860  # characters of a column of numbers, and pixels on a page
WRITERS = {Form.SHARES: shares.chart, Form.PLANE: plane.chart}
HEDGED = ("words", "lower", "upper")
LIMITS = ("minus", "plus")  # how far the 95% limits lie below and above the number


@dataclass
class Block:
    """The numbers of one chart: where each series stands, in rows and columns of the sheet."""

    sheet: str
    top: int
    series: dict[int, int] = field(default_factory=dict)

    def range(self, column: int, count: int) -> str:
        """The same cells as a formula."""
        ends = (f"${letters(column)}${self.top + row}" for row in (2, count + 1))
        return f"='{self.sheet}'!{':'.join(ends)}"

    def cells(self, column: int, count: int) -> list[Any]:
        """The cells of a column below its head."""
        return [self.sheet, self.top + 1, column, self.top + count, column]


def write_charts(
    book: Any, sheet: Any, natives: Sequence[Native], labels: Mapping[str, str], styles: Styles
) -> None:
    """Chart below chart, each above its numbers."""
    top, blocks = 0, []
    for native in natives:
        high = math.ceil(looks.height_of(native) / ROW_PIXELS)
        block = Block(sheet.get_name(), top + high + GAP)
        table = _table(native, block, labels)
        _write(sheet, block.top, table, styles)
        sheet.insert_chart(top, 0, WRITERS.get(native.form, rows.chart)(book, native, block))
        end = block.top + len(table) + GAP
        blocks.append((top, (end - top) * ROW_PIXELS))
        top = end
    levels = [native.level[0] for native in natives if native.level]
    names = width([*(name for each in natives for name in each.categories), *levels])
    sheet.set_column(1, MOST_COLUMNS, COLUMN)
    sheet.set_column(0, 0, names)
    last, broad = columns_on_paper(names, COLUMN, BROADEST)
    fit_charts(sheet, blocks, (top, last), max(broad, looks.WIDE))


def _table(native: Native, block: Block, labels: Mapping[str, str]) -> list[list[Any]]:
    if native.form is Form.PLANE:
        return plane.table(native, block)
    if native.form is Form.SHARES:
        return shares.table(native, block)
    names = [*native.categories, *([native.level[0]] if native.level else [])]
    found: list[list[Any]] = [[native.title or native.unit], *([legal(name)] for name in names)]
    # What has a name of its own stands first, for context would fill the page.
    for at, strand in sorted(enumerate(native.strands), key=lambda each: each[1].quiet):
        block.series[at] = len(found[0])
        columns = _columns(strand)
        found[0] += [f"{strand.name} · {labels[f'chart_{name}']}" for name in columns]
        level = {"value": native.level[1]} if native.level else {}
        cells = [*_cells(strand), *([level] if level else [])]
        for line, told in zip(found[1:], cells, strict=True):
            line += [told.get(name) for name in columns]
    return found


def _columns(strand: Strand) -> tuple[str, ...]:
    """What stands beside each number: bounds and words where one is hedged, and its limits."""
    return (
        "value",
        *(HEDGED if strand.worded and not strand.quiet else ()),
        *(LIMITS if any(strand.limits) else ()),
    )


def _cells(strand: Strand) -> list[dict[str, Any]]:
    """By column what is known of each mark."""
    ends = strand.limits or (None,) * len(strand.marks)
    return [
        {
            "value": mark.drawn,
            "lower": mark.lower,
            "upper": mark.upper,
            "words": mark.label or None,
            **dict(zip(LIMITS, looks.reach(mark.drawn, end), strict=True)),
        }
        if mark
        else {}
        for mark, end in zip(strand.marks, ends, strict=True)
    ]


def _write(sheet: Any, top: int, table: Sequence[Sequence[Any]], styles: Styles) -> None:
    sheet.set_row_pixels(top, HEAD_PIXELS)
    for column, head in enumerate(table[0]):
        sheet.write_string(top, column, legal(head), styles.head)
    for row, line in enumerate(table[1:], start=top + 1):
        for column, cell in enumerate(line):
            if isinstance(cell, float) and not cell.is_integer():
                sheet.write_number(row, column, cell, styles.of(num_format="#,##0.00"))
            else:
                put(sheet, row, column, cell, styles)
