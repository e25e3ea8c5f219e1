"""Years stand in one line only while definition, boundary and kind of period stay the same."""

import pandas as pd

from dashboard.gate import Reason
from dashboard.gate.over_years import Turn, in_stretches, judge_over_years, latest_stretch, turns
from tests.dashboard.gate import rows as gate_rows

NO_CHANGES = pd.DataFrame({"area_id": [], "year": [], "boundary": []})
EASTERN = pd.DataFrame({"area_id": ["a"], "year": [2017], "boundary": ["without the east"]})


def rows(*lines: dict[str, object]) -> pd.DataFrame:
    """What a line leaves out is an ordinary full-year figure of 2016."""
    return gate_rows.rows(*({"reporting_year": 2016, **line} for line in lines))


def years(found: pd.DataFrame) -> list[tuple[str, int]]:
    return list(zip(found["area"], found["reporting_year"], strict=True))


def reasons(refused: tuple) -> list[tuple[str, Reason]]:
    return [(each.area, each.reason) for each in refused]


def test_a_year_told_in_full_needs_no_word_about_its_parts_and_months() -> None:
    half = {"period_kind": "half_year", "value": 4.0}
    month = {"period_kind": "campaign", "value": 2.0}
    verdict = judge_over_years(
        rows({}, half, month, {"value": 3.0, "variant": "part"}), period="year"
    )
    assert years(verdict.compared) == [("a", 2016)]
    assert verdict.partial.empty and verdict.refused == ()


def test_a_part_of_a_year_stands_apart_and_a_campaign_month_is_refused() -> None:
    half = {"period_kind": "half_year", "reporting_year": 2017}
    month = {"period_kind": "campaign", "reporting_year": 2018}
    verdict = judge_over_years(rows({}, half, month), period="year")
    assert years(verdict.compared) == [("a", 2016)]
    assert years(verdict.partial) == [("a", 2017)]
    assert reasons(verdict.refused) == [("a", Reason.OTHER_PERIOD)]


def test_a_number_that_cannot_be_read_is_refused_and_never_a_row() -> None:
    verdict = judge_over_years(rows({"status": "unreadable", "value": None}), period="year")
    assert verdict.compared.empty
    assert reasons(verdict.refused) == [("a", Reason.UNREADABLE)]


def test_an_area_that_never_counts_by_the_common_definition_is_refused_once() -> None:
    other = {"area": "c", "variant": "with_legal_help"}
    verdict = judge_over_years(
        rows({}, {"area": "b"}, other, {**other, "reporting_year": 2017}), period="year"
    )
    assert verdict.areas == ("a", "b")
    assert reasons(verdict.refused) == [("c", Reason.OTHER_DEFINITION)]
    assert verdict.refused[0].nearest == {"areas": "c"}


def test_the_picked_counties_decide_which_definition_the_chart_counts_by() -> None:
    other = {"area": "c", "variant": "with_legal_help"}
    verdict = judge_over_years(rows({}, {"area": "b"}, other), period="year", deciding=["c"])
    assert verdict.areas == ("c",)
    assert reasons(verdict.refused) == [
        ("a", Reason.OTHER_DEFINITION),
        ("b", Reason.OTHER_DEFINITION),
    ]


def test_two_definitions_in_one_year_are_not_two_rival_figures() -> None:
    verdict = judge_over_years(
        rows({"area": "b"}, {}, {"value": 30.0, "variant": "with_legal_help"}), period="year"
    )
    assert list(verdict.compared["value"]) == [10.0, 10.0]
    assert verdict.refused == ()


def test_two_rival_figures_of_one_definition_are_none() -> None:
    verdict = judge_over_years(rows({}, {"value": 30.0}), period="year")
    assert verdict.compared.empty
    assert set(reasons(verdict.refused)) == {("a", Reason.SEVERAL_FIGURES)}


def test_only_the_same_days_of_the_year_make_a_line_of_quarters() -> None:
    def quarter(year: int, start: str, end: str) -> dict[str, object]:
        days = {"period_start": f"{year}-{start}", "period_end": f"{year}-{end}"}
        return {"period_kind": "quarter", "reporting_year": year, **days}

    verdict = judge_over_years(
        rows(
            quarter(2016, "01-01", "03-31"),
            quarter(2017, "01-01", "03-31"),
            quarter(2017, "04-01", "06-30"),
        ),
        period="quarter",
    )
    assert years(verdict.compared) == [("a", 2016), ("a", 2017)]
    assert [each.values for each in verdict.refused] == [{"dates": "04-01/06-30"}]


def test_stretches_end_where_the_definition_or_the_boundary_changes() -> None:
    found = rows(
        {},
        {"reporting_year": 2017},
        {"reporting_year": 2018, "variant": "with_legal_help"},
        {"area": "b"},
    )
    stretched = in_stretches(found, EASTERN)
    assert list(stretched["stretch"]) == [0, 1, 2, 0]
    assert years(latest_stretch(stretched)) == [("a", 2018), ("b", 2016)]
    assert turns(stretched, EASTERN) == [
        Turn("a", 2018, "definition", "unknown", "with_legal_help"),
        Turn("a", 2017, "boundary", "", "without the east"),
    ]


def test_a_boundary_that_changed_before_the_first_figure_breaks_nothing() -> None:
    found = rows({"reporting_year": 2017}, {"reporting_year": 2018})
    assert turns(in_stretches(found, EASTERN), EASTERN) == []
    assert turns(in_stretches(found, NO_CHANGES), NO_CHANGES) == []
