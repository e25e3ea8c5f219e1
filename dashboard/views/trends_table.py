"""The rows beside and behind the trends chart: figures, changes, index and quartiles."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.card import Cell, Table
from dashboard.change_words import percent_said
from dashboard.charts.bands import Band
from dashboard.charts.marks import Mark
from dashboard.columns import records
from dashboard.export import EXPORT_COLUMNS
from dashboard.five_years import FiveYears
from dashboard.frame import Frame
from dashboard.marking import figure_of, said, with_ledger
from dashboard.number_words import RANGE, grouped
from dashboard.rounding import claimed, limit
from dashboard.series import Series, borrowed, on_year_before
from dashboard.views import trends_tested

_SIDES = ("low", "middle", "high")


def table(
    frame: Frame,
    series: Series,
    rows: pd.DataFrame,
    marks: Sequence[Mark],
    bands: Sequence[Band],
    words: Mapping[str, FiveYears] | None = None,
) -> Table:
    """County, year, figure, and the change on the year before; `rows` are what is drawn.

    `marks` add the part-years and the "?" of the counties in colour; an index has its own column,
    and so have the `words` of the test, beside each county's latest year; None: not tested.
    """
    text = frame.text
    columns = [text("table.county"), text("table.year"), text("table.figure")]
    columns += [_index_head(frame, series)] if series.base is not None else []
    columns.append(text("trends.change"))
    columns += [text("trend.column")] if words is not None else []
    lines = _figures(frame, series, rows, words) + _apart(frame, marks, len(columns))
    place = {area: at for at, area in enumerate(dict.fromkeys(area for area, *_ in lines))}
    lines.sort(key=lambda line: (place[line[0]], line[1]))
    cells = [tuple(cells) for _, _, cells, _ in lines]
    cells += [_band(frame, band, len(columns)) for band in bands]
    figures = [figure for *_, figure in lines] + [None] * len(bands)
    return Table(tuple(columns), tuple(cells), tuple(figures))


_Line = tuple[str, int, list[Cell], str | None]


def _figures(
    frame: Frame, series: Series, rows: pd.DataFrame, words: Mapping[str, FiveYears] | None
) -> list[_Line]:
    counted = series.counted_of(rows)
    lines: list[_Line] = []
    changes = records(on_year_before(counted))
    drawn = records(rows)
    last = {row["area"]: row for row in drawn}
    for row, found, shown in zip(records(counted), changes, drawn, strict=True):
        name, year = frame.area_name(row["area"]), int(row["reporting_year"])
        star = "" if borrowed(row) is None else " *"
        cells: list[Cell] = [name, year, with_ledger(frame, row, said(frame, row) + star)]
        cells += [said(frame, shown)] if series.base is not None else []
        cells.append(change_said(frame, found))
        if words is not None:
            told = last[row["area"]] is shown and row["area"] in series.coloured
            cells.append(trends_tested.cell(frame, words.get(row["area"])) if told else "")
        lines.append((row["area"], year, cells, figure_of(row)))
    return lines


def _apart(frame: Frame, marks: Sequence[Mark], width: int) -> list[_Line]:
    """Part-years and numbers that cannot be read, which have no change."""
    more: list[Cell] = [""] * (width - 3)
    return [
        (
            mark.key,
            int(mark.position),
            [mark.name, int(mark.position), _apart_said(mark), *more],
            mark.figure,
        )
        for mark in marks
        if mark.partial or mark.state != "reported"
    ]


def _apart_said(mark: Mark) -> str:
    return mark.label.removeprefix(f"{mark.name} ")


def change_said(frame: Frame, found: Mapping[Hashable, Any]) -> str:
    """A change as people read it: in percent as far as bounds allow, else which way or why not."""
    size = percent_said(frame.text, found["direction"], found["least"], found["most"])
    return size or frame.text(f"trends.change_{found['direction']}")


def _index(row: Mapping[Hashable, Any]) -> float | None:
    """The value of an index; none where there is none, or only bounds."""
    if pd.isna(row["value"]) or row["comparator"] == RANGE:
        return None
    return claimed(row["value"], row["comparator"])


def _index_head(frame: Frame, series: Series) -> str:
    return frame.text("trends.index_unit", base=series.base)


def _band(frame: Frame, band: Band, width: int) -> tuple[Cell, ...]:
    language = frame.text.language
    low, middle, high = (grouped(getattr(band, side), language) for side in _SIDES)
    name = frame.text("trends.band", count=band.count)
    words = frame.text("trends.band_row", low=low, middle=middle, high=high)
    cells: list[Cell] = [name, int(band.position), words]
    return (*cells, *[""] * (width - len(cells)))


def export(frame: Frame, series: Series, made: Table, bands: Sequence[Band]) -> Table:
    """The rows of the files, with the index in columns of its own and the quartiles as rows."""
    columns, rows = made.columns, list(made.rows)
    for band in bands:
        for side in _SIDES:
            cells: dict[str, Cell] = {
                "county": frame.text(f"trends.band_{side}", count=band.count),
                "indicator_id": series.indicator,
                "indicator": frame.indicator_name(series.indicator),
                "year": int(band.position),
                "unit": frame.unit(series.indicator),
                "value": claimed(getattr(band, side)),
            }
            more = (None,) * (len(columns) - len(EXPORT_COLUMNS))
            rows.append((*(cells.get(column) for column in EXPORT_COLUMNS), *more))
    if series.base is None:
        return Table(columns, tuple(rows))
    index = {
        (row["area"], row["reporting_year"]): (
            _index(row),
            row["comparator"],
            limit(row["lower"], "lower"),
            limit(row["upper"], "upper"),
        )
        for row in records(series.rows)
    }
    heads = [frame.text(f"table.{name}") for name in ("value", "comparator", "lower", "upper")]
    head = _index_head(frame, series)
    columns = (*columns, *(f"{head}: {name}" for name in heads))
    at = [EXPORT_COLUMNS.index(name) for name in ("area_id", "year")]
    return Table(
        columns, tuple((*row, *index.get((row[at[0]], row[at[1]]), (None,) * 4)) for row in rows)
    )
