"""Plain rows as Arrow tables, which DuckDB reads where they lie."""

from collections.abc import Iterable, Sequence

import pyarrow as pa


def arrow_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> pa.Table:
    """A table of those columns, also where there are no rows; each row has a cell a column."""
    cells = list(zip(*rows, strict=True)) or [()] * len(columns)
    return pa.table(
        {name: pa.array(list(values)) for name, values in zip(columns, cells, strict=True)}
    )
