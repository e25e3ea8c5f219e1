"""Opens the sheets of any file that holds tables, told by its first bytes."""

from collections.abc import Iterable, Iterator, Sequence

from etl.decode import UnknownEncodingError, decode
from etl.readers.delimited import open_delimited
from etl.readers.reading import UnreadableError
from etl.readers.sheet import Sheet
from etl.readers.workbook import open_workbook

# File names lie: XLSX and ODS are zip archives, XLS is OLE.
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WEB_PAGE_MARKS = ("<html", "<!doctype", "<table", "<?xml")


def open_sheets(
    file: str,
    raw: bytes,
    sheets: Sequence[str] = (),
    encoding: str | None = None,
    headings: Iterable[str] = (),
) -> Iterator[Sheet]:
    """The named sheets, or all that hold anything; UnreadableError says why there are none."""
    if raw.startswith(_WORKBOOK_MARKS):
        yield from open_workbook(file, raw, sheets)
        return
    try:
        text = decode(raw, encoding)
    except UnknownEncodingError as error:
        reason = f"{error}: save the file as UTF-8, or set encoding in [table]"
        raise UnreadableError(file, "", "", reason) from error
    if text.lstrip()[:20].lower().startswith(_WEB_PAGE_MARKS):
        reason = "the file is a web page under another name: open it and save it as XLSX"
        raise UnreadableError(file, "", "", reason)
    if sheets:
        reason = "sheets are named, but this file has none: remove them from [table]"
        raise UnreadableError(file, "", "", reason)
    if text.strip():
        yield open_delimited(file, text, headings)
