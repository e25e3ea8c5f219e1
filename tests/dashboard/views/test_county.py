"""The page of one county says all it reported, what it left out, and nothing the words forbid."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard import data
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.selection import DEMONSTRATION, Selection
from dashboard.text import Text
from dashboard.views import county_cards, county_figures, county_open, county_rows, county_table
from dashboard.views.county import narrowed
from dashboard.views.county_hedges import hedges


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def frame(area: str, language: str = "en", **choices: object) -> Frame:
    selection = Selection(**choices)  # type: ignore[arg-type]
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    return narrowed(Frame(Text(language), snapshot, selection), area)


def every(view: Frame) -> pd.DataFrame:
    return county_rows.figures(view.snapshot, view.focus[0])


def within(view: Frame) -> pd.DataFrame:
    return county_rows.within(every(view), view.years)


def titles(view: Frame) -> dict[str, str]:
    return {card.id: card.title for card in county_cards.cards(view, view.focus[0], within(view))}


def failing(view: Frame) -> list[str]:
    findings = county_rows.findings(view.snapshot, view.focus[0], view.years)
    return county_open.checks(view, findings, within(view))


def test_a_county_with_one_year_is_told_in_one_sentence_and_one_chart() -> None:
    assert titles(frame("heshun")) == {
        "county_cases": "Heshun County accepted 93 cases and closed 53 in 2016"
    }


def test_the_table_holds_every_figure_with_its_hedge_and_leads_to_its_words() -> None:
    view = frame("heshun")
    found = {line.indicator: line for line in county_table.lines(view, every(view))}
    assert found["Consultations answered"].cells == {2016: "2,456"}
    assert found["Cases closed"].cells == {2016: "53"}
    assert found["Cases closed"].figures[2016].startswith("heshun-2016:")  # type: ignore[union-attr]
    assert found["People's mediation"].cells[2016].startswith("? “")
    ids = {figure for line in found.values() for figure in line.figures.values()}
    assert set(every(view)["figure_id"].dropna()) <= ids


def test_a_rate_by_the_residents_of_another_year_carries_a_star() -> None:
    view = frame("heshun")
    found = {line.indicator: line for line in county_table.lines(view, every(view))}
    assert found["Consultations per 10,000 residents"].cells[2016].endswith("*")
    assert not found["Closed per 100 accepted"].cells[2016].endswith("*")


def test_two_figures_of_one_year_keep_a_line_each() -> None:
    view = frame("fuqing")
    found = [
        (line.indicator, line.cells[2024])
        for line in county_table.lines(view, every(view))
        if line.indicator.startswith("Cases accepted ·")
    ]
    assert found == [
        ("Cases accepted · part of a total", "450"),
        ("Cases accepted · Including duty-lawyer legal help", "4,459"),
    ]


def test_a_part_of_a_total_is_never_drawn() -> None:
    view = frame("fuqing")
    cards = county_cards.cards(view, "fuqing", within(view))
    assert [row[2] for card in cards for row in card.table.rows] == ["4,459 cases"]
    assert "how many it closed is not reported" in cards[0].title


def test_a_failed_check_names_both_sides_the_difference_and_its_figures() -> None:
    [sentence] = failing(frame("zhenjiang"))
    assert sentence.startswith("✗ 2024: ")
    for words in ("1,238 stands against 1,241", "a difference of 3", "telephone 390", "person 851"):
        assert words in sentence


def test_undecided_checks_of_ten_years_are_one_sentence() -> None:
    view = frame("meisheng", figures=DEMONSTRATION)
    sentences = failing(view)
    assert len(sentences) == 2
    assert sum("2016 (760 against 768, a difference of 8)" in words for words in sentences) == 1


def test_what_was_not_reported_is_listed_by_group() -> None:
    view = frame("heshun")
    lines = county_open.missing(view, within(view))
    assert any(line.startswith("Outreach: Materials distributed") for line in lines)
    assert not any("Cases closed" in line or "People's mediation" in line for line in lines)


def test_years_without_any_figure_are_named() -> None:
    view = frame("cuiwei", figures=DEMONSTRATION)
    assert county_open.missing(view, within(view))[0] == "Nothing at all for 2020–2021."


def test_silent_years_stay_gaps_in_the_charts_and_are_refused_by_name() -> None:
    view = frame("cuiwei", figures=DEMONSTRATION)
    card = county_cards.cards(view, "cuiwei", within(view))[0]
    words = " ".join(each.sentence for each in card.refused)
    assert [year for year in range(2016, 2026) if str(year) in words] == [2020, 2021]


def test_hedges_are_said_once_a_kind_with_the_value_of_a_single_figure() -> None:
    view = frame("unnamed-county-2017-1")
    assert hedges(view, within(view)) == [
        "More than: Materials distributed 2017 (> 5,000 copies) and "
        "Consultations answered 2017 (> 300 person-times)."
    ]


def test_no_order_is_stated_across_a_changed_boundary() -> None:
    view = frame("chunchan", figures=DEMONSTRATION)
    cards = county_cards.cards(view, "chunchan", within(view))
    assert cards[0].title == "Cases accepted and closed by Chunchan District, 2016–2025"
    assert "The boundary changed in 2021" in cards[0].subtitle
    after = frame("chunchan", figures=DEMONSTRATION, years=(2021, 2025))
    assert " than in 2021" in titles(after)["county_cases"]


def test_a_year_from_december_to_november_is_said() -> None:
    view = frame("xingyan", figures=DEMONSTRATION)
    for card in county_cards.cards(view, "xingyan", within(view)):
        assert "Its year runs from 12-01 to 11-30" in card.subtitle


def test_a_half_year_is_drawn_lighter_and_named() -> None:
    view = frame("xitang", figures=DEMONSTRATION)
    card = county_cards.cards(view, "xitang", within(view))[0]
    assert "lighter: part of a year" in card.marks
    assert "(half year)" in str(card.figure)


def test_hedged_years_leave_the_order_open() -> None:
    view = frame("meisheng", figures=DEMONSTRATION)
    assert "the hedges leave the order open" in titles(view)["county_consultations"]


def test_paper_shows_every_line_and_only_escaped_words() -> None:
    view = frame("unnamed-county-2017-1")
    found = county_table.lines(view, every(view))
    page = county_figures.paper(view, found)
    assert page.count('<th scope="row">') == len(found)
    assert "&gt; 5,000" in page
    assert "&quot;legal question" in page


def test_a_cell_leads_to_its_own_figure_and_a_lone_figure_answers_for_its_line() -> None:
    line = county_table.Line(
        "Cases", "Cases closed", "cases", "full year", {2016: "1"}, {2016: "a:1"}
    )
    more = county_table.Line("", "", "", "", {2016: "1", 2017: "2"}, {2016: "b:1", 2017: "b:2"})
    found = [line, more]
    assert county_figures.picked(found, [2016, 2017], 0, "2016") == "a:1"
    assert county_figures.picked(found, [2016, 2017], 0, "Indicator") == "a:1"
    assert county_figures.picked(found, [2016, 2017], 1, "2017") == "b:2"
    assert county_figures.picked(found, [2016, 2017], 1, "Indicator") is None
    assert county_figures.picked(found, [2016, 2017], 0, "2017") is None


@pytest.mark.parametrize(
    ("years", "language", "words"),
    [
        ([2016], "en", "2016"),
        ([2018, 2016, 2017, 2017], "en", "2016–2018"),
        ([2016, 2017, 2020], "en", "2016–2017, 2020"),
        ([2016, 2020], "zh", "2016、2020"),
    ],
)
def test_years_are_told_in_runs(years: list[int], language: str, words: str) -> None:
    assert county_rows.years_said(Text(language), years) == words


@pytest.mark.parametrize(
    ("words", "most", "short"),
    [
        ("2 cases1case", 20, "2 cases1case"),
        ("two or three cases", 9, "two or th…"),
        ("人民调解纠纷13件件5", 12, "人民调解纠纷…"),
    ],
)
def test_long_words_are_cut_by_their_width(words: str, most: int, short: str) -> None:
    assert county_table.shortened(words, most) == short


def test_the_county_is_the_chosen_one_then_the_picked_one_then_the_fullest() -> None:
    snapshot = data.current("filed", FULL)
    assert snapshot is not None

    def chosen(**choices: object) -> str | None:
        return county_rows.chosen(Frame(Text("en"), snapshot, Selection(**choices)))  # type: ignore[arg-type]

    assert chosen(area="heshun", areas=("fuqing",)) == "heshun"
    assert chosen(areas=("fuqing", "changle")) == "fuqing"
    fullest = chosen()
    counts = data.areas(snapshot).set_index("area_id")["figure_count"]
    assert counts[fullest] == counts.max()
    assert chosen(area="china") == fullest  # a country is no county
    assert chosen(area="no-such-place") == fullest
