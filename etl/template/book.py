"""Puts the sheets of a return together."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Catalog
from etl.template.checks_sheet import failing_formula, mark_failing, write_checks
from etl.template.entries import add_entries
from etl.template.guide_sheet import write_guide
from etl.template.layout import CHECKS, FIRST, GUIDE, LISTS, MARK, RETURN, Asked, counted
from etl.template.lists_sheet import write_lists
from etl.template.return_sheet import write_return
from etl.template.words import Words


def return_workbook(catalog: Catalog, asked: Asked, language: str = "both") -> bytes:
    """An empty return as XLSX; `language` is both, en or zh."""
    say = Words(language)
    indicators = counted(catalog)
    rows = {indicator.id: row for row, indicator in enumerate(indicators, start=FIRST)}
    checks = [c for c in catalog.checks if all(name in rows for name in (*c.left, *c.right))]
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = RETURN
    write_return(sheet, asked, indicators, say, failing_formula(checks))
    write_guide(book.create_sheet(GUIDE), indicators, say)
    mark_failing(sheet, rows, write_checks(book.create_sheet(CHECKS), checks, rows, say))
    ranges = write_lists(book.create_sheet(LISTS), indicators, say)
    add_entries(sheet, indicators, ranges, say)
    book.properties.title = say.of("head", "title")
    book.properties.creator = "Legal Aid Compare"
    book.properties.identifier = MARK
    file = BytesIO()
    book.save(file)
    return file.getvalue()
