"""Tells each row that is set aside: its file, its row, every reason, and nothing of people."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pyarrow as pa

from etl.readers.reading import Reject
from etl.registers.vocabulary import words

SCHEMA = pa.schema(
    [
        ("file", pa.string()),
        ("row", pa.int64()),
        ("area", pa.string()),
        ("rules", pa.string()),
        ("reasons_en", pa.string()),
        ("reasons_zh", pa.string()),
    ]
)


def reject_table(set_aside: pa.Table, source: Path) -> pa.Table:
    """A row for every row that breaks a rule; files are named from the register's folder on."""
    columns = [set_aside[name].to_pylist() for name in set_aside.column_names]
    known: dict[tuple[str, str | None], tuple[str, str]] = {}
    rows = []
    for file, row, area, reasons, unreadable in zip(*columns, strict=True):
        key = (reasons, unreadable)
        if key not in known:
            known[key] = _said(reasons.split(), unreadable)
        rows.append((_from(file, source), row, area, reasons, *known[key]))
    # Engines name files differently, so they are put in order by the names given here.
    return _table(sorted(rows, key=lambda row: (str(row[0]), row[1])))


def no_rows_of_it(rejects: Iterable[Reject]) -> pa.Table:
    """Lines that are no row of a table, as the readers tell them."""
    return _table(
        (each.file, _line(each.place), None, "", "; ".join(each.reasons), "; ".join(each.reasons))
        for each in rejects
    )


def tally(rejects: pa.Table) -> list[tuple[str, int]]:
    """Each reason in English with its number of rows, the commonest first."""
    counted: Counter[str] = Counter()
    for reasons in rejects["reasons_en"].to_pylist():
        counted.update(reasons.split("; "))
    return counted.most_common()


def _table(rows: Iterable[tuple[object, ...]]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(SCHEMA)
    arrays = [pa.array(c, field.type) for c, field in zip(columns, SCHEMA, strict=True)]
    return pa.Table.from_arrays(arrays, schema=SCHEMA)


def _said(reasons: list[str], unreadable: str | None) -> tuple[str, str]:
    found = [words("reasons", reason, columns=unreadable or "") for reason in reasons]
    return "; ".join(each.en for each in found), "；".join(each.zh for each in found)


def _from(file: str, source: Path) -> str:
    """The file as it is found from the source; an engine may name it as an address."""
    path = Path(unquote(urlsplit(file).path) if file.startswith("file:") else file)
    root = source.resolve() if source.is_dir() else source.resolve().parent
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def _line(place: str) -> int | None:
    digits = "".join(character for character in place if character.isdigit())
    return int(digits) if digits else None
