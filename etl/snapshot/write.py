"""Write a snapshot into a work file and close it."""

from collections.abc import Mapping, MutableMapping
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.snapshot.counts import row_counts
from etl.snapshot.stages import Stages
from etl.snapshot.statements import all_statements

# By far the largest tables that arrive, and the last statement that asks for them.
ARRIVED_ROWS, LAST_ASKED_BY = ("raw", "read_value"), "typed_row"
# A transaction holds what was dropped in it, so it ends where much can be let go; one a statement
# would take longer than a small build.
STEPS = frozenset({LAST_ASKED_BY, "figure", "garbled", "finding"})
# What DuckDB may hold before it writes to disk: enough for every step, and more for more rows.
LEAST_MEGABYTES, ROWS_A_MEGABYTE = 500, 1_400


def write_snapshot(
    path: Path,
    header: pa.Table,
    tables: MutableMapping[str, pa.Table],
    stages: Stages,
) -> Mapping[str, int]:
    """Make every table and view in a new file; returns how many rows each of them has.

    `header` is the table of one row that says which snapshot this is.

    Takes the rows that arrived out of `tables`, so that their memory is free as early as can be.
    Not all is one transaction: nobody reads a work file.
    """
    with duckdb.connect(str(path), config=limits(path, len(tables["raw"]))) as connection:
        for name, table in {**tables, "arrived_snapshot": header}.items():
            connection.register(name, table)
        connection.begin()
        for statements in stages.each("Loading figures", all_statements()):
            connection.execute(statements.sql)
            if statements.makes in STEPS:
                connection.commit()
                _let_go(connection, tables)
                connection.begin()
        for name in (*tables, "arrived_snapshot"):
            connection.unregister(name)
        connection.commit()
        counts = row_counts(connection)
        connection.execute("CHECKPOINT")
    return counts


def limits(path: Path, rows: int) -> dict[str, str | bool | int | float | list[str]]:
    """How much memory DuckDB may hold for so many rows, and where it writes what is more."""
    megabytes = max(LEAST_MEGABYTES, rows // ROWS_A_MEGABYTE)
    return {"temp_directory": str(path.parent), "memory_limit": f"{megabytes}MB"}


def _let_go(connection: duckdb.DuckDBPyConnection, tables: MutableMapping[str, pa.Table]) -> None:
    for name in ARRIVED_ROWS:
        if tables.pop(name, None) is not None:
            connection.unregister(name)
    pa.default_memory_pool().release_unused()
