"""Reads what is to be filed once, and makes ready what its folder will hold."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from etl.catalog import Catalog
from etl.documents import read_document_bytes
from etl.documents.arriving import bytes_of
from etl.dry_run.guard import table_bytes
from etl.dry_run.run import find_map
from etl.filing.folder import write_folder
from etl.filing.model import Filing, Tabled
from etl.filing.table_folder import write_table_folder
from etl.problems import Problem, ProblemsFound
from etl.sources.model import TableMap


@dataclass(frozen=True)
class Prepared:
    """The bytes that are filed, what writes the report's folder, and the map of a table."""

    raw: bytes
    write: Callable[[Path], None]
    table: TableMap | None = None


def prepared(data: Path, filing: Filing, catalog: Catalog) -> Prepared:
    """Raises ProblemsFound where the file or the filing cannot be used."""
    _check(filing, catalog)
    if filing.table is not None:
        return _table(data, filing, filing.table, catalog)
    raw = bytes_of(filing.file)
    document = read_document_bytes(raw, filing.file.name)
    return Prepared(raw, lambda folder: write_folder(folder, filing, raw, document, catalog))


def _table(data: Path, filing: Filing, said: Tabled, catalog: Catalog) -> Prepared:
    raw, name = table_bytes(filing.file), filing.file.name
    found = find_map(data, catalog, name, raw, filing.area, filing.period, said.given, said.changes)

    def write(folder: Path) -> None:
        write_table_folder(folder, filing, raw, found, said.coverage, catalog)

    return Prepared(raw, write, found.table)


def _check(filing: Filing, catalog: Catalog) -> None:
    problems = []
    if filing.area not in {area.id for area in catalog.areas}:
        right = "Name the id of a county of areas.csv"
        problems.append(Problem("--area", "", f"there is no area {filing.area!r}", right))
    if not filing.figures and filing.table is None:
        right = "Accept at least one of them"
        problems.append(Problem("--figures", "", "no figure was confirmed", right))
    if not filing.by.strip():
        problems.append(Problem("--by", "", "nobody is named", "Name the office that files it"))
    if problems:
        raise ProblemsFound(problems)
