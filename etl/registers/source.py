"""A register as it lies on disk: its files, what kind it is, and which heading is which column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from etl.catalog.model import Bilingual
from etl.catalog.toml_file import open_toml
from etl.problems import Problem, ProblemsFound
from etl.readers.names import heading_key
from etl.registers.vocabulary import AREA, DAY, KINDS, MONEY, TEXT, WHOLE, Column, columns
from etl.sources.section import Complaints, Section

CARD = "register.toml"
# Where a row was read from, in Parquet that was written from a table of text.
FILE, ROW, UNREADABLE = "file", "row_number", "unreadable"


@dataclass(frozen=True)
class Register:
    """Parquet files of one kind; `headings` is column -> heading; `area` is of every row.

    `located` says that the files name the file and row that each row was read from.
    """

    kind: str
    files: tuple[Path, ...]
    headings: Mapping[str, str]
    area: str | None = None
    located: bool = False

    @property
    def present(self) -> frozenset[str]:
        """The columns that it tells."""
        return frozenset(self.headings) | ({AREA} if self.area else frozenset())


@dataclass(frozen=True)
class Card:
    """What register.toml says of a register: names, whether it is invented, and its days."""

    title: Bilingual | None = None
    publisher: Bilingual | None = None
    synthetic: bool = False
    first: date | None = None
    last: date | None = None


def files_of(source: Path, suffixes: Sequence[str]) -> tuple[Path, ...]:
    """The file itself, or all of the folder and its partitions, in order of their names."""
    if source.is_file():
        return (source,)
    found = (path for path in source.rglob("*") if path.suffix.lower() in suffixes)
    return tuple(sorted(path for path in found if path.is_file() and path.name[0] not in "._~"))


def read_card(source: Path) -> Card:
    """The card beside the files, an empty one where there is none; raises ProblemsFound."""
    path = (source if source.is_dir() else source.parent) / CARD
    if not path.is_file():
        return Card()
    opened = open_toml(path, str(path))
    if isinstance(opened, Problem):
        raise ProblemsFound([opened])
    complaints = Complaints(opened)
    said = Section(opened.content, complaints)
    card = Card(
        said.bilingual("title") if "title" in opened.content else None,
        said.bilingual("publisher") if "publisher" in opened.content else None,
        said.flag("synthetic"),
        said.day("from"),
        said.day("to"),
    )
    said.close()
    if complaints.problems:
        raise ProblemsFound(complaints.problems)
    return card


def parquet_register(source: Path, files: Sequence[Path], area: str | None) -> Register:
    """The register in Parquet files of one shape; raises ProblemsFound for what does not fit."""
    schema = _schema(source, files)
    kind = kind_of(schema.names, source, area)
    headings = match(kind, schema.names)
    problems = [
        Problem(str(files[0]), f"column {heading}", wrong, right)
        for name, heading in headings.items()
        if (wrong := _misfit(columns(kind)[name], schema.field(heading).type))
        for right in ["Write it with that type, or hand the register over as CSV"]
    ]
    if problems:
        raise ProblemsFound(problems)
    return Register(kind, tuple(files), headings, area, FILE in schema.names)


def kind_of(headings: Sequence[str], source: Path, area: str | None) -> str:
    """Cases or consultations, told by the headings; ProblemsFound where a column is missing."""
    found = {kind: match(kind, headings) for kind in KINDS}
    kind = max(KINDS, key=lambda each: len(found[each]))
    there = {*found[kind], *([AREA] if area else [])}
    missing = [c for c in columns(kind).values() if c.needed and c.name not in there]
    if missing:
        right = f"Its headings are: {', '.join(headings)}"
        raise ProblemsFound(
            Problem(str(source), "", f"a register of {kind} needs the column {c.name}", right)
            for c in missing
        )
    return kind


def match(kind: str, headings: Sequence[str]) -> dict[str, str]:
    """Column -> heading, for the headings that are known; others are never read."""
    by_key = {heading_key(heading): heading for heading in reversed(headings) if heading}
    found = {}
    for column in columns(kind).values():
        # Its own name goes before other headings of it.
        for key in (heading_key(column.name), *sorted(column.keys)):
            if key in by_key:
                found[column.name] = by_key[key]
                break
    return found


def _schema(source: Path, files: Sequence[Path]) -> pa.Schema:
    if not files:
        right = "Name a Parquet file, a folder of them, a CSV file or a workbook"
        raise ProblemsFound([Problem(str(source), "", "there is no register here", right)])
    schemas = [(path, pq.read_schema(path)) for path in files]
    first = schemas[0][1]
    odd = [path for path, schema in schemas if schema.names != first.names]
    if odd:
        right = f"Give it the columns of {files[0].name}"
        raise ProblemsFound(Problem(str(p), "", "it has other columns", right) for p in odd)
    return first


def _misfit(column: Column, found: pa.DataType) -> str:
    """What is wrong with the type of a column, "" where it fits."""
    fits = {
        TEXT: pa.types.is_string(found) or pa.types.is_large_string(found),
        DAY: pa.types.is_date(found),
        WHOLE: pa.types.is_integer(found),
        MONEY: pa.types.is_integer(found)
        or (pa.types.is_decimal(found) and found.scale <= 2 and found.precision <= 18),
    }
    wanted = {TEXT: "text", DAY: "a date", WHOLE: "a whole number", MONEY: "DECIMAL(18, 2)"}
    return "" if fits[column.kind] else f"it holds {found}, not {wanted[column.kind]}"
