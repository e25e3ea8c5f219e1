"""The reader of tables: CSV, TSV and workbooks, long or wide, by the map in source.toml."""

from collections.abc import Iterator

import pandas as pd

from etl.readers.decode import UnknownEncodingError, decode
from etl.readers.defaults import with_defaults
from etl.readers.delimited import open_delimited
from etl.readers.reading import Reading, Reject, UnreadableError
from etl.readers.sheet import Sheet
from etl.readers.sheet_rows import SheetRows, read_sheet
from etl.readers.template import read_template
from etl.readers.workbook import open_workbook
from etl.sources.model import Source, TableMap
from etl.template.mark import sheet_of_return

# Told by their first bytes, since file names lie: XLSX and ODS are zip archives, XLS is OLE.
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WEB_PAGE_MARKS = ("<html", "<!doctype", "<table", "<?xml")


def read_table(source: Source) -> Reading:
    """The report's rows; a single sheet whose columns do not fit keeps the whole report out."""
    table = source.table
    if table is None:
        form = sheet_of_return(source.path.read_bytes())
        if form is None:
            raise ValueError(f"{source.id} has no map of its columns")
        return read_template(source, form)
    read: list[SheetRows] = []
    rejects: list[Reject] = []
    try:
        for sheet in _sheets(source, table):
            try:
                read.append(read_sheet(sheet, table))
            except UnreadableError as problem:
                rejects.append(problem.reject)
    except UnreadableError as problem:
        rejects.append(problem.reject)
    if not read and not rejects:
        rejects.append(Reject(source.file, "", "", ("the file is empty",)))
    return Reading(rejects=rejects) if rejects else _together(read, source)


def _together(read: list[SheetRows], source: Source) -> Reading:
    frames, before = [], 0
    for part in read:
        frames.append(part.rows.assign(row=part.rows["row"] + before))
        before += part.cells
    return Reading(
        rows=with_defaults(pd.concat(frames, ignore_index=True), source),
        rejects=[reject for part in read for reject in part.rejects],
        skipped=sum(part.skipped for part in read),
    )


def _sheets(source: Source, table: TableMap) -> Iterator[Sheet]:
    raw = source.path.read_bytes()
    if raw.startswith(_WORKBOOK_MARKS):
        yield from open_workbook(source.file, raw, table.sheets)
        return
    try:
        text = decode(raw, table.encoding)
    except UnknownEncodingError as error:
        reason = f"{error}: save the file as UTF-8, or set encoding in [table]"
        raise UnreadableError(source.file, "", "", reason) from error
    if text.lstrip()[:20].lower().startswith(_WEB_PAGE_MARKS):
        reason = "the file is a web page under another name: open it and save it as XLSX"
        raise UnreadableError(source.file, "", "", reason)
    if table.sheets:
        reason = "sheets are named, but this file has none: remove them from [table]"
        raise UnreadableError(source.file, "", "", reason)
    if text.strip():
        yield open_delimited(source.file, text, table.headings)
