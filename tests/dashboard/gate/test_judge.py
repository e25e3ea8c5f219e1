"""The gate keeps apart what the figures do not allow to be compared, and says why."""

import pytest

from dashboard.gate import Names, Reason, Refusal, judge, judge_series, sentence
from dashboard.text import Text
from tests.dashboard.gate.rows import rows


def reasons(refused: tuple) -> list[tuple[str, Reason]]:
    return [(each.area, each.reason) for each in refused]


def test_a_campaign_month_never_shares_a_chart_with_a_year() -> None:
    verdict = judge(
        rows({"area": "heshun"}, {"area": "changle", "period_kind": "campaign"}), period="year"
    )
    assert verdict.areas == ("heshun",)
    assert reasons(verdict.refused) == [("changle", Reason.OTHER_PERIOD)]
    assert verdict.refused[0].nearest == {"period": "campaign"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"status": "unreadable", "value": None}, Reason.UNREADABLE),
        ({"status": "needs_review"}, Reason.NEEDS_REVIEW),
        ({"variant": "part"}, Reason.PART_OF_TOTAL),
    ],
)
def test_what_is_no_plain_total_is_refused(line: dict[str, object], reason: Reason) -> None:
    verdict = judge(rows({"area": "a"}, {"area": "b", **line}), period="year")
    assert verdict.areas == ("a",)
    assert reasons(verdict.refused) == [("b", reason)]


def test_the_commonest_definition_stays_and_the_others_are_named() -> None:
    verdict = judge(
        rows({"area": "a"}, {"area": "b"}, {"area": "c", "variant": "with_legal_help"}),
        period="year",
    )
    assert verdict.areas == ("a", "b")
    assert reasons(verdict.refused) == [("c", Reason.OTHER_DEFINITION)]


def test_parts_of_a_year_share_a_chart_only_over_the_same_dates() -> None:
    june = {"period_kind": "ytd", "period_start": "2017-01-01", "period_end": "2017-06-30"}
    november = {**june, "period_end": "2017-11-15"}
    found = rows({"area": "a", **june}, {"area": "b", **june}, {"area": "c", **november})
    verdict = judge(found, period="ytd")
    assert verdict.areas == ("a", "b")
    assert reasons(verdict.refused) == [("c", Reason.OTHER_DATES)]


def test_two_different_figures_of_one_county_refuse_both_and_equal_ones_are_one() -> None:
    twice = judge(rows({"area": "a"}, {"area": "a", "value": 11.0}), period="year")
    assert twice.areas == () and reasons(twice.refused) == [("a", Reason.SEVERAL_FIGURES)]
    same = judge(rows({"area": "a"}, {"area": "a"}), period="year")
    assert len(same.compared) == 1 and same.refused == ()


def test_a_stock_is_compared_at_its_date_whatever_the_period_asked_for() -> None:
    verdict = judge(rows({"area": "a", "period_kind": "stock"}), period="year", stock=True)
    assert verdict.areas == ("a",)


def test_part_years_stand_apart_in_a_series() -> None:
    found = rows(
        {"area": "a", "reporting_year": 2016},
        {"area": "a", "period_kind": "ytd", "reporting_year": 2017},
    )
    verdict = judge_series(found, period="year")
    assert list(verdict.compared["reporting_year"]) == [2016]
    assert list(verdict.partial["reporting_year"]) == [2017]
    assert verdict.refused == ()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_a_sentence_in_both_languages(reason: Reason, language: str) -> None:
    values = {
        "kind": "campaign", "wanted": "year", "quote": "2 cases1case", "dates": "x/y",
        "variant": "with_legal_help", "denominator": "residents",
        "years": "2016–2018", "others": "2016", "common": "unknown", "beside": "b,c",
        "asked": "2018", "known": "2015", "changed": "2016", "numerator": "cases closed",
        "above_variant": "unknown", "below_variant": "with_legal_help",
    }  # fmt: skip
    names = Names(Text(language), {"a": "Heshun"})
    words = sentence(Refusal(reason, "a", 2017, None, values), names)
    assert "Heshun" in words and "{" not in words and words[-1] in ".。"


def test_one_that_printed_its_figure_twice_is_named_once_beside_the_refused() -> None:
    found = rows(
        {"area": "a"}, {"area": "a"}, {"area": "b"}, {"area": "c", "variant": "with_legal_help"}
    )
    (refused,) = judge(found, period="year").refused
    assert refused.values["beside"] == "a,b"
