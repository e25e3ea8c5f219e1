"""The grids of coverage: counties by years, and one county by indicators."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd

from dashboard import coverage
from dashboard.card import Card, Refused
from dashboard.charts.coverage_grid import MOST_CELLS, Cell, coverage_grid
from dashboard.charts.matrix_layout import Name
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.views.county_rows import years_said
from dashboard.views.health_cards import PAGE, bare
from dashboard.views.health_coverage_words import STATES, Reader, exported, note, shown

MOST_ROWS, FEWEST_ROWS, MOST_GAPS = 40, 8, 40
Row = dict[Any, Any]


def grid(frame: Frame, cells: pd.DataFrame, indicator: str) -> Card:
    """A row a county, a column a year: the picked ones, then those with the most gaps."""
    order = coverage.gaps_first(frame, cells)
    first, last = frame.years
    most = max(FEWEST_ROWS, min(MOST_ROWS, MOST_CELLS // (last - first + 1)))
    kept = order[:most]
    names = sorted(kept, key=lambda area: (area not in frame.focus, frame.area_name(area)))
    subtitle = frame.text("health.subtitle")
    if len(order) > len(kept):
        subtitle = frame.text(
            "health.subtitle_some", subtitle=subtitle, shown=len(kept), all=len(order)
        )
    read = partial(coverage.with_figures, frame, indicator) if indicator else _as_they_are
    own = read(cells[cells["area"].isin(kept)])
    figure, told = _figure(frame, own, "area", [(n, frame.area_name(n)) for n in names])
    return _card(
        frame, "coverage", figure, cells, told, read,
        title=_title(frame, cells, indicator),
        subtitle=subtitle,
        refused=gaps(frame, cells, order, indicator),
    )  # fmt: skip


def county(frame: Frame, area: str) -> Card:
    """A row a core indicator, a column a year, of one county."""
    cells = coverage.of_county(frame, area)
    rows = [(name, frame.indicator_name(name)) for name in dict.fromkeys(cells["indicator"])]
    figure, told = _figure(frame, cells, "indicator", rows)
    title = frame.text("health.title_county", area=frame.area_name(area), years=frame.years_said())
    subtitle = frame.text("health.subtitle_county")
    return _card(
        frame, "coverage-county", figure, cells, told, _as_they_are, title=title, subtitle=subtitle
    )


def _as_they_are(cells: pd.DataFrame) -> pd.DataFrame:
    """Cells that have their figures already, or stand for several."""
    return cells


def _figure(
    frame: Frame, cells: pd.DataFrame, of: str, rows: Sequence[tuple[str, str]]
) -> tuple[dict[str, Any], list[str]]:
    """The grid of these rows (id and name), and what hovering over its cells says."""
    place = {name: at for at, (name, _) in enumerate(rows)}
    first, last = frame.years
    own = records(cells[cells[of].isin(place)])
    drawn = [
        Cell(
            place[row[of]],
            int(row["reporting_year"]) - first,
            row["state"],
            note(frame, row),
            row.get("figure_id"),
            row["corrected"],
            str(row["asked_count"] - row["reported_count"]),
        )
        for row in own
    ]
    names = [Name(name, "<b>{}</b>" if id_ in frame.focus else "{}") for id_, name in rows]
    figure = coverage_grid(names, range(first, last + 1), drawn)
    return figure, [cell.note for cell in drawn if cell.state == coverage.NOT_REPORTED]


def gaps(
    frame: Frame, cells: pd.DataFrame, order: list[str], indicator: str
) -> tuple[Refused, ...]:
    """A sentence for each county with gaps, those with the most first, the rest counted."""
    lacking = cells[cells["reported_count"] < cells["asked_count"]]
    gappy = set(lacking["area"].unique())
    named = [area for area in order if area in gappy]
    first = lacking[lacking["area"].isin(named[:MOST_GAPS])]
    by_area = dict(iter(first.groupby("area", observed=True)))
    told = [_gap(frame, area, by_area[area], indicator) for area in named[:MOST_GAPS]]
    if len(named) > len(told):
        more = frame.text("health.gaps_more", count=len(named) - len(told))
        told.append(Refused("", more))
    return tuple(told)


def _gap(frame: Frame, area: str, rows: pd.DataFrame, indicator: str) -> Refused:
    text, name = frame.text, frame.area_name(area)
    if indicator:
        words = text("health.gap", area=name, years=years_said(text, rows["reporting_year"]))
    else:
        years = [
            text(
                "health.gap_year",
                year=row["reporting_year"],
                missing=row["asked_count"] - row["reported_count"],
                asked=row["asked_count"],
            )
            for row in records(rows)
        ]
        words = text("health.gap_core", area=name, years=text("county.comma").join(years))
    return Refused(name, words, frame.address(PAGE, areas=(area,)))


def what(frame: Frame, indicator: str) -> str:
    """The indicator's name, or that all core ones are meant."""
    return frame.indicator_name(indicator) if indicator else frame.text("health.core")


def _title(frame: Frame, cells: pd.DataFrame, indicator: str) -> str:
    lacking = cells[cells["reported_count"] < cells["asked_count"]]
    key = "health.title" if len(lacking) else "health.title_none"
    return frame.text(
        key,
        what=what(frame, indicator),
        years=frame.years_said(),
        missing=f"{coverage.missing(cells):,}",
        asked=f"{cells['asked_count'].sum():,}",
        count=lacking["area"].nunique(),
    )


def _card(
    frame: Frame,
    name: str,
    figure: dict[str, Any],
    cells: pd.DataFrame,
    told: Sequence[str],
    read: Reader,
    *,
    title: str,
    subtitle: str,
    refused: tuple[Refused, ...] = (),
) -> Card:
    known = set(cells["state"].unique()) | ({"corrected"} if cells["corrected"].any() else set())
    count = len({each.name for each in refused if each.name})
    return replace(
        bare(frame, name, figure, title=title, subtitle=subtitle, said=told),
        marks=tuple(frame.text(f"health.sign_{state}") for state in STATES if state in known),
        refused=refused,
        refused_title=frame.text("health.gaps", count=count) if refused else "",
        table=shown(frame, cells, read),
        export_later=lambda: exported(frame, cells, read),
    )
