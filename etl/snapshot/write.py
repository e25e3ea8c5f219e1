"""Write a snapshot into a work file and close it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa

from etl.snapshot.arrow import arrow_table
from etl.snapshot.counts import row_counts
from etl.snapshot.stages import Stages
from etl.snapshot.statements import all_statements


def write_snapshot(
    path: Path,
    snapshot_id: str,
    published_on: date,
    tables: Mapping[str, pa.Table],
    stages: Stages,
) -> Mapping[str, int]:
    """Make every table and view in a new file; returns how many rows each of them has."""
    header = arrow_table(("snapshot_id", "published_on"), [(snapshot_id, published_on)])
    with duckdb.connect(str(path), config={"temp_directory": str(path.parent)}) as connection:
        for name, table in {**tables, "arrived_snapshot": header}.items():
            connection.register(name, table)
        connection.begin()
        for statements in stages.each("Loading figures", all_statements()):
            connection.execute(statements.sql)
        for name in (*tables, "arrived_snapshot"):
            connection.unregister(name)
        connection.commit()
        counts = row_counts(connection)
        connection.execute("CHECKPOINT")
    return counts
