"""A year's returns of all counties as one long table."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from etl.demonstration.cells import YearCells
from etl.demonstration.model import Model
from etl.demonstration.oddities import Oddity
from etl.demonstration.printing import Texts, texts
from etl.demonstration.vocabulary import Word

NOT_REPORTED = "—"
STOCK = "stock"


def returns(
    model: Model, year: int, areas: Sequence[str], words: Mapping[str, Word]
) -> pd.DataFrame:
    """One row a cell of every county that sent a return for the year with this index.

    `words` are the indicators of the table. Blank period cells mean the calendar year.
    """
    cells = YearCells(model, year, list(words))
    sent = model.returned[:, year]
    written = texts(cells.values(), cells.hedges())
    written[cells.blank()] = NOT_REPORTED
    table = {
        "area": np.repeat(np.array(areas, dtype=object)[sent], len(words)),
        "indicator": _repeated(list(words), sent),
        "value": written[sent].ravel(),
        "measure_word": _repeated([word.unit for word in words.values()], sent),
        "coverage": cells.coverage()[sent].ravel(),
        "variant": cells.variants()[sent].ravel(),
        **_periods(model, year, sent, words),
        "note": cells.notes()[sent].ravel(),
    }
    return pd.DataFrame(table)


def year_dates(model: Model, year: int, county: int) -> tuple[str, str]:
    """First and last day of the county's year; one county's runs from December to November."""
    number = model.calendar.years[year]
    if model.calendar.is_at(Oddity.DECEMBER_YEAR, county, year):
        return f"{number - 1}-12-01", f"{number}-11-30"
    return f"{number}-01-01", f"{number}-12-31"


def _repeated(words: list[str], sent: np.ndarray) -> Texts:
    return np.tile(np.array(words, dtype=object), int(sent.sum()))


def _periods(
    model: Model, year: int, sent: np.ndarray, words: Mapping[str, Word]
) -> dict[str, Texts]:
    """Stocks are dated to a day; flows only where the county's year is not the calendar year."""
    number = model.calendar.years[year]
    usual = _dates(words, f"{number}-01-01", f"{number}-12-31")
    december = _dates(words, f"{number - 1}-12-01", f"{number}-11-30")
    for name, dates in zip(words, usual, strict=True):
        if words[name].kind != STOCK:
            dates[:] = ["", "", ""]
    blocks = np.array([usual, december], dtype=object)
    odd = [model.calendar.is_at(Oddity.DECEMBER_YEAR, int(c), year) for c in np.flatnonzero(sent)]
    cells = blocks[np.array(odd, dtype=int)].reshape(-1, 3)
    names = ("period_kind", "period_start", "period_end")
    return {name: cells[:, column] for column, name in enumerate(names)}


def _dates(words: Mapping[str, Word], start: str, end: str) -> list[list[str]]:
    """Period kind, start and end of each indicator."""
    return [_stock_or_year(name, word, start, end) for name, word in words.items()]


def _stock_or_year(name: str, word: Word, start: str, end: str) -> list[str]:
    if word.kind != STOCK:
        return ["year", start, end]
    day = start if name == "cases_open_start" else end
    return [STOCK, day, day]
