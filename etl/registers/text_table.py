"""Turns a register in CSV or a workbook into Parquet, and says which cells could not be read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from etl.problems import Problem, ProblemsFound
from etl.readers.header import find_header
from etl.readers.opened import open_sheets
from etl.readers.reading import Reject, UnreadableError
from etl.readers.sheet import Sheet
from etl.registers.source import FILE, ROW, UNREADABLE, Register, kind_of, match
from etl.registers.vocabulary import DAY, KINDS, MONEY, TEXT, WHOLE, Column, columns

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
_DAY = r"^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]00:00(?::00)?)?$|^(\d{4})(\d\d)(\d\d)$"
_TYPES = {TEXT: pa.string(), DAY: pa.date32(), WHOLE: pa.int64(), MONEY: pa.decimal128(18, 2)}
_NUMBER = {WHOLE: r"\d{1,12}", MONEY: r"\d{1,16}(?:\.\d{1,2})?"}


def text_register(
    source: Path, files: Sequence[Path], area: str | None, scratch: Path
) -> tuple[Register, list[Reject]]:
    """The register as Parquet in the folder `scratch`, and rows that are no rows of it.

    Raises ProblemsFound where a file has no header that fits or other columns than the first.
    """
    written: list[Path] = []
    rejects: list[Reject] = []
    kind, present = "", None
    for sheet, path in _sheets(files):
        frame, kind, found = _frame(sheet, path, source, area, rejects)
        if present is not None and found != present:
            wrong, right = "it has other columns than the first file", "Give it the same ones"
            raise ProblemsFound([Problem(str(path), "", wrong, right)])
        present = found
        written.append(scratch / f"{len(written):05}.parquet")
        pq.write_table(frame, written[-1])
    headings = {name: name for name in present or ()}
    return Register(kind, tuple(written), headings, area, located=True), rejects


def _sheets(files: Sequence[Path]) -> Iterator[tuple[Sheet, Path]]:
    for path in files:
        try:
            for sheet in open_sheets(path.name, path.read_bytes(), headings=_known_headings()):
                yield sheet, path
        except UnreadableError as error:
            found = error.reject
            raise ProblemsFound(
                Problem(str(path), found.place, reason, "") for reason in found.reasons
            ) from error


def _known_headings() -> list[str]:
    """Every heading of a column of either kind of register."""
    return [h for kind in KINDS for c in columns(kind).values() for h in (c.name, *c.headings)]


def _frame(
    sheet: Sheet, path: Path, source: Path, area: str | None, rejects: list[Reject]
) -> tuple[pa.Table, str, frozenset[str]]:
    header = find_header(sheet, _known_headings())
    headings = header.headings if header else ()
    kind = kind_of(headings, path, area)
    found = match(kind, headings)
    assert header is not None  # without one, columns are missing
    body = sheet.body(header.after, len(headings))
    rejects += body.rejects
    filled = body.cells.map(lambda cell: bool(cell.strip())).any(axis=1)
    cells = body.cells[filled]
    wrong = pd.DataFrame(index=cells.index)
    arrays: dict[str, pa.Array] = {}
    for name, heading in found.items():
        column = columns(kind)[name]
        texts = cells[headings.index(heading)].str.strip()
        values = _values(texts, column)
        wrong[heading] = (texts != "") & values.isna()
        arrays[name] = pa.array(values.tolist(), _TYPES[column.kind], from_pandas=True)
    where = f"{_relative(path, source)}{f', {sheet.name}' if sheet.name else ''}"
    arrays[FILE] = pa.array([where] * len(cells), pa.string())
    arrays[ROW] = pa.array(np.asarray(body.lines)[filled.to_numpy()], pa.int64())
    arrays[UNREADABLE] = pa.array(_named(wrong), pa.string())
    return pa.table(arrays), kind, frozenset(found)


def _relative(path: Path, source: Path) -> str:
    return path.name if source.is_file() else path.relative_to(source).as_posix()


def _named(wrong: pd.DataFrame) -> list[str | None]:
    """The headings whose cells could not be read, row by row."""
    names = np.array(wrong.columns, dtype=object)
    return [", ".join(names[row]) or None for row in wrong.to_numpy(bool)]


def _values(texts: pd.Series, column: Column) -> pd.Series:
    """What the cells say, missing where they say nothing or nothing that can be read."""
    if column.kind == TEXT:
        known = texts.map(lambda text: column.words.get(text, text) or None)
        return known.astype(object).where(known.notna(), None)
    if column.kind == DAY:
        return _days(texts)
    plain = texts.str.replace("[,，]", "", regex=True)
    fits = plain.str.fullmatch(_NUMBER[column.kind])
    return pd.Series(
        [
            pa.scalar(text).cast(_TYPES[column.kind]).as_py() if fit else None
            for text, fit in zip(plain, fits, strict=True)
        ],
        index=texts.index,
        dtype=object,
    )


def _days(texts: pd.Series) -> pd.Series:
    parts = texts.str.extract(_DAY)
    year, month, day = (parts[n].fillna(parts[n + 3]) for n in range(3))
    joined = year + "-" + month.str.zfill(2) + "-" + day.str.zfill(2)
    days = pd.to_datetime(joined, format="%Y-%m-%d", errors="coerce").dt.date
    return days.astype(object).where(days.notna(), None)
