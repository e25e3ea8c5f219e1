"""Invented registers of any size: every row from hashes of its number, written by DuckDB."""

import tempfile
from calendar import isleap
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb

from etl.demonstration.files import PUBLISHER
from etl.registers.rollup import SQL
from etl.registers.source import CARD
from etl.registers.vocabulary import CASES, CONSULTATIONS
from etl.snapshot.arrow import arrow_table
from etl.toml_lines import Value, toml_lines

# One consultation for two cases, as a share of the rows.
_SHARES = {CASES: 1, CONSULTATIONS: 2}
_TITLES: dict[str, dict[str, str]] = {
    CASES: {"en": "Demonstration, invented: case register", "zh": "演示，虚构：案件登记簿"},
    CONSULTATIONS: {
        "en": "Demonstration, invented: consultation log",
        "zh": "演示，虚构：咨询登记簿",
    },
}


def write_registers(
    out: Path, areas: Sequence[str], years: Sequence[int], rows: int, seed: int, province: str
) -> int:
    """Write `rows` cases and half as many consultations into a new folder; returns all rows.

    Each kind is a folder in it, partitioned by province and year.
    """
    with tempfile.TemporaryDirectory() as scratch:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": "2GB",
            "temp_directory": scratch,
        }
        with duckdb.connect(config=settings) as connection:
            connection.from_arrow(arrow_table(("place", "area"), enumerate(areas))).create(
                "demo_area"
            )
            return sum(
                _register(connection, kind, out / kind, years, rows // share, seed, province)
                for kind, share in _SHARES.items()
            )


def _register(
    connection: duckdb.DuckDBPyConnection,
    kind: str,
    folder: Path,
    years: Sequence[int],
    rows: int,
    seed: int,
    province: str,
) -> int:
    sql = (SQL / "demo" / f"{kind}.sql").read_text("utf-8")
    areas = len(connection.table("demo_area"))
    for number, year in enumerate(years):
        part = folder / f"province={province}" / f"year={year}"
        part.mkdir(parents=True)
        said: dict[str, int | date] = {
            "seed": seed,
            "areas": areas,
            "year": year,
            "days": 366 if isleap(year) else 365,
            "first": rows * number // len(years),
            "last": rows * (number + 1) // len(years),
        }
        if kind == CASES:
            said["until"] = date(years[-1], 12, 31)
        connection.sql(sql, params=said).write_parquet(str(part / f"{kind}.parquet"))
    (folder / CARD).write_text(toml_lines(_card(kind, years)), "utf-8", newline="\n")
    return rows


def _card(kind: str, years: Sequence[int]) -> dict[str, Value]:
    return {
        "title": _TITLES[kind],
        "publisher": PUBLISHER,
        "synthetic": True,
        "from": date(years[0], 1, 1),
        "to": date(years[-1], 12, 31),
    }
