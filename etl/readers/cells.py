"""What stands beside figures in a table: blank rows, notes, totals and a center's own words."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add
from unicodedata import normalize

import numpy as np
import pandas as pd

from etl.numbers import is_not_reported
from etl.readers.names import heading_key
from etl.readers.reading import TEXT

# How the lines below a table begin: notes, sources and signatures.
NOTE_WORDS = (
    "*",
    "注",
    "备注",
    "说明",
    "填表",
    "制表",
    "填报",
    "审核",
    "负责人",
    "单位负责",
    "资料来源",
    "数据来源",
    "来源",
    "note",
    "source",
    "remark",
    "preparedby",
)


def beside_the_table(cells: pd.DataFrame) -> pd.Series:
    """True for rows that are blank or hold a single cell with a note, a source or a signature."""
    filled = np.zeros(len(cells), dtype="int64")
    for name in cells:
        filled += cells[name].str.strip().ne("").to_numpy(dtype=bool)
        if (filled > 1).all():  # as in most tables after the first columns
            return pd.Series(filled == 0, index=cells.index)
    count = pd.Series(filled, index=cells.index)
    single = cells[count == 1]
    if single.empty:
        return count == 0
    words = reduce(add, (single[name].str.strip() for name in single))
    notes = [text for text in words.unique() if is_note(text)]
    return (count == 0) | words.isin(notes).reindex(cells.index, fill_value=False)


def is_note(text: str) -> bool:
    """True for words such as stand below a table: a note, a source, a signature."""
    return heading_key(text).startswith(NOTE_WORDS)


def matches(cells: pd.Series, patterns: Sequence[str]) -> pd.Series:
    """True where a cell is one of the texts, spaces and width aside; a trailing * takes any end."""
    exact = {heading_key(pattern) for pattern in patterns if not pattern.endswith("*")}
    starts = tuple(heading_key(pattern[:-1]) for pattern in patterns if pattern.endswith("*"))
    keys = {text: heading_key(text) for text in cells.unique()}
    found = [text for text, key in keys.items() if key in exact or key.startswith(starts)]
    return cells.isin(found)


def fill_down(cells: pd.Series) -> pd.Series:
    """Blank cells take the words of the cell above them."""
    return cells.mask(cells.str.strip() == "").ffill().fillna("")


def translate(cells: pd.Series, words: Mapping[str, str]) -> pd.Series:
    """The cells without outer blanks, a center's own words replaced by ours."""
    cells = cells.str.strip()
    if not words:
        return cells
    return cells.map(words).astype(TEXT).where(cells.isin(list(words)), cells)


def not_reported(cells: pd.Series) -> pd.Series:
    """True where a cell says that there is no figure."""
    wordy = cells[~cells.str.contains("[0-9]", regex=True)].unique()
    blank = [t for t in wordy if is_not_reported(t) or is_not_reported(normalize("NFKC", t))]
    return cells.isin(blank)
