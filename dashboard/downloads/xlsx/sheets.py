"""The sheets of words and numbers: the table of a card, and everything about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.card import Card, Cell
from dashboard.downloads.about import about, legal, office_marks
from dashboard.downloads.xlsx.cells import Styles, all_years, parts, put, width
from dashboard.downloads.xlsx.cells import lines as broken
from dashboard.downloads.xlsx.paper import fit_figures, fit_to_page

__all__ = ["Styles", "write_about", "write_contents", "write_figures"]

MEASURED_ROWS = 500
LONG = 36  # characters above which a column of words is broken into lines
LINE = 15  # points of a line
MOST_LINES = 27  # no program draws a higher row
NAMED, TOLD = 28, 100  # characters of the columns of a sheet about a card


def write_figures(sheet: Any, card: Card, styles: Styles) -> None:
    """The rows of the export under a head that stays in sight and can be filtered."""
    table = card.export
    columns = [
        _column(name, [row[at] for row in table.rows]) for at, name in enumerate(table.columns)
    ]
    for at, column in enumerate(columns):
        sheet.write_string(0, at, legal(column.name), styles.head)
        for number, value in enumerate(column.cells, start=1):
            put(sheet, number, at, value, styles, plain=column.years, wraps=column.wraps)
        sheet.set_column(at, at, column.width)
    _set_heights(sheet, columns, len(table.rows))
    if table.columns:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        sheet.repeat_rows(0)
    fit_figures(sheet, [column.width for column in columns])


@dataclass(frozen=True)
class _Column:
    """A column with its width in characters, and whether its words are broken into lines."""

    name: str
    cells: Sequence[Cell]
    width: float
    wraps: bool
    years: bool

    def lines(self, cell: Cell) -> int:
        """How many lines a cell takes."""
        return broken(cell, self.width) if isinstance(cell, str) else 1


def _column(name: str, cells: Sequence[Cell]) -> _Column:
    """As wide as its cells, or where they are long as its longest word."""
    wanted = max(width(cells[:MEASURED_ROWS]), width(name.split()))
    words = (word for cell in cells[:MEASURED_ROWS] for word in parts(cell))
    broad = min(wanted, max(LONG, width(words)))
    return _Column(name, cells, broad, wanted > broad, all_years(cells))


def _set_heights(sheet: Any, columns: Sequence[_Column], count: int) -> None:
    """Rows as high as their words: not every program finds that out by itself."""
    head = max((column.lines(column.name) for column in columns), default=1)
    sheet.set_row(0, LINE * head)
    wrapped = [column for column in columns if column.wraps]
    for row in range(count):
        most = max((column.lines(column.cells[row]) for column in wrapped), default=1)
        if most > 1:
            sheet.set_row(row + 1, LINE * most)


def write_about(sheet: Any, card: Card, labels: Mapping[str, str], styles: Styles) -> None:
    """Title, source, hedges, what was not compared and definitions, a line each."""
    told = [
        *about(card, labels),
        *((labels["about_marks"], mark) for mark in office_marks(card, labels)),
        *((card.refused_title, refused.sentence) for refused in card.refused),
        *((f"{labels['about_definition']}: {term}", text) for term, text in card.definition),
    ]
    for number, (name, text) in enumerate(told):
        look = styles.alarm if text == card.notice else styles.words
        sheet.write_string(number, 0, legal(name), styles.name)
        sheet.write_string(number, 1, legal(text), look)
        most = max(broken(name, NAMED), broken(text, TOLD))
        sheet.set_row(number, LINE * min(most, MOST_LINES))
    sheet.set_column(0, 0, NAMED)
    sheet.set_column(1, 1, TOLD)
    fit_to_page(sheet)


def write_contents(
    sheet: Any, cards: Sequence[Card], labels: Mapping[str, str], styles: Styles
) -> None:
    """Number, title, what it shows, note and source of each card."""
    heads = ("number", "title", "subtitle", "note", "source")
    for at, name in enumerate(heads):
        sheet.write_string(0, at, labels[f"about_{name}"], styles.head)
    for row, card in enumerate(cards, start=1):
        sheet.write_number(row, 0, row)
        told = (card.title, card.subtitle, card.note, card.source)
        for at, words in enumerate(told, start=1):
            sheet.write_string(row, at, legal(words), styles.words)
    sheet.set_column(1, len(heads) - 1, 50)
    fit_to_page(sheet)
