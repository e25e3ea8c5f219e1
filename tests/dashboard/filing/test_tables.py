"""A table lies on the screen with its map; what a person changes there decides what loads."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from dashboard.filing import tables
from tests.dashboard.screens import markup, opened, sound
from tests.etl.dry_run.hostile_tables import TABLES

TABLE = "县区,受理案件,法律咨询\n和顺县,93,2千余\n不详县,约5,七八件九\n合计,99,9\n"
pytestmark = pytest.mark.usefixtures("switched_on")


def dropped(raw: bytes | str, name: str = "和顺县2031.csv", language: str = "en") -> AppTest:
    page = opened("file", lang=language)
    content = raw.encode() if isinstance(raw, str) else raw
    page.file_uploader[0].set_value((name, content, "application/octet-stream"))
    return sound(page.run())


def columns(page: AppTest) -> list[str]:
    return [each.value for each in page.selectbox if str(each.key).startswith("filing_is_")]


def figures(page: AppTest) -> list[list[str]]:
    table = page.dataframe[0].value
    return [[str(row.iloc[1]), str(row.iloc[2])] for _, row in table.iterrows()]


def test_the_guessed_map_stands_above_what_would_load_and_what_would_not():
    page = dropped(TABLE)
    assert columns(page) == ["field:area", "indicator:cases_accepted", "indicator:consultations"]
    assert figures(page) == [
        ["Cases accepted", "93 cases"],
        ["Consultations answered", "> 2,000 person-times"],
    ]
    said = markup(page)
    assert "2 figures would load." in said and "2 entries would be set aside" in said
    assert "is not a number: correct it" in said and "line 3, column 受理案件" in said
    assert "will be filed as **complete**" in said


@pytest.mark.parametrize(("language", "words"), [("en", "What each column is"), ("zh", "各列含义")])
def test_the_map_is_in_the_readers_language(language: str, words: str):
    said = markup(dropped(TABLE, language=language))
    assert words in said
    assert ("不止一个指标有此用语" in said) is (language == "zh")


def test_a_changed_column_loads_as_what_a_person_says():
    page = dropped(TABLE)
    chosen = next(each for each in page.selectbox if each.value == "indicator:cases_accepted")
    page = sound(chosen.select("indicator:cases_closed").run())
    assert figures(page)[0] == ["Cases closed", "93 cases"]
    unit = next(each for each in page.selectbox if "Unit of the column “法律咨询”" in each.label)
    assert "万人次" in unit.options
    page = sound(unit.select("万人次").run())
    assert figures(page)[1][1] == "> 20,000,000 person-times"
    year = next(each for each in page.number_input if "Year of the column “法律咨询”" in each.label)
    page = sound(year.set_value(2030).run())
    assert "2030" in str(page.dataframe[0].value.iloc[1, 3])
    left = next(each for each in page.selectbox if each.value == "indicator:consultations")
    page = sound(left.select("").run())
    assert [name for name, _ in figures(page)] == ["Cases closed"]


def test_a_map_that_cannot_be_is_told_with_what_would_be_right():
    page = dropped("县区,受理案件\n和顺县,93\n")
    chosen = next(each for each in page.selectbox if each.value == "indicator:cases_accepted")
    page = sound(chosen.select("").run())
    assert "Nothing would load." in markup(page)
    assert "<li>The map<p>a long table needs the column of the values." in markup(page)
    assert page.button(key="filing_table_check").disabled


@pytest.mark.parametrize("label", ["an empty workbook", "a web page as XLS"])
@pytest.mark.parametrize(("language", "said"), [("en", "Nothing was written"), ("zh", "没有写入")])
def test_a_table_that_cannot_be_read_says_why(label: str, language: str, said: str):
    name, raw, words = TABLES[label]
    page = dropped(raw, f"heshun-2031-{name}", language)
    assert said in page.error[0].value and words in markup(page)


def test_the_form_of_a_county_and_year_is_written_when_both_are_known():
    page = opened("file")
    assert not page.get("download_button")
    page.selectbox(key="filing_area_form").select("heshun")
    page = sound(page.number_input(key="filing_year_form").set_value(2031).run())
    (button,) = page.get("download_button")
    assert button.proto.label == "Download the form"


def test_the_form_is_the_one_that_the_command_writes():
    book = load_workbook(BytesIO(tables.template("heshun", "campaign", 2031, "any")))
    assert str(book.worksheets[0]["A1"].value).startswith("legal-aid return")
