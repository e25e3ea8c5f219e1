"""Any document that a center sends, as text with places; hostile files cannot hurt the caller."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from etl.documents.arriving import bytes_of, check_size
from etl.documents.decoding import decoded
from etl.documents.html_charset import decode_page
from etl.documents.isolation import extract_isolated
from etl.documents.legacy import ole_kind, rtf_kind
from etl.documents.limits import MOST_TEXT_BYTES
from etl.documents.model import Document, Kind
from etl.documents.names import check_written, renamed, written_kind
from etl.documents.office import converted
from etl.documents.plain_text import read_plain_text
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content, content_of

Extract = Callable[[str, Content, bytes], Document | Kind]
_LEGACY = {Content.OLE: ole_kind, Content.RTF: rtf_kind}


def read_document(path: Path) -> Document:
    """The text of a file with its places; raises DocumentRefusedError with a reason."""
    return read_document_bytes(bytes_of(path), path.name)


def read_document_bytes(raw: bytes, name: str, extract: Extract = extract_isolated) -> Document:
    """The same from bytes and the name they came with, as for an upload.

    `extract` reads PDF, DOCX and web pages, by default in a process of its own.
    """
    check_size(name, len(raw))
    content = content_of(name, raw)
    if content in (Content.TEXT, Content.HTML):
        document = _written(raw, name, content, extract)
    else:
        document = _filed(raw, name, content, extract)
    return replace(document, cautions=(*renamed(name, document.kind), *document.cautions))


def read_pasted(text: str, name: str = "pasted text") -> Document:
    """The same from text that was pasted: a place for each line."""
    if not text:
        raise DocumentRefusedError(name, Refusal.EMPTY)
    return read_plain_text(name, text, Kind.PASTED, None)


def _written(raw: bytes, name: str, content: Content, extract: Extract) -> Document:
    content = check_written(name, content)
    check_size(name, len(raw), MOST_TEXT_BYTES)
    if content is Content.TEXT:
        text, encoding = decoded(name, raw)
        return read_plain_text(name, text, written_kind(name), encoding)
    text, encoding = decode_page(name, raw)
    page = extract(name, content, text.encode("utf-8", "replace"))
    return replace(_document(name, page), encoding=encoding)


def _filed(raw: bytes, name: str, content: Content, extract: Extract) -> Document:
    if content in _LEGACY:
        found: Document | Kind = _LEGACY[content](name, raw)
    else:
        found = extract(name, content, raw)
    if isinstance(found, Document):
        return found
    made = converted(name, found, raw)
    return replace(_document(name, extract(name, Content.PACKAGE, made)), kind=found)


def _document(name: str, found: Document | Kind) -> Document:
    if isinstance(found, Kind):
        raise DocumentRefusedError(name, Refusal.NOT_CONVERTED)
    return found
