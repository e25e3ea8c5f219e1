"""Cards as a workbook: figures, charts that can be edited, and everything about them."""

from collections.abc import Mapping
from io import BytesIO

from xlsxwriter import Workbook

from dashboard.card import Card
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx.chart_sheet import write_charts
from dashboard.downloads.xlsx.sheets import Styles, write_about, write_figures

__all__ = ["write"]

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
    styles = Styles(book)
    write_figures(book.add_worksheet(labels["sheet_figures"]), card, styles)
    if card.natives:
        sheet = book.add_worksheet(labels["sheet_charts"])
        write_charts(book, sheet, card.natives, labels, styles)
    write_about(book.add_worksheet(labels["sheet_about"]), card, labels, styles)
    book.set_properties({"title": legal(card.title)})
    book.close()
    return file.getvalue()
