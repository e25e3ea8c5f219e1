"""Cards as a workbook: figures, charts that can be edited, and everything about them."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from xlsxwriter import Workbook

from dashboard.card import Card
from dashboard.charts.native import Form
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx.chart_sheet import write_charts
from dashboard.downloads.xlsx.grid import write_grid
from dashboard.downloads.xlsx.paper import label_invented
from dashboard.downloads.xlsx.regions import write_regions
from dashboard.downloads.xlsx.sheets import (
    Styles,
    write_about,
    write_contents,
    write_figures,
)

__all__ = ["write", "write_all"]

UNCHARTED = (Form.REGIONS, Form.GRID)  # no office program has a chart of these
# Words stay words, whatever they begin with.
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(card: Card, labels: Mapping[str, str]) -> bytes:
    """The workbook's bytes; `labels` holds the words of the section [download] of text.toml."""
    file = BytesIO()
    book = Workbook(file, PLAIN)
    _add(book, card, labels, Styles(book), "")
    label_invented(book.worksheets(), card.notice)
    book.set_properties({"title": legal(card.title)})
    book.close()
    return file.getvalue()


def write_all(cards: Sequence[Card], labels: Mapping[str, str]) -> bytes:
    """One workbook of many cards: its contents, then the sheets of each under its number."""
    file = BytesIO()
    book = Workbook(file, PLAIN)
    styles = Styles(book)
    write_contents(book.add_worksheet(labels["sheet_contents"]), cards, labels, styles)
    for at, card in enumerate(cards, start=1):
        _add(book, card, labels, styles, f"{at} ")
    label_invented(book.worksheets(), next((each.notice for each in cards if each.notice), ""))
    book.close()
    return file.getvalue()


def _add(
    book: Workbook, card: Card, labels: Mapping[str, str], styles: Styles, number: str
) -> None:
    write_figures(book.add_worksheet(number + labels["sheet_figures"]), card, styles)
    charts = [native for native in card.natives if native.form not in UNCHARTED]
    if charts:
        sheet = book.add_worksheet(number + labels["sheet_charts"])
        write_charts(book, sheet, charts, labels, styles)
    for native in card.natives:
        if native.grid:
            write_grid(book.add_worksheet(number + labels["sheet_grid"]), native.grid, styles)
        if native.regions:
            sheet = book.add_worksheet(number + labels["sheet_map"])
            write_regions(sheet, native.regions, labels, styles)
    write_about(book.add_worksheet(number + labels["sheet_about"]), card, labels, styles)
