"""Cases: accepted beside closed, closed per 100 accepted, and what was open at the period's end."""

import pandas as pd

from dashboard import choices, data, empty
from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.county_bars import county_bars
from dashboard.charts.dots import dots
from dashboard.charts.marks import Mark, by_value
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.rows import Row
from dashboard.columns import among
from dashboard.folding import (
    chart_rows,
    drawn,
    folded,
    largest_first,
    marks_of,
    rows_in_order,
)
from dashboard.frame import Frame
from dashboard.gate import Verdict, judge
from dashboard.marking import mark, undrawn
from dashboard.number_words import formatter
from dashboard.prepared import prepared_once
from dashboard.screen import draw, lead

PAGE = "cases"
ACCEPTED, CLOSED, RATIO, OPEN = (
    "cases_accepted", "cases_closed", "cases_closed_per_100_accepted", "cases_open_end",
)  # fmt: skip


def show(frame: Frame) -> None:
    """Pick the year; then the three charts that answer whether the counties keep up."""
    lead(frame.text("pages.cases"), frame.text("cases.question"))
    year = choices.year(frame, [ACCEPTED, CLOSED])
    if year is None:
        empty.show(frame, ACCEPTED, None)
        return
    settled = frame.settled(year=year, indicator=None)
    made = [make(settled, year) for make in (pair_card, ratio_card, open_card)]
    cards = [each for each in made if each]
    if cards:
        draw(frame, cards, key="cases_stage")
    else:
        empty.show(frame, ACCEPTED, year)


def judged(frame: Frame, indicator: str, year: int) -> Verdict:
    """What may be compared of one indicator and year among the counties in view."""
    rows = data.measures(frame.snapshot, [indicator], frame.shown, (year, year))
    return judge(rows, period=frame.selection.period, stock=frame.is_stock(indicator))


@prepared_once
def pair_card(frame: Frame, year: int) -> Card | None:
    """Accepted and closed side by side, county by county."""
    verdicts = [judged(frame, indicator, year) for indicator in (ACCEPTED, CLOSED)]
    rows = pair_rows(frame, *verdicts)
    if not rows:
        return None
    accepted, closed = (_marks(frame, verdict, rows) for verdict in verdicts)
    names = (frame.indicator_name(ACCEPTED), frame.indicator_name(CLOSED))
    figures = pd.concat([verdict.compared for verdict in verdicts])
    figure = pair_bars(
        accepted,
        closed,
        names,
        unit=frame.unit(ACCEPTED),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        folded=rows,
    )
    return card(
        frame,
        PAGE,
        figure,
        figures,
        name="pair",
        title=_pair_title(frame, figures, year),
        subtitle=_subtitle(frame, ACCEPTED, year),
        indicators=[ACCEPTED, CLOSED],
        marks=[*accepted, *closed],
        refused=[each for verdict in verdicts for each in verdict.refused],
        folded=folded(rows),
    )


def pair_rows(frame: Frame, first: Verdict, second: Verdict) -> list[Row]:
    """A row a county in the order of the first, then those that only the second holds."""
    signs = by_value(undrawn(frame, first.refused))
    told = {*first.compared["area"].tolist(), *(sign.key for sign in signs)}
    others = second.compared[~among(second.compared["area"], told)]
    parts = [largest_first(frame, rows) for rows in (first.compared, others)]
    told.update(others["area"].tolist())
    more = [s for s in by_value(undrawn(frame, second.refused)) if s.key not in told]
    by_area = {sign.key: sign for sign in reversed([*signs, *more])}
    return rows_in_order(frame, pd.concat(parts), [*reversed(by_area.values())])


def _marks(frame: Frame, verdict: Verdict, rows: list[Row]) -> list[Mark]:
    """The marks and signs of one indicator in the rows that a chart shows."""
    areas = {mark.key for mark in drawn(rows)}
    signs = [sign for sign in undrawn(frame, verdict.refused) if sign.key in areas]
    return [*marks_of(frame, largest_first(frame, verdict.compared), areas), *by_value(signs)]


def _pair_title(frame: Frame, rows: pd.DataFrame, year: int) -> str:
    """With one county the two figures, with more how many counties reported both."""
    areas = rows.groupby("area")["indicator"].nunique()
    both = int((areas == 2).sum())
    if len(areas) == 1 and both == 1:
        marks = {row["indicator"]: mark(frame, row, position="") for _, row in rows.iterrows()}
        values = {
            name: marks[key].label for name, key in (("accepted", ACCEPTED), ("closed", CLOSED))
        }
        return frame.text("cases.title_one", area=marks[ACCEPTED].name, year=year, **values)
    return frame.text("cases.title_pair", year=year, count=len(areas), both=both)


def _subtitle(frame: Frame, indicator: str, year: int) -> str:
    period = frame.text(f"period.{frame.period_kind(indicator)}")
    return frame.text("cases.subtitle", unit=frame.unit(indicator), year=year, period=period)


@prepared_once
def ratio_card(frame: Frame, year: int) -> Card | None:
    """Closed per 100 accepted, with the line at 100 and the label that they are not the same."""
    verdict = judged(frame, RATIO, year)
    if verdict.compared.empty:
        return None
    rows = chart_rows(frame, verdict.compared, verdict.refused)
    figure = dots(
        rows,
        unit=frame.unit(RATIO),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        reference=100,
        reference_label=frame.text("cases.line"),
        colour="@closed",
    )
    return card(
        frame,
        PAGE,
        figure,
        verdict.compared,
        name="ratio",
        title=frame.text("cases.title_ratio", year=year, count=len(verdict.areas)),
        subtitle=frame.text("cases.not_the_same"),
        indicators=[RATIO],
        marks=drawn(rows),
        refused=verdict.refused,
        folded=folded(rows),
    )


@prepared_once
def open_card(frame: Frame, year: int) -> Card | None:
    """Cases open at the end of the period, where they are reported."""
    verdict = judged(frame, OPEN, year)
    if verdict.compared.empty:
        return None
    rows = chart_rows(frame, verdict.compared, verdict.refused)
    figure = county_bars(
        rows,
        unit=frame.unit(OPEN),
        number=formatter(frame.text.language),
        words=frame.text.section("rows"),
        colour="@accepted",
    )
    return card(
        frame,
        PAGE,
        figure,
        verdict.compared,
        name="open",
        title=frame.text("cases.title_open", year=year, count=len(verdict.areas)),
        subtitle=_subtitle(frame, OPEN, year),
        indicators=[OPEN],
        marks=drawn(rows),
        refused=verdict.refused,
        folded=folded(rows),
    )
