"""The screen says when filing is off, takes a text, and puts its figures on the desk."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ButtonGroup

from dashboard.access import who
from dashboard.access.reader import Reader, Role
from tests.dashboard.screens import markup, opened, sound

TEXT = "In 2016 the center of Heshun accepted 93 legal aid cases and closed 53 cases."


def pasted(words: str, language: str = "en") -> AppTest:
    page = opened("file", lang=language)
    page.session_state["filing_way"] = "paste"
    page = sound(page.run())
    page.text_area[0].set_value(words)
    return sound(page.run())


def coverage_control(page: AppTest) -> ButtonGroup:
    return next(each for each in page.button_group if str(each.key).startswith("filing_coverage"))


def on_the_desk(page: AppTest) -> dict[str, Any]:
    (desk,) = [each for each in page.main if "bidi" in each.type]
    return json.loads(desk.proto.json)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Filing is turned off"), ("zh", "未开启报送归档")]
)
def test_where_filing_is_off_the_screen_says_how_to_turn_it_on(language: str, words: str):
    page = opened("file", lang=language)
    assert words in markup(page)
    assert page.code[0].value == "LEGAL_AID_FILING=1 make dashboard"
    assert not page.get("file_uploader")


@pytest.mark.usefixtures("switched_on")
def test_nothing_is_filed_among_invented_figures():
    page = opened("file", figures="demonstration")
    assert "Demonstration figures are invented" in markup(page)
    (button,) = [each for each in page.button if each.label == "Show the filed reports"]
    page = sound(button.click().run())
    assert page.get("file_uploader")


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("file for **he\\_shun**, which is not", "manages sign-ins", "areas.csv")),
        ("zh", ("您为 **he\\_shun** 报送", "账号管理员", "areas.csv")),
    ],
)
def test_a_center_whose_county_is_unknown_is_told_so_and_who_can_help(
    language: str, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(who, "of_run", lambda: Reader(Role.CENTER, "he_shun", "somebody"))
    page = opened("file", lang=language)
    (told,) = page.warning
    assert all(each in told.value for each in words)
    assert not page.get("file_uploader") and not page.selectbox
    monkeypatch.setattr(who, "of_run", lambda: Reader(Role.CENTER, "heshun", "somebody"))
    page = opened("file", lang=language)
    assert page.get("file_uploader") and not page.warning


@pytest.mark.usefixtures("switched_on")
def test_a_pasted_text_lies_on_the_desk_with_its_figures_and_its_guesses():
    page = pasted(TEXT)
    data = on_the_desk(page)
    assert data["text"] == TEXT and data["report"]["year"] == 2016
    found = [(each["indicator"], each["value"]) for each in data["proposals"]]
    assert found == [("cases_accepted", 93), ("cases_closed", 53)]
    county = next(each for each in page.selectbox if each.label == "County")
    assert county.value == "heshun"


@pytest.mark.usefixtures("switched_on")
def test_an_exact_count_is_complete_unless_a_person_says_otherwise():
    page = pasted(TEXT)
    assert {each["coverage"] for each in on_the_desk(page)["proposals"]} == {"complete"}
    assert (
        "2 figures do not say whether they count everything. They will be filed as **complete**."
        in markup(page)
    )
    page = sound(coverage_control(page).set_value("unknown").run())
    assert {each["coverage"] for each in on_the_desk(page)["proposals"]} == {"unknown"}
    assert "They will be filed as **not stated**." in markup(page)


@pytest.mark.usefixtures("switched_on")
def test_incomplete_statistics_stay_incomplete():
    page = pasted("据不完全统计，和顺县2016年全年发放宣传资料6000余份。", "zh")
    (figure,) = on_the_desk(page)["proposals"]
    assert (figure["value"], figure["comparator"], figure["coverage"]) == (6000, ">", "incomplete")


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize(
    ("language", "text", "sentence"),
    [
        ("en", "In 2016 Heshun accepted 93 legal aid cases.", "One figure does not say whether"),
        (
            "zh",
            "和顺县2016年受理法律援助案件93件。",
            "有1个数字未写明统计是否完整，将按**完整**归档。",
        ),
        ("zh", "据不完全统计，和顺县2016年受理法律援助案件93件。", "没有数字未写明统计是否完整。"),
    ],
)
def test_it_is_told_how_figures_are_filed_whose_words_leave_it_open(
    language: str, text: str, sentence: str
):
    assert sentence in markup(pasted(text, language))


@pytest.mark.usefixtures("switched_on")
def test_a_text_that_names_no_county_waits_for_a_person_to_name_it():
    page = pasted("The center accepted 93 legal aid cases.")
    assert [each.value for each in page.info] == [
        "Choose the county and the year; the document does not tell them for certain."
    ]
    assert [each for each in page.main if "bidi" in each.type] == []


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_desk_has_every_word_in_the_readers_language(language: str):
    data = on_the_desk(pasted(TEXT, language))
    assert data["language"] == language
    chosen = {name for choices in data["choices"].values() for name in choices.values()}
    chinese = any("\u4e00" <= character <= "\u9fff" for name in chosen for character in name)
    assert chinese is (language == "zh")
    known = {each["id"] for each in data["indicators"]}
    assert {"cases_accepted", "duty_advisers"} <= known and "accepted_per_10000" not in known
