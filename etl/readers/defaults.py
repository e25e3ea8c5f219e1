"""Fills in what a row leaves to its report: area, period, coverage and variant."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from etl.readers.reading import RAW_COLUMNS, TEXT
from etl.sources.model import Source

# Columns as Arrow holds them: pandas takes longer for the columns of a small report than its rows.
Columns = dict[str, pa.ChunkedArray]
ARROW_TEXT = pa.large_string()


def with_defaults(rows: pd.DataFrame, source: Source) -> pd.DataFrame:
    """The rows with every raw column; blank cells are missing, then the report's words.

    The report's dates only go to rows of the report's own period kind and year: a campaign inside
    a year has no dates unless its row says them.
    """
    columns: Columns = {
        name: _filled(rows, "value" if name == "value_text" and name not in rows else name)
        for name in RAW_COLUMNS
        if name != "row"
    }
    period = source.period
    year = None if period.reporting_year is None else str(period.reporting_year)
    _fill(columns, "area", source.area)
    _fill(columns, "coverage", source.defaults.coverage)
    _fill(columns, "variant", source.defaults.variant)
    _fill(columns, "period_kind", period.kind)
    _fill(columns, "reporting_year", year)
    _fill_dates(columns, source, year)
    texts = {name: pd.array(column, dtype=TEXT) for name, column in columns.items()}
    found = {name: rows["row"] if name == "row" else texts[name] for name in RAW_COLUMNS}
    return pd.DataFrame(found, index=rows.index)


def _filled(rows: pd.DataFrame, name: str) -> pa.ChunkedArray:
    """The cells of a column without blank ones; all are missing where there is no such column."""
    if name not in rows or rows.empty:
        return pa.chunked_array([pa.nulls(len(rows), ARROW_TEXT)])
    cells = _arrow(rows[name])
    blank = pc.equal(cells, "")
    return pc.if_else(blank, _missing(), cells) if pc.any(blank).as_py() else cells


def _arrow(cells: pd.Series) -> pa.ChunkedArray:
    found = pa.array(cells, ARROW_TEXT, from_pandas=True)
    return found if isinstance(found, pa.ChunkedArray) else pa.chunked_array([found])


def _missing() -> pa.Scalar:
    return pa.scalar(None, ARROW_TEXT)


def _fill(columns: Columns, name: str, value: str | None) -> None:
    if value is not None and columns[name].null_count:
        columns[name] = pc.fill_null(columns[name], pa.scalar(value, ARROW_TEXT))


def _fill_dates(columns: Columns, source: Source, year: str | None) -> None:
    period = source.period
    if (period.start is None and period.end is None) or period.kind is None:
        return
    undated = pc.and_(
        pc.is_null(columns["period_start"]),
        pc.is_null(columns["period_end"]),
    )
    same = pc.and_(undated, pc.equal(columns["period_kind"], period.kind))
    if year is not None:
        same = pc.and_(same, pc.equal(columns["reporting_year"], year))
    same = pc.fill_null(same, False)
    for name, day in (("period_start", period.start), ("period_end", period.end)):
        if day is not None:
            words = pa.scalar(day.isoformat(), ARROW_TEXT)
            columns[name] = pc.if_else(same, words, columns[name])
