"""The table of a query letter: number, figure, words, question, and room for the answer."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell, _Row

from dashboard.downloads.about import legal
from dashboard.downloads.letter_model import Letter, Point
from dashboard.downloads.letter_style import HEAD, QUIET, SMALL_SIZE, TABLE, TABLE_SIZE, run

WIDTHS = (1.3, 3.7, 3.6, 4.9, 3.1)  # centimetres
_SHADE = "E9EDF0"


def write_points(document: Document, letter: Letter) -> None:
    """One row a question; the heading comes again on every page, and no row is torn apart."""
    table = document.add_table(rows=1, cols=len(letter.columns), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    size = TABLE_SIZE[letter.language]
    for cell, words in zip(table.rows[0].cells, letter.columns, strict=True):
        _say(cell, words, size, bold=True, font=HEAD)
        _shade(cell)
    _mark(table.rows[0], "w:tblHeader")
    for number, point in enumerate(letter.points, start=1):
        row = table.add_row()
        _fill(row, number, point, size)
        _mark(row, "w:cantSplit")
    for row in table.rows:
        for cell, width in zip(row.cells, WIDTHS, strict=True):
            cell.width = Cm(width)
    for column, width in zip(table.columns, WIDTHS, strict=True):
        column.width = Cm(width)


def _fill(row: _Row, number: int, point: Point, size: float) -> None:
    place, figure, quoted, question, _ = row.cells
    _say(place, str(number), size)
    _say(figure, point.subject, size, bold=True)
    if point.source:
        _say(figure, point.source, SMALL_SIZE, quiet=True)
    _say(quoted, point.quote, size)
    _say(question, point.problem, size)
    if point.remark:
        _say(question, point.remark, SMALL_SIZE, quiet=True)
    _say(question, point.ask, size, bold=True)


def _say(
    cell: _Cell,
    words: str,
    size: float,
    *,
    bold: bool = False,
    font: str = TABLE,
    quiet: bool = False,
) -> None:
    """A paragraph of its own; the first takes the empty one that every cell begins with."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs else cell.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    run(paragraph, legal(words), size=size, font=font, bold=bold, colour=QUIET if quiet else None)


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    shade.set(qn("w:val"), "clear")
    shade.set(qn("w:fill"), _SHADE)
    cell._element.get_or_add_tcPr().append(shade)


def _mark(row: _Row, tag: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(tag))
