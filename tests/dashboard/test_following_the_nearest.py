"""Whoever follows the nearest choice of a refusal finds that county compared."""

from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from dashboard.comparison import compare
from dashboard.frame import Frame
from tests.dashboard.screens import frame, open_snapshot
from tests.many import TORTURE

QUESTIONS = """
SELECT DISTINCT indicator, reporting_year, replace(period_kind, 'stock', 'year') FROM measure
WHERE status = 'published' AND reporting_year BETWEEN $1 AND $2 ORDER BY ALL
"""
EVERY = 1 if TORTURE else 3  # of the filed questions, of which there are hundreds alike


def questions(figures: str, years: tuple[int, int]) -> list[tuple[str, int, str]]:
    """Every indicator with each year and kind of period of which there is a figure."""
    with open_snapshot(figures) as snapshot:
        return snapshot.execute(QUESTIONS, years).fetchall()


def dead_ends(
    view: Frame, asked: list[tuple[str, int, str]]
) -> Iterator[tuple[object, ...] | None]:
    """For each refusal with choices the refusal where they do not lead to its county, else None."""

    @cache
    def reached(indicator: str, year: int, period: str, picked: tuple[str, ...]) -> tuple[str, ...]:
        areas = picked or view.shown
        return compare(view.snapshot, indicator, year, areas, period=period, deciding=picked).areas

    def end(nearest: Mapping[str, str], indicator: str, period: str) -> tuple[str, ...]:
        assert nearest.get("per", "count") == "count"
        picked = tuple(filter(None, nearest.get("areas", "").split(",")))
        year, kind = int(nearest["year"]), nearest.get("period", period)
        return reached(nearest.get("indicator", indicator), year, kind, picked)

    for indicator, year, period in asked:
        for each in compare(view.snapshot, indicator, year, view.shown, period=period).refused:
            if each.nearest:
                there = each.area in end(each.nearest, indicator, period)
                yield None if there else (indicator, year, period, each)


@pytest.mark.parametrize(
    ("figures", "years", "every", "at_least"),
    [("filed", (1900, 2100), EVERY, 1000 // EVERY), ("demonstration", (2023, 2023), 1, 20)],
)
def test_every_choice_that_is_offered_leads_to_the_county(
    built_data, monkeypatch, figures, years, every, at_least
) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    view = frame(figures=figures)
    found = list(dead_ends(view, questions(figures, years)[::every]))
    assert [each for each in found if each] == []
    assert len(found) >= at_least
