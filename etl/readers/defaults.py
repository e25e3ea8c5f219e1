"""Fills in what a row leaves to its report: area, period, coverage and variant."""

import pandas as pd

from etl.readers.reading import RAW_COLUMNS, TEXT
from etl.sources.model import Source


def with_defaults(rows: pd.DataFrame, source: Source) -> pd.DataFrame:
    """The rows with every raw column; blank cells are missing, then the report's words.

    The report's dates only go to rows of the report's own period kind and year: a campaign inside
    a year has no dates unless its row says them.
    """
    rows = rows.rename(columns={"value": "value_text"})
    for name in RAW_COLUMNS:
        if name not in rows:
            rows[name] = pd.Series(None, index=rows.index, dtype=TEXT)
        elif name != "row":
            blank = rows[name] == ""
            if blank.any():
                rows[name] = rows[name].mask(blank)
    period = source.period
    year = None if period.reporting_year is None else str(period.reporting_year)
    _fill(rows, "area", source.area)
    _fill(rows, "coverage", source.defaults.coverage)
    _fill(rows, "variant", source.defaults.variant)
    _fill(rows, "period_kind", period.kind)
    _fill(rows, "reporting_year", year)
    _fill_dates(rows, source, year)
    return rows[list(RAW_COLUMNS)]


def _fill(rows: pd.DataFrame, name: str, value: str | None) -> None:
    if value is not None:
        rows[name] = rows[name].fillna(value)


def _fill_dates(rows: pd.DataFrame, source: Source, year: str | None) -> None:
    period = source.period
    if period.start is None and period.end is None:
        return
    own = rows["period_start"].notna() | rows["period_end"].notna()
    same = (rows["period_kind"] == period.kind) & ~own
    if year is not None:
        same &= rows["reporting_year"] == year
    for name, day in (("period_start", period.start), ("period_end", period.end)):
        if day is not None:
            rows[name] = rows[name].mask(same, day.isoformat())
