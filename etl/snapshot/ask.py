"""Put the questions of etl/queries to a published snapshot."""

from pathlib import Path
from typing import Any

import duckdb

FOLDER = Path(__file__).resolve().parents[1] / "queries"


def question(name: str) -> str:
    """The SQL of a question, by its file's name."""
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


class Asked:
    """A snapshot opened for reading; close it by leaving `with`."""

    def __init__(self, path: Path) -> None:
        self._connection = duckdb.connect(str(path), read_only=True)

    def __enter__(self) -> "Asked":
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def rows(self, name: str, **parameters: Any) -> list[dict[str, Any]]:
        """The answer, each row by the names of its columns."""
        cursor = self._connection.execute(question(name), parameters or None)
        columns = [column[0] for column in cursor.description or ()]
        return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]
