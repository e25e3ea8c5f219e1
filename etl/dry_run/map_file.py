"""Maps as files: given by a person, or remembered for a center in data/maps."""

from pathlib import Path

from etl.catalog.toml_file import open_toml
from etl.dry_run.toml_text import toml_text
from etl.problems import Problem, ProblemsFound
from etl.readers.columns import match_columns
from etl.readers.header import find_header
from etl.readers.opened import open_sheets
from etl.readers.reading import UnreadableError
from etl.snapshot.identity import MAPS
from etl.sources.model import Period, TableMap
from etl.sources.section import Complaints, Section
from etl.sources.table_section import read_table


def remembered_path(data: Path, area: str) -> Path:
    """Where the map of a center is kept."""
    return data / MAPS / f"{area}.toml"


def read_map(path: Path, area: str, period: Period) -> TableMap:
    """The [table] of a file; raises ProblemsFound with everything that is wrong with it."""
    card = open_toml(path, str(path))
    if isinstance(card, Problem):
        raise ProblemsFound([card])
    complaints = Complaints(card)
    whole = Section(card.content, complaints)
    section = whole.section("table", required=True)
    table = None if section is None else read_table(section, area, period)
    whole.close()
    if complaints.problems or table is None:
        raise ProblemsFound(complaints.problems)
    return table


def write_map(path: Path, table: TableMap) -> None:
    """Keep a map; raises ProblemsFound where the file cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(toml_text(table), encoding="utf-8")
    except OSError as error:
        problem = Problem(str(path), "", error.strerror or str(error), "Name another file")
        raise ProblemsFound([problem]) from error


def misfits(file: str, raw: bytes, table: TableMap) -> list[str]:
    """Why a map is not the map of this file; empty where every heading is in its place."""
    reasons: list[str] = []
    try:
        for sheet in open_sheets(file, raw, table.sheets, table.encoding, table.headings):
            header = find_header(sheet, table.headings, table.header_row, table.header_rows)
            if header is None:
                reasons.append("there is no header")
            else:
                reasons += match_columns(sheet, header, table)[1]
    except UnreadableError as problem:
        reasons += problem.reject.reasons
    return reasons
