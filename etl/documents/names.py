"""What a file's name promises, held against what its content is."""

from pathlib import PurePath

from etl.documents.model import Caution, Kind
from etl.documents.refusal import DocumentRefusedError, Refusal
from etl.documents.sniff import Content
from etl.documents.words import say

_TABLES = frozenset({".csv", ".tsv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".et"})
_PROMISES = {
    Kind.DOCX: frozenset({".docx"}),
    Kind.DOC: frozenset({".doc", ".wps", ".dot", ".wpt"}),
    Kind.RTF: frozenset({".rtf"}),
    Kind.ODT: frozenset({".odt", ".ott"}),
    Kind.PDF: frozenset({".pdf"}),
    Kind.HTML: frozenset({".html", ".htm", ".xhtml", ".shtml"}),
    Kind.MARKDOWN: frozenset({".md", ".markdown"}),
    Kind.TEXT: frozenset({".txt", ".text", ""}),
}
_WRITTEN = _PROMISES[Kind.HTML] | _PROMISES[Kind.MARKDOWN] | _PROMISES[Kind.TEXT]
# Programs that export to "Word" often write a web page or plain text under these names.
_LOOSE = _PROMISES[Kind.DOC] | _PROMISES[Kind.RTF]


def suffix(name: str) -> str:
    """The end of the name in small letters, with its dot; "" where it has none."""
    return PurePath(name).suffix.lower()


def check_written(name: str, content: Content) -> Content:
    """Holds the name of a text or a web page against its content, and says which it is.

    A piece of a page begins like any text, so there the name is believed.

    Raises DocumentRefusedError for a table, for an unknown kind, and for text under the name of a
    DOCX or PDF, since the document itself is then missing.
    """
    named = suffix(name)
    if named in _TABLES:
        raise DocumentRefusedError(name, Refusal.WORKBOOK)
    if named in _PROMISES[Kind.HTML]:
        return Content.HTML
    if named in _WRITTEN | _LOOSE:
        return content
    if any(named in promised for promised in _PROMISES.values()):
        raise DocumentRefusedError(name, Refusal.OTHER_KIND, named=named, found=content)
    raise DocumentRefusedError(name, Refusal.UNKNOWN_KIND)


def written_kind(name: str) -> Kind:
    """Markdown by its name, else plain text."""
    return Kind.MARKDOWN if suffix(name) in _PROMISES[Kind.MARKDOWN] else Kind.TEXT


def renamed(name: str, kind: Kind) -> tuple[Caution, ...]:
    """A caution where another kind of document was read than the name says."""
    named = suffix(name)
    if not named or named in _PROMISES[kind]:
        return ()
    return (Caution("renamed", 1, say("cautions", "renamed", named=named, found=kind.upper())),)
