"""Sources lists every report, marks every figure in its text, and names what was not loaded."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.dashboard.screens import markup, open_snapshot, opened, sound


def marks(page) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", markup(page), flags=re.DOTALL)


def test_every_report_is_listed_with_its_counts():
    page = opened("sources")
    (listed,) = (each.value for each in page.dataframe)
    assert list(listed["Figures"]) == [11, 6, 6, 182, 31] or listed["Figures"].sum() == 236
    assert "5 reports, 236 figures; rows not loaded: 0" in markup(page)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "{loaded:,} figures as they arrived ({standing:,} after corrections)"),
        ("zh", "原报{loaded:,}个数据（更正后为{standing:,}个）"),
    ],
)
def test_a_number_of_figures_that_corrections_change_is_told_with_both(language, said):
    page = opened("sources", figures="demonstration", lang=language)
    loaded = sum(page.dataframe[0].value.iloc[:, 2])
    with open_snapshot("demonstration") as connection:
        rows = connection.sql("SELECT status FROM figures WHERE status <> 'superseded'")
        standing = len(rows.fetchall())
    assert loaded != standing
    assert said.format(loaded=loaded, standing=standing) in markup(page)


def test_an_opened_report_shows_its_text_with_every_figure_marked():
    page = opened("sources", report="heshun-2016", figure="heshun-2016:4")
    found = marks(page)
    assert {"93 cases were accepted", "53 cases were closed"} <= set(found)
    assert '<mark id="chosen" class="chosen"' in markup(page)
    assert markup(page).count('id="chosen"') == 1


def test_the_figures_of_a_report_say_their_hedge_and_unreadable_ones_say_so():
    page = opened("sources", report="heshun-2016")
    (figures,) = (each.value for each in page.dataframe)
    said = set(figures["Figure"])
    assert {"Cases accepted: 93", "Cases closed: 53", "Consultations answered: 2,456"} <= said
    assert {
        "People's mediation: cannot be read · in question",
        "Cases handled: cannot be read",
    } <= said


def test_a_digest_names_the_document_it_was_made_from():
    assert "A digest of heshun" in markup(opened("sources", report="heshun-2016"))


def test_a_table_has_no_text_and_lists_its_figures_by_line():
    page = opened("sources", report="public-population")
    assert "<article" not in markup(page)
    (figures,) = (each.value for each in page.dataframe)
    assert len(figures) == 31
    assert figures["Place"].str.contains("line").all()


def test_only_the_figures_of_the_picked_counties_are_listed():
    page = opened("sources", report="heshun-2016", areas="changle")
    assert "No figure of this report concerns the chosen counties." in [
        each.value for each in page.caption
    ]


def test_back_leads_to_the_list_again():
    page = opened("sources", report="heshun-2016", figure="heshun-2016:4")
    (back,) = (each for each in page.button if each.label == "All reports")
    sound(back.click().run())
    assert "report" not in page.query_params and "figure" not in page.query_params
    assert len(page.dataframe) == 1


def test_an_address_of_an_unknown_report_shows_the_list():
    assert len(opened("sources", report="gone").dataframe) == 1


@pytest.mark.parametrize(
    ("language", "heading"), [("en", "What could not be loaded (1)"), ("zh", "未能载入的内容（1）")]
)
def test_a_wrong_column_is_named_with_what_was_found_and_what_would_be_right(
    troubled_data: Path, monkeypatch, language, heading
):
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))
    page = opened("sources", lang=language)
    assert heading in [each.value for each in page.subheader]
    problem = unescape(re.findall('<ol class="problems">(.*?)</ol>', markup(page))[0])
    wrong = {"en": "the column 'value' is missing", "zh": "缺少列'value'；现有列："}[language]
    for words in ("returns.csv", wrong, "county | indicator | valeu"):
        assert words in problem
