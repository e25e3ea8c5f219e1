"""The three charts of the overview: consultations, accepted against closed, outreach channels."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import totals
from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.marks import Mark
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.sheet import Figure
from dashboard.charts.small_multiples import Panel
from dashboard.charts.year_panels import year_panels
from dashboard.export import export
from dashboard.frame import Frame
from dashboard.number_words import formatter
from dashboard.totals import Total

PAGE = "overview"
CHANNELS = (
    "materials_distributed", "events", "broadcasts", "online_items", "banners", "press",
)  # fmt: skip
# What tells the years and the reports of a sum.
BEHIND = ("reporting_year", "report", "numerator_figure", "denominator_figure")
Sums = dict[str, list[Total]]


def cards(frame: Frame, sums: Sums, year: int) -> list[Card]:
    """The charts that have something to show."""
    made = [
        consultations_card(frame, sums["consultations"], year),
        cases_card(frame, sums["cases_accepted"], sums["cases_closed"]),
        outreach_card(frame),
    ]
    return [each for each in made if each]


def rows_of(found: Sequence[Total], columns: Sequence[str] = ()) -> pd.DataFrame:
    """Every figure that the sums are made of, or only some columns of them."""
    return pd.concat([each.rows[list(columns)] if columns else each.rows for each in found])


def _card(frame: Frame, figure: Figure, found: Sequence[Total], **words: Any) -> Card:
    """The card of sums; every figure behind them is put together when a file is asked for."""
    made = card(
        frame,
        PAGE,
        figure,
        rows_of(found, BEHIND),
        table=totals.table(frame, list(found)),
        **words,
    )
    return replace(made, export_later=lambda: export(frame, rows_of(found)))


def marks_of(frame: Frame, found: list[Total], *, counted: bool = False) -> list[Mark]:
    """One mark a year; `counted` writes the number of counties beside the year."""
    return [
        totals.mark(
            frame,
            each,
            position=_year(frame, each) if counted else each.year,
            name=frame.indicator_name(each.indicator),
        )
        for each in found
    ]


def _year(frame: Frame, found: Total) -> str:
    return frame.text("totals.year", year=found.year, count=found.count)


def subtitle(frame: Frame, indicator: str) -> str:
    """Unit, period, and that the set of counties may differ from year to year."""
    period = frame.text(f"period.{frame.period_kind(indicator)}")
    return frame.text("overview.sums", unit=frame.unit(indicator), period=period)


def consultations_card(frame: Frame, found: list[Total], year: int) -> Card | None:
    """Consultations over the years, summed over the counties that reported."""
    if not found:
        return None
    indicator, marks = "consultations", marks_of(frame, found)
    panel = Panel("", frame.unit(indicator), tuple(marks))
    figure = year_panels([panel], number=formatter(frame.text.language), columns=1)
    return _card(
        frame,
        figure,
        found,
        name="consultations",
        title=_title(frame, "overview.title_consultations", _told(found, year)),
        subtitle=subtitle(frame, indicator),
        indicators=[indicator],
        marks=marks,
    )


def _told(found: list[Total], year: int) -> Total:
    """The sum of the chosen year, or the latest one."""
    return next((each for each in found if each.year == year), found[-1])


def _title(frame: Frame, key: str, last: Total) -> str:
    every = len(frame.focus or frame.scope)
    value = totals.said(frame, last)
    return frame.text(key, value=value, year=last.year, count=last.count, all=every)


def cases_card(frame: Frame, accepted: list[Total], closed: list[Total]) -> Card | None:
    """Accepted against closed by year, over the counties that reported both."""
    accepted, closed = totals.paired(accepted, closed)
    if not accepted:
        return None
    pair = [marks_of(frame, found, counted=True) for found in (accepted, closed)]
    names = (frame.indicator_name("cases_accepted"), frame.indicator_name("cases_closed"))
    figure = pair_bars(
        pair[0],
        pair[1],
        names,
        unit=frame.unit("cases_accepted"),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        by="position",
    )
    return _card(
        frame,
        figure,
        [*accepted, *closed],
        name="cases",
        title=frame.text("overview.title_cases", years=frame.years_said()),
        subtitle=frame.text("overview.pairs"),
        indicators=["cases_accepted", "cases_closed"],
        marks=[*pair[0], *pair[1]],
    )


def outreach_card(frame: Frame) -> Card | None:
    """Each channel of outreach over the years in its own unit."""
    sums = totals.each_by_year(frame, CHANNELS)
    found = {indicator: own for indicator, own in sums.items() if own}
    if not found:
        return None
    panels = [
        Panel(frame.indicator_name(name), frame.unit(name), tuple(marks_of(frame, sums)))
        for name, sums in found.items()
    ]
    every = [each for sums in found.values() for each in sums]
    return _card(
        frame,
        year_panels(panels, number=formatter(frame.text.language)),
        every,
        name="outreach",
        title=frame.text("overview.title_outreach"),
        subtitle=frame.text("overview.outreach_sums"),
        indicators=list(found),
        marks=[mark for panel in panels for mark in panel.marks],
    )
