"""Count the rows of every table and view of a snapshot."""

from collections.abc import Mapping

import duckdb

from etl.snapshot.ask import question


def row_counts(connection: duckdb.DuckDBPyConnection) -> Mapping[str, int]:
    """Rows by name; temporary tables and the database's own are not among them."""
    names = connection.execute(question("tables")).fetchall()
    return {
        name: connection.execute(question("row_count"), {"name": name}).fetchall()[0][0]
        for (name,) in names
    }
