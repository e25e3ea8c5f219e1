"""Reports in prose: their words are in the text, their numbers are the model's or openly lost."""

from pathlib import Path

import pytest

from etl.demonstration.clauses import fill
from tests.etl.demonstration.reading import card, returned, rows

REPORTS = {
    "yundi-2024-english-year": ("en", "year"),
    "bifan-2025-chinese-year": ("zh", "year"),
    "songqin-2025-english-campaign": ("en", "campaign"),
    "muying-2024-chinese-campaign": ("zh", "campaign"),
    "xitang-2025-half-year": ("zh", "half_year"),
}


@pytest.mark.parametrize("report", REPORTS)
def test_every_quote_is_in_the_text_once(demonstration: Path, report: str) -> None:
    folder = demonstration / "reports" / report
    text = (folder / "report.txt").read_text("utf-8")
    quotes = [row["quote"] for row in rows(folder / "figures.csv")]
    quotes += [row["quote"] for row in rows(folder / "practices.csv")]
    assert len(quotes) > 5
    assert {quote: text.count(quote) for quote in quotes} == dict.fromkeys(quotes, 1)


@pytest.mark.parametrize("report", REPORTS)
def test_language_and_period(demonstration: Path, report: str) -> None:
    source = card(demonstration / "reports" / report)
    assert (source["language"], source["period"]["kind"]) == REPORTS[report]
    assert source["area"] == report.split("-")[0]


def test_no_slot_of_a_template_is_left(demonstration: Path) -> None:
    for path in demonstration.glob("reports/*/report.txt"):
        assert not set("{}[]|") & set(path.read_text("utf-8")), path


def test_a_county_that_sent_prose_has_no_return_for_that_year(demonstration: Path) -> None:
    assert "yundi" not in {row["area"] for row in returned(demonstration, 2024)}
    assert not {"bifan", "xitang"} & {row["area"] for row in returned(demonstration, 2025)}


def test_unreadable_figures_have_no_value(demonstration: Path) -> None:
    found = {}
    for path in demonstration.glob("reports/*/figures.csv"):
        for row in rows(path):
            if row["status"] == "unreadable":
                found[path.parent.name, row["indicator"]] = (row["value"], row["coverage"])
    assert found == {
        ("bifan-2025-chinese-year", "peoples_mediation"): ("", "unknown"),
        ("songqin-2025-english-campaign", "briefs"): ("", "unknown"),
    }


def test_one_event_day_stands_apart_from_its_month(demonstration: Path) -> None:
    figures = rows(demonstration / "reports" / "muying-2024-chinese-campaign" / "figures.csv")
    day, month = [row for row in figures if row["indicator"] == "questions_answered"]
    assert (day["period_kind"], day["period_start"]) == ("event", "2024-03-22")
    assert (month["period_kind"], month["coverage"]) == ("campaign", "incomplete")
    assert int(day["value"]) < int(month["value"])


def test_half_a_year_is_said_to_be_one(demonstration: Path) -> None:
    figures = rows(demonstration / "reports" / "xitang-2025-half-year" / "figures.csv")
    assert {(row["period_kind"], row["period_end"]) for row in figures} == {
        ("half_year", "2025-06-30")
    }


def test_a_figure_keeps_the_hedge_of_its_words() -> None:
    filled = fill("We gave out [{banners >} banners].", "en", {"banners": 5268}, {})
    (said,) = filled.figures
    assert filled.text == "We gave out more than 5,200 banners.\n"
    assert (said.value, said.comparator, said.quote) == ("5200", ">", "more than 5,200 banners")


def test_a_small_count_is_not_hedged() -> None:
    filled = fill("[挂横幅{banners >}条]", "zh", {"banners": 42}, {})
    assert (filled.text, filled.figures[0].comparator) == ("挂横幅42条\n", "=")


def test_money_is_written_in_wan_and_filed_in_yuan() -> None:
    filled = fill("[挽回{losses_recovered_cny}万元]", "zh", {"losses_recovered_cny": 3_661_600}, {})
    assert (filled.text, filled.figures[0].value) == ("挽回366.16万元\n", "3661600")
