"""The rows beside and behind the trends chart: figures, changes, index and quartiles."""

from collections.abc import Sequence

import pandas as pd

from dashboard.card import Cell, Table
from dashboard.charts.bands import Band
from dashboard.charts.marks import Mark
from dashboard.evidence import EXPORT_COLUMNS
from dashboard.frame import Frame
from dashboard.gate import Change
from dashboard.marking import figure_of, said, with_ledger
from dashboard.number_words import grouped
from dashboard.series import Series, borrowed, on_year_before
from dashboard.views.trends_words import signed

_SIDES = ("low", "middle", "high")


def table(
    frame: Frame, series: Series, rows: pd.DataFrame, marks: Sequence[Mark], bands: Sequence[Band]
) -> Table:
    """County, year, figure, and the change on the year before; `rows` are what is drawn.

    `marks` add the part-years and the "?" of the counties in colour; an index has its own column.
    """
    text = frame.text
    columns = [text("table.county"), text("table.year"), text("table.figure")]
    columns += [_index_head(frame, series)] if series.base is not None else []
    columns.append(text("trends.change"))
    lines = _figures(frame, series, rows) + _apart(frame, series, marks)
    place = {area: at for at, area in enumerate(dict.fromkeys(area for area, *_ in lines))}
    lines.sort(key=lambda line: (place[line[0]], line[1]))
    cells = [tuple(cells) for _, _, cells, _ in lines]
    cells += [_band(frame, band, len(columns)) for band in bands]
    figures = [figure for *_, figure in lines] + [None] * len(bands)
    return Table(tuple(columns), tuple(cells), tuple(figures))


_Line = tuple[str, int, list[Cell], str | None]


def _figures(frame: Frame, series: Series, rows: pd.DataFrame) -> list[_Line]:
    counted = series.counted_of(rows)
    lines: list[_Line] = []
    changes = on_year_before(counted)
    drawn = rows.to_dict("records")
    for row, found, shown in zip(counted.to_dict("records"), changes, drawn, strict=True):
        name, year = frame.area_name(row["area"]), int(row["reporting_year"])
        star = "" if borrowed(row) is None else " *"
        cells: list[Cell] = [name, year, with_ledger(frame, row, said(frame, row) + star)]
        cells += [said(frame, shown)] if series.base is not None else []
        cells.append(change_said(frame, found))
        lines.append((row["area"], year, cells, figure_of(row)))
    return lines


def _apart(frame: Frame, series: Series, marks: Sequence[Mark]) -> list[_Line]:
    """Part-years and numbers that cannot be read, which have no change."""
    more: list[Cell] = [""] * (2 if series.base is not None else 1)
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


def change_said(frame: Frame, found: Change | str) -> str:
    """A change as people read it: in percent between exact figures, else which way or why not."""
    if isinstance(found, str):
        return frame.text(f"trends.before_{found}")
    if found.percent is None or found.direction == "none":
        return frame.text(f"trends.change_{found.direction}")
    return signed(found.percent)


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
                "value": getattr(band, side),
            }
            rows.append(tuple(cells.get(column) for column in EXPORT_COLUMNS))
    if series.base is None:
        return Table(columns, tuple(rows))
    index = {
        (row["area"], row["reporting_year"]): (
            row["value"],
            row["comparator"],
            row["lower"],
            row["upper"],
        )
        for row in series.rows.to_dict("records")
    }
    heads = [frame.text(f"table.{name}") for name in ("value", "comparator", "lower", "upper")]
    head = _index_head(frame, series)
    columns = (*columns, *(f"{head}: {name}" for name in heads))
    at = [EXPORT_COLUMNS.index(name) for name in ("area_id", "year")]
    return Table(
        columns, tuple((*row, *index.get((row[at[0]], row[at[1]]), (None,) * 4)) for row in rows)
    )
