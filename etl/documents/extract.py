"""From the bytes of a document to its text, in the process that calls: never for unknown files."""

from etl.documents.html_text import read_html
from etl.documents.model import Document, Kind
from etl.documents.package import check_contents, open_package, take
from etl.documents.package_kind import package_kind
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content
from etl.documents.word_text import read_word
from etl.documents.xml_part import parse_xml

_OPEN_PARTS = frozenset({"content.xml", "styles.xml"})


def extract(name: str, content: Content, raw: bytes) -> Document | Kind:
    """The document, or the kind from which it must be converted first.

    A web page comes in UTF-8. Raises DocumentRefusedError; whatever a library raises for a damaged
    file becomes one.
    """
    try:
        return _extract(name, content, raw)
    except DocumentRefusedError:
        raise
    except MemoryError as error:
        raise DocumentRefusedError(name, Refusal.MEMORY) from error
    except RecursionError as error:
        raise DocumentRefusedError(name, Refusal.NESTED) from error
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        raise DocumentRefusedError(name, Refusal.BROKEN, reason=reason) from error


def _extract(name: str, content: Content, raw: bytes) -> Document | Kind:
    if content is Content.HTML:
        return read_html(name, raw.decode("utf-8"))
    if content is Content.PDF:
        # Loaded only here: it takes half a second, which other kinds need not wait for.
        from etl.documents.pdf_text import read_pdf

        return read_pdf(name, raw)
    return _package(name, raw)


def _package(name: str, raw: bytes) -> Document | Kind:
    with open_package(name, raw) as package:
        kind = package_kind(name, package)
        check_contents(name, package)
        if kind is Kind.DOCX:
            return read_word(name, package)
        # Converted by a program that knows entities; so they are looked for here.
        for part in _OPEN_PARTS.intersection(package.namelist()):
            parse_xml(name, part, take(name, package, part))
        return kind
