"""Count the rows of every table and view of a snapshot."""

from collections.abc import Mapping

import duckdb

from etl.snapshot.ask import question


def row_counts(connection: duckdb.DuckDBPyConnection) -> Mapping[str, int]:
    """Rows by name; temporary tables and the database's own are not among them."""
    names = connection.execute(question("tables")).fetchall()
    return {name: len(connection.table(name)) for (name,) in names}
