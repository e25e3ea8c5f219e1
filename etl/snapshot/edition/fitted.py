"""Take the counts of people out of an edition that is being written, and their world back in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import duckdb
import pyarrow as pa

from etl.snapshot.edition.blocks import Around, Cell, blocks
from etl.snapshot.edition.world import World, worlds
from etl.snapshot.statements import FOLDER

PUBLIC = FOLDER / "public"
CELLS = pa.schema(
    [("cell", pa.int64()), ("number", pa.float64()), ("fits", pa.bool_()), ("opens", pa.bool_())]
)
SOURCES = pa.schema(
    [("cell", pa.int64()), ("area", pa.string()), ("day", pa.date32()), ("people", pa.float64())]
)


@contextmanager
def fitted(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """Within it the tables `fitted_cell` and `fitted_source` hold the world of every block with a
    hidden number; `cell` and `around` must be there."""
    tables = _tables(_worlds(connection))
    for name, table in tables.items():
        connection.register(name, table)
    yield
    for name in tables:
        connection.unregister(name)


def _worlds(connection: duckdb.DuckDBPyConnection) -> list[World]:
    around: Around = {area: frozenset(outer) for area, outer in _rows(connection, "ask_around")}
    cells = [Cell(*row) for row in _rows(connection, "ask_cells")]
    return [world for block in blocks(cells, around) for world in worlds(block, around)]


def _rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[tuple[Any, ...]]:
    return connection.execute((PUBLIC / f"{name}.sql").read_text(encoding="utf-8")).fetchall()


def _tables(found: list[World]) -> Mapping[str, pa.Table]:
    cells = [
        {
            "cell": cell,
            "number": number,
            "fits": cell not in world.unfit,
            "opens": cell in world.opened,
        }
        for world in found
        for cell, number in world.counted.items()
    ]
    sources = [
        {"cell": each.cell, "area": each.area, "day": each.day, "people": each.people}
        for world in found
        for each in world.sources
    ]
    return {
        "fitted_cell": pa.Table.from_pylist(cells, CELLS),
        "fitted_source": pa.Table.from_pylist(sources, SOURCES),
    }
