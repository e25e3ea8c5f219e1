"""The sheets of words and numbers: the table of a card, and everything about it."""

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.card import Card
from dashboard.downloads.about import about, legal, office_marks
from dashboard.downloads.xlsx.cells import Styles, all_years, put, width

__all__ = ["Styles", "fit_to_page", "write_about", "write_contents", "write_figures"]

MEASURED_ROWS = 500
A4 = 9


def write_figures(sheet: Any, card: Card, styles: Styles) -> None:
    """The rows of the export under a head that stays in sight and can be filtered."""
    table = card.export
    for at, column in enumerate(table.columns):
        cells = [row[at] for row in table.rows]
        years = all_years(cells)
        sheet.write_string(0, at, legal(column), styles.head)
        for number, value in enumerate(cells, start=1):
            put(sheet, number, at, value, styles, plain=years)
        sheet.set_column(at, at, width((column, *cells[:MEASURED_ROWS])))
    if table.columns:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        sheet.repeat_rows(0)
    fit_to_page(sheet)


def write_about(sheet: Any, card: Card, labels: Mapping[str, str], styles: Styles) -> None:
    """Title, source, hedges, what was not compared and definitions, a line each."""
    lines = [
        *about(card, labels),
        *((labels["about_marks"], mark) for mark in office_marks(card, labels)),
        *((card.refused_title, refused.sentence) for refused in card.refused),
        *((f"{labels['about_definition']}: {term}", text) for term, text in card.definition),
    ]
    for number, (name, text) in enumerate(lines):
        look = styles.alarm if text == card.notice else styles.words
        sheet.write_string(number, 0, legal(name), styles.name)
        sheet.write_string(number, 1, legal(text), look)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 100)
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


def fit_to_page(sheet: Any) -> None:
    """On paper every column of a sheet stands on one page, with its head on each."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")
