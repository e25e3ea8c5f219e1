"""Rows folded before marks are made draw the chart that folding all marks draws."""

import pytest

from dashboard import data
from dashboard.charts.county_bars import county_bars
from dashboard.charts.dots import dots
from dashboard.charts.marks import Mark, by_value
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.rows import MOST_ROWS, Fold
from dashboard.folding import (
    chart_rows,
    drawn,
    folded,
    largest_first,
    marks_of,
    rows_in_order,
)
from dashboard.gate import Verdict, judge
from dashboard.marking import undrawn
from dashboard.views import cases
from tests.dashboard.screens import frame

PICKED = {"nobody": 0, "one county": 1, "three counties": 3, "more than a chart can hold": 90}


@pytest.fixture(params=PICKED.values(), ids=PICKED)
def view(troubled_data, monkeypatch, request):
    """Two hundred counties, of which some are picked."""
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))
    every = frame(figures="demonstration").scope
    assert len(every) == 200
    return frame(figures="demonstration", areas=every[5 :: 200 // request.param][: request.param]
                 if request.param else ())  # fmt: skip


def judged(view, indicator: str, year: int = 2023) -> Verdict:
    rows = data.measures(view.snapshot, [indicator], view.shown, (year, year))
    return judge(rows, period="year")


def all_marks(view, verdict: Verdict) -> list[Mark]:
    return by_value([*marks_of(view, verdict.compared), *undrawn(view, verdict.refused)])


def style(view) -> dict:
    return {"unit": "cases", "number": str, "words": view.text.section("rows")}


@pytest.mark.parametrize("chart", [county_bars, dots])
def test_the_chart_is_that_of_all_marks_folded(view, chart):
    verdict = judged(view, "cases_accepted")
    rows, marks = chart_rows(view, verdict.compared, verdict.refused), all_marks(view, verdict)
    assert len(marks) > MOST_ROWS >= len(rows)
    assert chart(rows, **style(view)) == chart(marks, **style(view))
    assert len(drawn(rows)) + folded(rows) == len(marks)


def test_two_indicators_share_the_rows_that_all_their_marks_would_have(view):
    verdicts = [judged(view, name) for name in (cases.ACCEPTED, cases.CLOSED)]
    names = ("Accepted", "Closed")
    whole = pair_bars(*(all_marks(view, each) for each in verdicts), names, **style(view))
    card = cases.pair_card(view, 2023)
    assert card is not None
    assert card.figure["data"][0]["y"] == whole["data"][0]["y"]
    ticks = [figure["layout"]["yaxis"]["ticktext"] for figure in (card.figure, whole)]
    assert ticks[0] == ticks[1]


def test_a_county_with_only_the_second_figure_keeps_its_row(view):
    accepted, closed = (judged(view, name) for name in (cases.ACCEPTED, cases.CLOSED))
    few = Verdict(accepted.compared.iloc[:3], (), accepted.compared.iloc[:0])
    rows = cases.pair_rows(view, few, closed)
    counties = {*few.compared["area"], *closed.areas}
    asked = {each.area for each in closed.refused} - counties
    assert sum(row.count if isinstance(row, Fold) else 1 for row in rows) <= len(counties | asked)
    assert sum(row.count if isinstance(row, Fold) else 1 for row in rows) >= len(counties)


def test_nothing_compared_gives_no_rows(view):
    verdict = judged(view, "cases_accepted")
    assert chart_rows(view, verdict.compared.iloc[:0], ()) == []


def test_fewer_rows_can_be_asked_for_at_either_end(view):
    verdict = judged(view, "cases_accepted")
    rows = rows_in_order(view, largest_first(view, verdict.compared), [], most=30, edge=4)
    values = verdict.compared["value"].sort_values(ascending=False).tolist()
    assert [mark.value for mark in drawn(rows[:4])] == values[:4]
    assert [mark.value for mark in drawn(rows[-4:])] == values[-4:]
    assert len(rows) <= 30
    assert len(drawn(rows)) + folded(rows) == len(values)
