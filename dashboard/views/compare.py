"""Compare: one indicator, one period, counties side by side, and what cannot stand beside them."""

import pandas as pd
import streamlit as st

from dashboard import choices, data, empty
from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.county_bars import county_bars
from dashboard.charts.marks import Mark, by_value
from dashboard.frame import Frame
from dashboard.gate import Bounded, Reason, Refusal, Verdict, judge, leader
from dashboard.marking import mark, said, undrawn
from dashboard.number_words import formatter
from dashboard.screen import draw, lead

PAGE = "compare"
UNRANKED = "outreach"


def show(frame: Frame) -> None:
    """Pick the indicator, the year and the way to show it; then the chart."""
    lead(frame.text("pages.compare"), frame.text("compare.question"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = choices.indicator(frame, "cases_accepted")
        year = choices.year(frame, [picked])
        indicator = choices.per(frame, picked)
    if year is None:
        empty.show(frame, picked, None)
        return
    made = compare_card(frame, indicator, year)
    if made is None or not made.table.rows:
        empty.show(frame, indicator, year)
    if made:
        draw(frame, [made], key="compare_stage")


def compare_card(frame: Frame, indicator: str, year: int) -> Card | None:
    """The chart of one indicator and year, or None when nothing at all was reported."""
    rows = data.measures(frame.snapshot, [indicator], frame.shown, (year, year))
    verdict = judge(rows, period=frame.selection.period, stock=frame.is_stock(indicator))
    refused = [*verdict.refused, *missing(frame, indicator, year, rows)]
    if verdict.compared.empty and not verdict.refused:
        return None
    marks = ordered(
        frame,
        indicator,
        [mark(frame, row, position=row["area"]) for row in verdict.compared.to_dict("records")]
        + undrawn(frame, [each for each in refused if each.area in _named(frame, rows)]),
    )
    figure = county_bars(
        marks,
        unit=frame.unit(indicator),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
    )
    return card(
        frame,
        PAGE,
        figure,
        verdict.compared,
        name=indicator,
        title=title(frame, indicator, year, verdict),
        subtitle=subtitle(frame, indicator, year, verdict),
        indicators=[indicator],
        marks=marks,
        refused=refused,
    )


def ordered(frame: Frame, indicator: str, marks: list[Mark]) -> list[Mark]:
    """Largest first; outreach goes by name, for it is never a league table."""
    if frame.indicators.loc[indicator, "indicator_group"] == UNRANKED:
        return sorted(marks, key=lambda mark: mark.name)
    return by_value(marks)


def _named(frame: Frame, rows: pd.DataFrame) -> set[str]:
    """The counties that get a row without a bar: they reported something, or were picked."""
    return {*rows["area"], *frame.focus}


def missing(frame: Frame, indicator: str, year: int, rows: pd.DataFrame) -> list[Refusal]:
    """Counties in view without a figure; for a rate, those that lack only its denominator."""
    reported = set(rows["area"])
    lacking = _lacks_denominator(frame, indicator, year) - reported
    below = frame.indicators.loc[indicator, "denominator"]
    values = {"denominator": frame.indicator_name(below)} if isinstance(below, str) else {}
    return [
        Refusal(Reason.NO_DENOMINATOR, area, year, None, values, {}, indicator)
        if area in lacking
        else Refusal(Reason.NOT_REPORTED, area, year, indicator=indicator)
        for area in frame.shown
        if area not in reported
    ]


def _lacks_denominator(frame: Frame, indicator: str, year: int) -> set[str]:
    above = frame.indicators.loc[indicator, "numerator"]
    if not isinstance(above, str):
        return set()
    rows = data.measures(frame.snapshot, [above], frame.shown, (year, year))
    fit = (rows["period_kind"] == frame.selection.period) & (rows["status"] == "published")
    return set(rows[fit]["area"])


def title(frame: Frame, indicator: str, year: int, verdict: Verdict) -> str:
    """A full sentence that the gate allows: a sure leader, one county alone, or just the count."""
    values = {"indicator": frame.indicator_name(indicator), "year": year}
    records = {row["area"]: row for row in verdict.compared.to_dict("records")}
    ranked = frame.indicators.loc[indicator, "indicator_group"] != UNRANKED
    first = leader({a: Bounded.from_row(row) for a, row in records.items()}) if ranked else None
    area = first or (verdict.areas[0] if len(records) == 1 else None)
    if area:
        values["figure"] = f"{said(frame, records[area])} {frame.unit(indicator)}"
        key = "compare.title_leader" if first else "compare.title_only"
        return frame.text(key, area=frame.area_name(area), count=len(records), **values)
    key = "compare.title_count" if records else "compare.title_none"
    return frame.text(key, count=len(records), **values)


def subtitle(frame: Frame, indicator: str, year: int, verdict: Verdict) -> str:
    """Indicator, unit, period, how many counties are compared, and their definition if stated."""
    said = frame.text(
        "compare.subtitle",
        indicator=frame.indicator_name(indicator),
        unit=frame.unit(indicator),
        year=year,
        period=frame.text(f"period.{frame.period_kind(indicator)}"),
        compared=len(verdict.areas),
        all=len(frame.shown),
    )
    above = frame.indicators.loc[indicator, "numerator"]
    counted = above if isinstance(above, str) else indicator
    variant = verdict.compared["variant"].iloc[0] if len(verdict.compared) else None
    name = data.variant_name(frame.snapshot, counted, variant, frame.text.language)
    return " · ".join(part for part in (said, name, _residents(frame, year, verdict)) if part)


def _residents(frame: Frame, year: int, verdict: Verdict) -> str:
    """The years whose residents a rate is taken by, where they are not its own."""
    years = sorted({int(each) for each in verdict.compared["denominator_year"].dropna()} - {year})
    if not years:
        return ""
    return frame.text("compare.residents_of", years=frame.text.join([str(each) for each in years]))
