"""The charts of a county's page: cases, closed per 100 accepted, consultations over the years."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard import catalog
from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.dots import dots
from dashboard.charts.marks import Mark
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.sheet import Figure
from dashboard.charts.small_multiples import Panel
from dashboard.charts.year_panels import year_panels
from dashboard.frame import Frame
from dashboard.number_words import formatter
from dashboard.views import county_rows
from dashboard.views.county_series import (
    Series,
    best_period,
    cautions,
    direction,
    ends,
    gaps,
    marks,
    series,
    span,
)

PAGE = "county"
ACCEPTED, CLOSED, RATIO = "cases_accepted", "cases_closed", "cases_closed_per_100_accepted"
CONSULTATIONS = (
    "consultations", "consultations_in_person", "consultations_by_phone", "hotline_calls",
    "consultations_online", "questions_answered",
)  # fmt: skip
# A single year is told by the large numbers above the charts.
FEWEST_YEARS = 2


def cards(frame: Frame, area: str, rows: pd.DataFrame) -> list[Card]:
    """The charts that have something to show, each in the period the county reports in."""
    cases = _in_period(frame, rows, [ACCEPTED, CLOSED])
    asked = _in_period(frame, rows, CONSULTATIONS)
    made = (
        cases_card(cases, area, rows),
        consultations_card(asked, area, rows),
        ratio_card(cases, area, rows),
    )
    return [each for each in made if each]


def _in_period(frame: Frame, rows: pd.DataFrame, indicators: Sequence[str]) -> Frame:
    period = best_period(frame, rows, indicators)
    return replace(frame, selection=frame.selection.with_(period=period))


def changed(frame: Frame, area: str) -> list[int]:
    """The years from which the county's boundary is another one."""
    turns = catalog.boundary_changes(frame.snapshot)
    return [int(year) for year in turns.loc[turns["area_id"] == area, "year"]]


def cases_card(frame: Frame, area: str, rows: pd.DataFrame) -> Card | None:
    """Accepted against closed, year by year."""
    found = [series(frame, rows, indicator) for indicator in (ACCEPTED, CLOSED)]
    years = span(found)
    if not years:
        return None
    accepted, closed = (marks(frame, each, years) for each in found)
    figure = pair_bars(
        accepted,
        closed,
        (frame.indicator_name(ACCEPTED), frame.indicator_name(CLOSED)),
        unit=frame.unit(ACCEPTED),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        by="position",
    )
    title = _cases_title(frame, area, found)
    return _card(frame, area, figure, found, [*accepted, *closed], "cases", title)


def _cases_title(frame: Frame, area: str, found: Sequence[Series]) -> str:
    text, name, years = frame.text, frame.area_name(area), span(found)
    said = direction(found[0], changed(frame, area))
    if said:
        return text(f"county.cases_{said}", area=name, **ends(frame, found[0]))
    told = ["" if each.compared.empty else str(ends(frame, each)["last"]) for each in found]
    if len(years) == 1 and any(told):
        values = {"area": name, "year": years[0], "accepted": told[0], "closed": told[1]}
        if all(told):
            return text("cases.title_one", **values)
        return text("county.accepted_only" if told[0] else "county.closed_only", **values)
    return text("county.cases", area=name, years=county_rows.years_said(text, years))


def consultations_card(frame: Frame, area: str, rows: pd.DataFrame) -> Card | None:
    """Consultations and their channels, each in a panel of its own, over the same years."""
    found = [series(frame, rows, indicator) for indicator in CONSULTATIONS]
    found = [each for each in found if each.years]
    years = span(found)
    if len(years) < FEWEST_YEARS:
        return None
    panels = [
        Panel(
            frame.indicator_name(each.indicator),
            frame.unit(each.indicator),
            tuple(marks(frame, each, years, named=False)),
        )
        for each in found
    ]
    figure = year_panels(panels, number=formatter(frame.text.language), columns=min(2, len(panels)))
    title = _consultations_title(frame, area, found)
    drawn = [mark for panel in panels for mark in panel.marks]
    return _card(frame, area, figure, found, drawn, "consultations", title)


def _consultations_title(frame: Frame, area: str, found: Sequence[Series]) -> str:
    text, name, first = frame.text, frame.area_name(area), found[0]
    if first.indicator == CONSULTATIONS[0] and not first.compared.empty:
        said = direction(first, changed(frame, area))
        if said or len(first.compared) == 1:
            key = f"county.consultations_{said or 'one'}"
            return text(key, area=name, **ends(frame, first))
    return text("county.consultations", area=name, years=county_rows.years_said(text, span(found)))


def ratio_card(frame: Frame, area: str, rows: pd.DataFrame) -> Card | None:
    """Closed per 100 accepted by year, against the line at 100."""
    found = series(frame, rows, RATIO)
    years = span([found])
    if len(years) < FEWEST_YEARS:
        return None
    drawn = marks(frame, found, years)
    figure = dots(
        drawn,
        unit=frame.unit(RATIO),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        reference=100,
        reference_label=frame.text("cases.line"),
        colour="@closed",
        by="position",
    )
    said = county_rows.years_said(frame.text, years)
    title = frame.text("county.ratio", area=frame.area_name(area), years=said)
    note = frame.text("cases.not_the_same")
    return _card(frame, area, figure, [found], drawn, "ratio", title, note)


def _card(
    frame: Frame,
    area: str,
    figure: Figure,
    found: Sequence[Series],
    drawn: Sequence[Mark],
    name: str,
    title: str,
    note: str = "",
) -> Card:
    period = frame.text(f"period.{frame.selection.period}")
    unit = frame.unit(found[0].indicator)
    subtitle = frame.text("county.subtitle", unit=unit, period=period)
    if len({frame.unit(each.indicator) for each in found}) > 1:
        subtitle = frame.text("county.subtitle_units", period=period)
    more = [note, cautions(frame, found, changed(frame, area))]
    return card(
        frame,
        PAGE,
        figure,
        pd.concat([each.drawn for each in found]),
        name=name,
        title=title,
        subtitle=frame.text("county.stop").join(w.rstrip(".。") for w in (subtitle, *more) if w),
        indicators=[each.indicator for each in found],
        marks=drawn,
        refused=[*(one for each in found for one in each.refused), *gaps(found, area)],
    )
