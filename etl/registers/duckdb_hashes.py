"""Finds numbers that occur more than once among very many, in bounded memory."""

import duckdb
import numpy as np
import numpy.typing as npt
from duckdb import ColumnExpression, ConstantExpression

Hashes = npt.NDArray[np.uint64]
MOST = 100_000_000  # at once: 800 MB
_BATCH = 1_000_000


def shared(hashes: duckdb.DuckDBPyRelation, most: int = MOST) -> Hashes:
    """Those that occur more than once in a relation of one unsigned column, each of them once."""
    count = len(hashes)
    passes = max(1, -(-count // most))
    (name,) = hashes.columns
    found = []
    for number in range(passes):
        part = hashes
        if passes > 1:
            rest = ColumnExpression(name) % ConstantExpression(passes)
            part = hashes.filter(rest == ConstantExpression(number))
        found.append(_repeated(_sorted(part)))
    return np.concatenate(found)


def _sorted(hashes: duckdb.DuckDBPyRelation) -> Hashes:
    parts = [
        batch.column(0).to_numpy(zero_copy_only=False)
        for batch in hashes.to_arrow_reader(_BATCH)
        if batch.num_rows
    ]
    whole = np.concatenate(parts) if parts else np.empty(0, np.uint64)
    whole.sort()
    return whole


def _repeated(ordered: Hashes) -> Hashes:
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    return np.unique(twice)
