"""What stands on every page of a query letter: that figures are invented, the version, the page."""

import re

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph

from dashboard.downloads.letter_model import Letter
from dashboard.downloads.letter_style import ALARM, HEAD, QUIET, SMALL_SIZE, TEXT_SIZE, run

# The field codes by which a word processor counts.
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_margins(section: Section, letter: Letter) -> None:
    """The notice above, version and page below."""
    if letter.notice:
        above = section.header.paragraphs[0]
        above.alignment = WD_ALIGN_PARAGRAPH.CENTER
        size = TEXT_SIZE[letter.language]
        run(above, letter.notice, size=size, font=HEAD, bold=True, colour=ALARM)
    below = section.footer.paragraphs[0]
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _small(below, f"{letter.version} · ")
    for words in re.split(r"(\{pages?\})", letter.page):
        if words in _FIELDS:
            _field(below, _FIELDS[words])
        elif words:
            _small(below, words)


def _small(paragraph: Paragraph, words: str) -> None:
    run(paragraph, words, size=SMALL_SIZE, colour=QUIET)


def _field(paragraph: Paragraph, code: str) -> None:
    """A number that the word processor fills in when it lays the pages out."""
    for kind in ("begin", code, "separate", "", "end"):
        made = run(paragraph, "" if kind else "1", size=SMALL_SIZE, colour=QUIET)
        if kind == code:
            element = OxmlElement("w:instrText")
            element.text = code
            made._element.append(element)
        elif kind:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            made._element.append(element)
