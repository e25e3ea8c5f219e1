"""Answers of very many rows, handed over column by column in the form that is fastest to judge."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa

# By column the words that may stand in it, for columns of few different words.
Vocabulary = Mapping[str, pd.CategoricalDtype]


def vocabulary(words: pd.DataFrame) -> Vocabulary:
    """The categories of each `column_name`; one vocabulary serves all answers of a snapshot, so
    that they can be put together without going through their words."""
    known = words.dropna().groupby("column_name")["word"]
    return {
        str(name): pd.CategoricalDtype(pd.Index(own.to_numpy(object), dtype=object))
        for name, own in known
    }


def in_bulk(table: pa.Table, words: Vocabulary) -> pd.DataFrame:
    """What `df()` gives, in half the time where there are many words: Arrow hands them over whole.

    Days become timestamps, whole numbers with gaps stay whole, and columns of the vocabulary are
    categories, which are compared and picked in a tenth of the time.
    """
    columns = {name: _column(table.column(name), words.get(name)) for name in table.column_names}
    return pd.DataFrame(columns, copy=False)


def as_objects(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their words as Python has them, which are read one by one five times sooner."""
    found = rows.copy(deep=False)
    for name, dtype in rows.dtypes.items():
        if isinstance(dtype, pd.StringDtype):
            found[name] = rows[name].astype(object)
    return found


def _column(cells: pa.ChunkedArray, known: pd.CategoricalDtype | None) -> Any:
    if known is not None:
        return _categories(cells, known)
    if pa.types.is_string(cells.type) and cells.null_count == len(cells):
        return pd.Series(np.full(len(cells), None), dtype=object)
    if pa.types.is_string(cells.type):
        return pd.Series(cells.to_numpy(), dtype=object)
    if pa.types.is_date(cells.type):
        return cells.to_pandas(date_as_object=False).astype("datetime64[us]")
    if pa.types.is_integer(cells.type) and cells.null_count:
        return cells.to_pandas().astype("Int32")
    return cells.to_pandas()


def _categories(cells: pa.ChunkedArray, known: pd.CategoricalDtype) -> Any:
    """The cells as numbers of known words; as they are where one of them is not known."""
    found = cells.combine_chunks().dictionary_encode()
    places = known.categories.get_indexer(pd.Index(found.dictionary.to_numpy(False), dtype=object))
    if (places < 0).any():
        return pd.Series(cells.to_numpy(), dtype=object)
    codes = found.indices.fill_null(len(places)).to_numpy(False)
    return pd.Categorical.from_codes(np.append(places, -1)[codes], dtype=known)
