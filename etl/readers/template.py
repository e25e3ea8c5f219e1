"""The reader of filled returns: area and period from the head, no map needed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from etl.readers.defaults import with_defaults
from etl.readers.reading import Reading, UnreadableError
from etl.readers.sheet_rows import read_sheet
from etl.readers.workbook import WorkbookSheet, open_workbook
from etl.sources.model import Period, Source, TableMap
from etl.template import layout
from etl.template.layout import COLUMNS, HEAD_VALUE, KEYS, LISTS, MARK, READ, SAYS, VERSION

# The id stands behind the names, which people read: 和顺县 · Heshun County (heshun).
_ID = re.compile(r"\(([^()]+)\)\s*$")


@dataclass(frozen=True)
class Head:
    """What the head of a return says of all its rows."""

    area: str
    period: Period


def read_template(source: Source, sheet_name: str) -> Reading:
    """The filled rows; a return of another area or year than it is filed for is kept out."""
    raw = source.path.read_bytes()
    try:
        sheet, lists = _sheets(source.file, raw, sheet_name)
        head = _read_head(sheet)
        _stop_if_misfiled(source, sheet, head)
        part = read_sheet(sheet, _map(sheet.name, lists))
    except UnreadableError as problem:
        return Reading(rejects=[problem.reject])
    filed = replace(source, area=head.area, period=head.period)
    rows = _dated(with_defaults(part.rows, filed), head.period.end)
    return Reading(rows=rows, rejects=part.rejects, skipped=part.skipped)


def head_of(file: str, raw: bytes, sheet_name: str) -> Head:
    """What the head of a return says; raises UnreadableError with everything wrong in it."""
    return _read_head(_sheets(file, raw, sheet_name)[0])


def _sheets(file: str, raw: bytes, name: str) -> tuple[WorkbookSheet, WorkbookSheet]:
    found = {sheet.name: sheet for sheet in open_workbook(file, raw, (name, LISTS))}
    return found[name], found[LISTS]


def _cell(sheet: WorkbookSheet, row: int, column: str = HEAD_VALUE) -> str:
    at = ord(column) - ord("A")
    line = sheet.rows[row - 1] if row <= len(sheet.rows) else []
    return line[at].strip() if at < len(line) else ""


def _read_head(sheet: WorkbookSheet) -> Head:
    reasons: list[str] = []
    version = _cell(sheet, 1, "A").removeprefix(MARK).strip()
    if version != str(VERSION):
        reasons.append(
            f'the return is of version "{version}", and version {VERSION} is read: '
            "ask for a new form with legal-aid template"
        )
    area = _id(_cell(sheet, layout.AREA))
    if not area:
        reasons.append("the head names no area: take a new form, its head is filled in")
    year = _cell(sheet, layout.YEAR)
    if not re.fullmatch(r"(19|20)\d\d", year):
        reasons.append(f'the reporting year of the head is "{year}": write it as 2016')
    days = [_day(sheet, row, reasons) for row in (layout.START, layout.END)]
    if days[0] and days[1] and days[1] < days[0]:
        reasons.append("the period of the head ends before it starts: exchange the two dates")
    if reasons:
        raise UnreadableError(sheet.file, f"sheet {sheet.name}", "", *reasons)
    return Head(area, Period(_id(_cell(sheet, layout.PERIOD)), days[0], days[1], int(year)))


def _id(words: str) -> str:
    """The id in brackets at the end, else the words as they are."""
    found = _ID.search(words)
    return found[1].strip() if found else words


def _day(sheet: WorkbookSheet, row: int, reasons: list[str]) -> date | None:
    words = _cell(sheet, row)
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError:
        place = f"{HEAD_VALUE}{row}"
        reasons.append(f'"{words}" in cell {place} is not a date: write it as 2016-12-31')
        return None


def _stop_if_misfiled(source: Source, sheet: WorkbookSheet, head: Head) -> None:
    reasons: list[str] = []
    fits = source.id == head.area or source.id.startswith(f"{head.area}-")
    if source.area is not None and source.area != head.area:
        reasons.append(_misfiled("area", head.area, source.area))
    elif source.area is None and not fits:
        reasons.append(
            f'the return is of the area "{head.area}" and lies in the folder "{source.id}": '
            f'file it in a folder "{head.area}-{head.period.reporting_year}", '
            "or ask for the return of the right area"
        )
    filed, said = source.period, head.period
    if filed.reporting_year not in (None, said.reporting_year):
        reasons.append(_misfiled("reporting year", said.reporting_year, filed.reporting_year))
    if filed.kind not in (None, said.kind):
        reasons.append(_misfiled("kind of period", said.kind, filed.kind))
    if reasons:
        raise UnreadableError(
            sheet.file, f"sheet {sheet.name}, cell {HEAD_VALUE}{layout.AREA}", "", *reasons
        )


def _misfiled(what: str, said: object, filed: object) -> str:
    return f'the {what} of the return is "{said}" and source.toml says "{filed}": keep one of them'


def _map(sheet: str, lists: WorkbookSheet) -> TableMap:
    """The map of every return; what the choices mean stands in its hidden sheet."""
    return TableMap(
        shape="long",
        sheets=(sheet,),
        header_row=KEYS,
        ignore=tuple(name for name in COLUMNS if name not in READ),
        columns={name: name for name in READ},
        values={name: _meanings(lists.rows, *columns) for name, columns in SAYS.items()},
    )


def _meanings(rows: Sequence[Sequence[str]], says: str, means: str) -> dict[str, str]:
    left, right = ord(says) - ord("A"), ord(means) - ord("A")
    pairs = ((row[left].strip(), row[right].strip()) for row in rows if right < len(row))
    return {label: meaning for label, meaning in pairs if label}


def _dated(rows: pd.DataFrame, end: date | None) -> pd.DataFrame:
    """A stock is counted on the last day of the period."""
    if end is not None:
        stocks = rows["period_kind"] == "stock"
        for name in ("period_start", "period_end"):
            rows[name] = rows[name].mask(stocks, end.isoformat())
    return rows
