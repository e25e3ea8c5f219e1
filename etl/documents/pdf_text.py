"""The text of a PDF, page by page and line by line; pages without text are named."""

import io
import logging
import re

from pypdf import PageObject, PdfReader
from pypdf.errors import LimitReachedError, PyPdfError

from etl.documents.assemble import Piece, assemble
from etl.documents.limits import MOST_PAGES
from etl.documents.model import Caution, Document, Kind
from etl.documents.pdf_guard import check_objects
from etl.documents.place import Place
from etl.documents.ranges import ranges
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.words import say

# Operators that paint something: a picture, a drawn character, a shade.
_PAINTS = re.compile(rb"(?:^|\s)(?:Do|EI|sh|f\*?|F|S|s|B\*?|b\*?)(?=\s|$)")
_END = b"%%EOF"
_END_WITHIN = 4096


def read_pdf(name: str, raw: bytes) -> Document:
    """The document; raises DocumentRefusedError for what is protected, active, cut or scanned."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if _END not in raw[-_END_WITHIN:]:
        raise DocumentRefusedError(name, Refusal.TRUNCATED)
    try:
        return _read(name, raw)
    except RecursionError as error:
        raise DocumentRefusedError(name, Refusal.NESTED) from error
    except LimitReachedError as error:
        raise DocumentRefusedError(name, Refusal.BOMB, part=str(error)) from error
    except PyPdfError as error:
        raise DocumentRefusedError(name, Refusal.BROKEN, reason=str(error)) from error


def _read(name: str, raw: bytes) -> Document:
    reader = PdfReader(io.BytesIO(raw))
    if reader.is_encrypted:
        raise DocumentRefusedError(name, Refusal.PASSWORD)
    check_objects(name, reader)
    pages = _pages(name, reader)
    pieces: list[Piece] = []
    unread: list[int] = []
    for number, page in enumerate(pages, start=1):
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        if not lines and _shows_something(page):
            unread.append(number)
        pieces += [Piece(line, Place(page=number, line=n)) for n, line in enumerate(lines, 1)]
    if not pieces and unread:
        raise DocumentRefusedError(name, Refusal.SCANNED, pages=ranges(unread))
    words = say("cautions", "unread_pages", pages=ranges(unread))
    cautions = [Caution("unread_pages", len(unread), words)] if unread else []
    fields = _fields(reader)
    if fields:
        words = say("cautions", "unread_fields", count=fields)
        cautions.append(Caution("unread_fields", fields, words))
    return assemble(
        name,
        Kind.PDF,
        pieces,
        pages=len(pages),
        unread_pages=tuple(unread),
        cautions=cautions,
    )


def _pages(name: str, reader: PdfReader) -> list[PageObject]:
    """Every page; a tree that promises more pages than it has is damaged."""
    tree = reader.root_object.get("/Pages")
    said = tree.get_object().get("/Count") if tree is not None else None
    pages = []
    for page in reader.pages:
        pages.append(page)
        if len(pages) > MOST_PAGES:
            count = len(reader.pages)
            raise DocumentRefusedError(name, Refusal.PAGES, count=count, most=MOST_PAGES)
    if isinstance(said, int) and said > len(pages):
        reason = f"{said} pages are promised, {len(pages)} are there"
        raise DocumentRefusedError(name, Refusal.BROKEN, reason=reason)
    return pages


def _fields(reader: PdfReader) -> int:
    """How many fields a form has at its top; a signature alone makes no form."""
    form = reader.root_object.get("/AcroForm")
    fields = form.get_object().get("/Fields") if form is not None else None
    found = fields.get_object() if fields is not None else []
    return sum(field.get_object().get("/FT") != "/Sig" for field in found)


def _shows_something(page: PageObject) -> bool:
    """False for a page that is blank."""
    contents = page.get_contents()
    return contents is not None and bool(_PAINTS.search(contents.get_data()))
