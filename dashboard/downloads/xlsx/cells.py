"""Cells of a workbook: numbers with all their decimals, words as words, columns wide enough."""

from collections.abc import Iterable
from decimal import Decimal
from math import ceil
from typing import Any
from unicodedata import east_asian_width

from dashboard.card import Cell
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx.looks import colour

WIDEST = 60
MOST_DECIMALS = 10
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Styles:
    """The looks of cells in one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.head = self.of(bold=True, bg_color="#E3E7EA", text_wrap=True, valign="top")
        self.name = self.of(bold=True, text_wrap=True, valign="top")
        self.words = self.of(text_wrap=True, valign="top")
        self.beside = self.of(align="left", indent=1, valign="top")
        self.broken = self.of(align="left", indent=1, text_wrap=True, valign="top")
        alarm = colour("demonstration")
        self.alarm = self.of(bold=True, font_color=alarm, text_wrap=True, valign="top")

    def of(self, **look: Any) -> Any:
        """The format of this look."""
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]

    def number(self, value: float, plain: bool) -> Any:
        """Grouped, with every decimal that it has; a plain one, as a year is, is not grouped."""
        return self.of(num_format="0" if plain else number_format(value), valign="top")


def put(
    sheet: Any,
    row: int,
    column: int,
    value: Cell,
    styles: Styles,
    *,
    plain: bool = False,
    wraps: bool = False,
) -> None:
    """Write one cell: numbers as numbers, words always as words, never as a formula.

    Words begin a little behind a number that ends before them; those that wrap are broken.
    """
    if isinstance(value, str):
        look = styles.broken if wraps else styles.beside
        sheet.write_string(row, column, legal(value), look)
    elif value is not None:
        sheet.write_number(row, column, value, styles.number(float(value), plain))


def number_format(value: float) -> str:
    """Every decimal that the cell holds: a bound shown with fewer would be rounded inward."""
    if value.is_integer():
        return "#,##0"
    decimals = -int(Decimal(repr(value)).as_tuple().exponent)
    return "#,##0." + "0" * min(decimals, MOST_DECIMALS)


def all_years(cells: Iterable[Cell]) -> bool:
    """Whether a column holds years, which are written without a thousands separator."""
    known = (cell for cell in cells if cell is not None)
    return all(isinstance(cell, int) and FIRST_YEAR <= cell <= LAST_YEAR for cell in known)


def width(cells: Iterable[Cell]) -> float:
    """A column's width in characters; a Chinese character takes the room of two."""
    longest = max((_length(cell) for cell in cells), default=0)
    return min(WIDEST, max(8, longest + 2))


def parts(cell: Cell) -> list[str]:
    """The words of a cell that no line can break; Chinese breaks between any two characters."""
    if not isinstance(cell, str):
        return []
    return [] if any(east_asian_width(letter) in "WF" for letter in cell) else cell.split()


def lines(words: str, room: float) -> int:
    """How many lines words take in a column of `room` characters, at a guess."""
    return max(1, ceil(1.1 * _length(words) / max(room - 2, 1)))


def _length(cell: Cell) -> int:
    if cell is None:
        return 0
    words = cell if isinstance(cell, str) else f"{cell:,}"
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)


def letters(column: int) -> str:
    """The letters of a column, counted from 0: A, B, … Z, AA."""
    found, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(ord("A") + rest) + found
    return found
