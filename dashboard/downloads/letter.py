"""A query letter as a Word file on A4 that the county fills in and sends back."""

from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Writing
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from dashboard.downloads.about import legal
from dashboard.downloads.letter_margins import write_margins
from dashboard.downloads.letter_model import Letter
from dashboard.downloads.letter_style import HEAD, TEXT_SIZE, TITLE_SIZE, run, set_fonts
from dashboard.downloads.letter_table import write_points

_RIGHT, _CENTER = WD_ALIGN_PARAGRAPH.RIGHT, WD_ALIGN_PARAGRAPH.CENTER


def write(letter: Letter) -> bytes:
    """The letter's bytes: reference, title, whom it goes to, the questions, room to sign."""
    document = Document()
    _lay_out(document)
    set_fonts(document, letter.language)
    _describe(document, letter)
    write_margins(document.sections[0], letter)
    _open(document, letter)
    write_points(document, letter)
    _close(document, letter)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _lay_out(document: Writing) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21.0), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2.4)


def _describe(document: Writing, letter: Letter) -> None:
    """What the file says about itself, in place of the template's own words."""
    about = document.core_properties
    about.title, about.author, about.comments = legal(letter.title), "", letter.version
    about.language = "zh-CN" if letter.language == "zh" else "en-GB"
    about.created = about.modified = datetime.combine(letter.day, time())


def _open(document: Writing, letter: Letter) -> None:
    _paragraph(document, letter.reference).alignment = _RIGHT
    title = document.add_paragraph()
    title.alignment = _CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(10), Pt(14)
    size = TITLE_SIZE[letter.language]
    run(title, legal(letter.title), size=size, font=HEAD, bold=True)
    _paragraph(document, letter.to)
    for words in letter.before:
        _text(document, letter, words)


def _close(document: Writing, letter: Letter) -> None:
    """What follows the table; the last lines stay together so that no page holds a mere date."""
    for at, words in enumerate(letter.after):
        paragraph = _text(document, letter, words)
        if at == 0:
            paragraph.paragraph_format.space_before = Pt(12)
    _text(document, letter, letter.contact).paragraph_format.space_after = Pt(24)
    for words in letter.signature:
        _paragraph(document, words).alignment = _RIGHT
    last = len(letter.after) + 1 + len(letter.signature)
    for paragraph in document.paragraphs[-last:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _text(document: Writing, letter: Letter, words: str) -> Paragraph:
    """A paragraph of the body; Chinese ones begin two characters in."""
    paragraph = _paragraph(document, words)
    if letter.language == "zh":
        paragraph.paragraph_format.first_line_indent = Pt(2 * TEXT_SIZE["zh"])
    return paragraph


def _paragraph(document: Writing, words: str) -> Paragraph:
    paragraph = document.add_paragraph(legal(words))
    paragraph.paragraph_format.space_after = Pt(6)
    return paragraph
