"""From one sheet to its rows: header, columns, keys, values and the places they came from."""

from dataclasses import dataclass

import pandas as pd

from etl.readers.cells import beside_the_table, fill_down, matches, not_reported, translate
from etl.readers.columns import match_columns, unnamed_columns
from etl.readers.header import Header, find_header
from etl.readers.merged import spread_merged
from etl.readers.places import add_places
from etl.readers.reading import TEXT, Reject, UnreadableError
from etl.readers.shape import ROW, shape_rows
from etl.readers.sheet import Sheet, title
from etl.sources.model import TableMap

# The words around a figure are never repeated over merged cells.
_OWN_WORDS = ("value", "quote", "note", "citation")


@dataclass(frozen=True)
class SheetRows:
    """The reported figures of a sheet; `cells` counts all value cells, the skipped ones too."""

    rows: pd.DataFrame
    rejects: list[Reject]
    cells: int

    @property
    def skipped(self) -> int:
        return self.cells - len(self.rows)


def read_sheet(sheet: Sheet, table: TableMap) -> SheetRows:
    """The rows of the sheet; UnreadableError has every reason why its columns do not fit."""
    header = find_header(sheet, table.headings, table.header_row, table.header_rows)
    if header is None:
        expected = ", ".join(map(repr, table.headings))
        reason = f"no header was found in the first rows; expected are the columns {expected}"
        raise UnreadableError(sheet.file, title(sheet), "", reason)
    positions, reasons = match_columns(sheet, header, table)
    if table.sheet_is and sheet.name is None:
        reasons.append("sheet_is names a field, but this file has no sheets: remove it")
    _stop(sheet, header, reasons)
    body = sheet.body(header.after, len(header.headings))
    _stop(sheet, header, unnamed_columns(sheet, header, body.cells))
    keep = ~beside_the_table(body.cells)
    _fill(sheet, header, body.cells, table, positions)
    if "area" in table.columns and table.skip_rows:
        keep &= ~matches(body.cells[positions[table.columns["area"]]], table.skip_rows)
    cells = body.cells if keep.all() else body.cells[keep].reset_index(drop=True)
    rows = shape_rows(cells, body.lines[keep.to_numpy()], table, positions)
    wide = table.shape == "wide"
    rows = add_places(_say(rows, sheet, table), sheet, header.headings, wide)
    return SheetRows(_reported(rows), body.rejects, len(rows))


def _stop(sheet: Sheet, header: Header, reasons: list[str]) -> None:
    if reasons:
        found = " | ".join(header.headings)
        raise UnreadableError(sheet.file, title(sheet), found, *reasons)


def _fill(
    sheet: Sheet, header: Header, cells: pd.DataFrame, table: TableMap, positions: dict[str, int]
) -> None:
    keys = {positions[h] for name, h in table.columns.items() if name not in _OWN_WORDS}
    figures = {positions[heading] for heading in table.indicators}
    if "value" in table.columns:
        figures.add(positions[table.columns["value"]])
    spread_merged(sheet, cells, header.after, keys - figures, figures)
    for name in table.fill_down:
        column = positions[table.columns[name]]
        cells[column] = fill_down(cells[column])


def _say(rows: pd.DataFrame, sheet: Sheet, table: TableMap) -> pd.DataFrame:
    """The rows in our words; the value keeps the cell's own words, which are its quote as well."""
    if table.sheet_is:
        rows[table.sheet_is] = pd.Series(sheet.name, index=rows.index, dtype=TEXT)
    if "quote" not in rows:
        rows["quote"] = rows["value"]
    for name in rows.columns.difference(["value", "quote", "line", "column", ROW]):
        rows[name] = translate(rows[name], table.values.get(name, {}))
    for name in ("value", "quote"):
        if name in table.values:
            rows[name] = translate(rows[name], table.values[name])
    return rows


def _reported(rows: pd.DataFrame) -> pd.DataFrame:
    """Without the cells that say there is no figure; one that is marked unreadable stays."""
    silent = not_reported(rows["value"])
    if "status" in rows:
        silent &= rows["status"] != "unreadable"
    return rows[~silent] if silent.any() else rows
