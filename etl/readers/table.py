"""The reader of tables: CSV, TSV and workbooks, long or wide, by the map in source.toml."""

import pandas as pd

from etl.readers.defaults import with_defaults
from etl.readers.opened import open_sheets
from etl.readers.reading import Reading, Reject, UnreadableError
from etl.readers.sheet_rows import SheetRows, read_sheet
from etl.readers.template import read_template
from etl.sources.model import Source
from etl.template.mark import sheet_of_return


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
        for sheet in open_sheets(
            source.file, source.path.read_bytes(), table.sheets, table.encoding, table.headings
        ):
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
    return Reading(
        rows=with_defaults(_one_frame(read), source),
        rejects=[reject for part in read for reject in part.rejects],
        skipped=sum(part.skipped for part in read),
    )


def _one_frame(read: list[SheetRows]) -> pd.DataFrame:
    """The rows of all sheets, counted on from sheet to sheet."""
    if len(read) == 1:
        return read[0].rows.reset_index(drop=True)
    frames, before = [], 0
    for part in read:
        frames.append(part.rows.assign(row=part.rows["row"] + before))
        before += part.cells
    return pd.concat(frames, ignore_index=True)
