"""The steps from publicity to accepted cases, each summed over the counties that reported it."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from dashboard import totals
from dashboard.card import Card, Cell, OnScreen, Table
from dashboard.cards import card
from dashboard.charts.marks import Mark
from dashboard.charts.steps import Step, steps
from dashboard.export import EXPORT_COLUMNS
from dashboard.frame import Frame
from dashboard.totals import Total
from dashboard.views.outreach_words import PAGE, Judged, export, with_refusals

# Effort, reach, and what came to the centers, each with the colour it has on other charts.
STEPS = {
    "events": "@focus1",
    "people_reached": "@focus3",
    "consultations": "@quiet",
    "applications": "@quiet",
    "cases_accepted": "@accepted",
}


def steps_card(
    frame: Frame,
    year: int,
    steps_shown: Mapping[str, str] = STEPS,
    page: str = PAGE,
    title: str = "outreach.title_steps",
) -> Card | None:
    """The steps, indicators with their colours, one below the other; None when none is known."""
    sums = totals.each_of_year(frame, list(steps_shown), year)
    found = [total for total in sums.values() if total]
    if not found:
        return None
    marks = [_mark(frame, name, total, year) for name, total in sums.items()]
    figure = steps(
        [
            _step(frame, mark, total, steps_shown[mark.key])
            for mark, total in zip(marks, sums.values(), strict=True)
        ]
    )
    text = frame.text
    made = card(
        frame,
        page,
        figure,
        pd.concat([total.rows for total in found]),
        name="steps",
        title=text(title, year=year, count=len(found), all=len(sums)),
        subtitle=text("outreach.subtitle_steps", period=text(f"period.{frame.selection.period}")),
        indicators=list(sums),
        marks=marks,
        table=_table(frame, sums, year),
    )
    beneath = (text("outreach.not_the_same"), OnScreen(text("outreach.covered")))
    judged: Judged = {each.indicator: (each.rows, each.refused) for each in found}
    made = with_refusals(frame, replace(made, marks=beneath), judged)
    return replace(made, export_later=lambda: _export(frame, found, judged))


def _mark(frame: Frame, indicator: str, total: Total | None, year: int) -> Mark:
    name = frame.indicator_name(indicator)
    if total:
        return totals.mark(frame, total, position=name, name=name)
    missing = frame.text("outreach.step_missing", indicator=name, year=year)
    return Mark(indicator, name, name, None, "=", None, None, "not_reported", "–", missing, None)


def _step(frame: Frame, mark: Mark, total: Total | None, colour: str) -> Step:
    every = len(frame.focus or frame.scope)
    count = total.count if total else 0
    missing = frame.text("outreach.not_reported")
    covers = frame.text("totals.covers", count=count, all=every) if total else missing
    return Step(mark, frame.unit(mark.key), covers, count / max(every, 1), colour)


def _export(frame: Frame, found: list[Total], judged: Judged) -> Table:
    """The sums as drawn, each with its bounds, and after them every figure they are made of."""
    made = export(frame, judged)
    return Table(made.columns, (*(_sum(frame, total) for total in found), *made.rows))


def _sum(frame: Frame, total: Total) -> tuple[Cell, ...]:
    text, every = frame.text, len(frame.focus or frame.scope)
    cells: dict[str, Cell] = {
        "county": text("totals.covers", count=total.count, all=every),
        "indicator_id": total.indicator,
        "indicator": frame.indicator_name(total.indicator),
        "year": total.year,
        "period": text(f"period.{frame.period_kind(total.indicator)}"),
        "unit": frame.unit(total.indicator),
        "value": _plain(total.figure.value),
        "comparator": total.figure.comparator,
        "lower": _plain(total.figure.lower),
        "upper": _plain(total.figure.upper),
        "compared": text("outreach.sum"),
    }
    return tuple(cells.get(name) for name in EXPORT_COLUMNS)


def _plain(value: float | None) -> Cell:
    return int(value) if value is not None and value.is_integer() else value


def _table(frame: Frame, sums: dict[str, Total | None], year: int) -> Table:
    """The sums, and in their place among them the steps that nobody reported."""
    parts = [
        totals.table(frame, [total]).rows[0]
        if total
        else (year, frame.indicator_name(name), "–", frame.text("outreach.not_reported"))
        for name, total in sums.items()
    ]
    figures = tuple(totals.only_figure(total) if total else None for total in sums.values())
    return Table(totals.table(frame, []).columns, tuple(parts), figures)
