"""Files a report in a temporary folder, as a center would, and reads it back."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from etl.readers import READERS, Reading
from etl.sources import load_source

TOP = """
title = { en = "Returns of 2023", zh = "2023年报表" }
language = "zh"
received = 2024-01-15
publisher = { en = "Justice bureau", zh = "司法局" }
citation = "Annual returns of the counties."
"""
YEAR = """
[period]
kind = "year"
start = 2023-01-01
end = 2023-12-31
reporting_year = 2023
"""
LONG = """
[table]
shape = "long"
[table.columns]
area = "县区"
indicator = "指标"
value = "数值"
"""
WIDE = """
[table]
shape = "wide"
[table.columns]
area = "县区"
[table.indicators]
"受理" = "cases_accepted"
"咨询" = { indicator = "consultations", measure_word = "人次" }
"""


def file_report(
    home: Path,
    file: str,
    raw: bytes | str,
    tables: str,
    beside: Mapping[str, str] | None = None,
    top: str = "",
) -> Path:
    """The folder of a report whose card is right but for what `top` and `tables` say."""
    folder = home / "reports" / "returns-2023"
    folder.mkdir(parents=True, exist_ok=True)
    raw = raw.encode() if isinstance(raw, str) else raw
    (folder / file).write_bytes(raw)
    for name, words in (beside or {}).items():
        (folder / name).write_text(words, encoding="utf-8")
    reader = "table" if "[table]" in tables else "prose"
    digest = hashlib.sha256(raw).hexdigest()
    card = f'reader = "{reader}"\nfile = "{file}"\nsha256 = "{digest}"\n{top}{TOP}{tables}'
    (folder / "source.toml").write_text(card, encoding="utf-8")
    return folder


def read(folder: Path) -> Reading:
    """What the report's own reader makes of it."""
    source = load_source(folder)
    return READERS[source.reader](source)


def read_as(
    home: Path,
    file: str,
    raw: bytes | str,
    tables: str,
    beside: Mapping[str, str] | None = None,
    top: str = "",
) -> Reading:
    """A report filed and read."""
    return read(file_report(home, file, raw, tables, beside, top))


def rows(reading: Reading, *columns: str) -> list[tuple[object, ...]]:
    """The reading's rows as plain tuples, None where a cell is missing."""
    frame: pd.DataFrame = reading.rows[list(columns)]
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame.itertuples(index=False)
    ]


def reasons(reading: Reading) -> str:
    """All reasons of all rejects, one a line."""
    found: Sequence[str] = [reason for reject in reading.rejects for reason in reject.reasons]
    return "\n".join(found)
