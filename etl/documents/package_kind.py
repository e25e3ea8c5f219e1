"""Which kind of document a zip package is, by the parts that only that kind has."""

import zipfile

from etl.documents.model import Kind
from etl.documents.package import take
from etl.documents.refusal import DocumentRefusedError, Refusal

_OPEN_TEXT = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.text-template",
)


def package_kind(name: str, package: zipfile.ZipFile) -> Kind:
    """DOCX or ODT; raises DocumentRefusedError for workbooks, slides and other archives."""
    parts = set(package.namelist())
    if "mimetype" in parts:
        return _open_document(name, package, parts)
    if "[Content_Types].xml" not in parts:
        raise DocumentRefusedError(name, Refusal.ARCHIVE)
    if any(part.startswith("xl/") for part in parts):
        raise DocumentRefusedError(name, Refusal.WORKBOOK)
    if any(part.startswith("ppt/") for part in parts):
        raise DocumentRefusedError(name, Refusal.SLIDES)
    if "macroEnabled" in take(name, package, "[Content_Types].xml").decode("latin-1"):
        raise DocumentRefusedError(name, Refusal.MACROS)
    return Kind.DOCX


def _open_document(name: str, package: zipfile.ZipFile, parts: set[str]) -> Kind:
    said = take(name, package, "mimetype").strip()
    if b"spreadsheet" in said:
        raise DocumentRefusedError(name, Refusal.WORKBOOK)
    if b"presentation" in said:
        raise DocumentRefusedError(name, Refusal.SLIDES)
    if said not in _OPEN_TEXT or "content.xml" not in parts:
        raise DocumentRefusedError(name, Refusal.UNKNOWN_KIND)
    manifest = "META-INF/manifest.xml"
    if manifest in parts and b"encryption-data" in take(name, package, manifest):
        raise DocumentRefusedError(name, Refusal.PASSWORD)
    return Kind.ODT
