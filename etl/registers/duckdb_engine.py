"""Rolls registers up on one machine: DuckDB with its memory bounded, spilling to disk beyond it."""

from pathlib import Path

import duckdb
import pyarrow as pa
from duckdb import ColumnExpression, ConstantExpression, FunctionExpression, StarExpression

from etl.registers.duckdb_hashes import shared
from etl.registers.engine import HASH, REGISTER, SHARED, SQL_TYPES
from etl.registers.source import FILE, ROW, UNREADABLE, Register
from etl.registers.vocabulary import AREA, KEYS, columns


class DuckDBEngine:
    """An engine of its own memory; `scratch` is a folder for what does not fit."""

    def __init__(self, scratch: Path, memory: str, threads: int | None = None) -> None:
        settings: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory,
            "temp_directory": str(scratch),
            # Nothing here depends on the order of rows, and keeping it costs memory.
            "preserve_insertion_order": False,
            # A table is never looked for among the variables of a program.
            "python_enable_replacements": False,
        }
        if threads:
            settings["threads"] = threads
        self._connection = duckdb.connect(config=settings)

    def __enter__(self) -> "DuckDBEngine":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def open(self, register: Register) -> None:
        """Make the view `register` over its files."""
        found = self._connection.read_parquet(
            [str(path) for path in register.files],
            filename=not register.located,
            file_row_number=not register.located,
            hive_partitioning=False,
            # Only so DuckDB knows the statistics of all files, and leaves out what they answer.
            union_by_name=True,
        )
        key = FunctionExpression("hash", *map(ColumnExpression, (AREA, KEYS[register.kind])))
        named = found.select(*_columns(register))
        named.select(StarExpression(), key.alias(HASH)).create_view(REGISTER)

    def narrow(self) -> None:
        """Sort the hashes of all rows, which costs less than grouping their ids."""
        hashes = self._connection.view(REGISTER).select(ColumnExpression(HASH))
        self.table(SHARED, pa.table({HASH: shared(hashes)}))

    def table(self, name: str, rows: pa.Table) -> None:
        """Copy the rows into a table."""
        self._connection.from_arrow(rows).create(name)

    def make(self, name: str, sql: str, *, kept: bool) -> None:
        """A table where it is kept, else a view."""
        answer = self._connection.sql(sql)
        if kept:
            answer.create(name)
        else:
            answer.create_view(name)

    def rows(self, name: str) -> pa.Table:
        """All rows as Arrow."""
        return self._connection.table(name).to_arrow_table()


def _columns(register: Register) -> list[duckdb.Expression]:
    found = []
    for name, column in columns(register.kind).items():
        kind = SQL_TYPES[column.kind]
        if name in register.headings:
            found.append(ColumnExpression(register.headings[name]).cast(kind).alias(name))
        else:
            said = register.area if name == AREA else column.absent
            found.append(ConstantExpression(said).cast(kind).alias(name))
    if register.located:
        return [*found, *map(ColumnExpression, (FILE, ROW, UNREADABLE))]
    return [
        *found,
        ColumnExpression("filename").alias(FILE),
        (ColumnExpression("file_row_number") + ConstantExpression(1)).alias(ROW),
        ConstantExpression(None).cast("VARCHAR").alias(UNREADABLE),
    ]
