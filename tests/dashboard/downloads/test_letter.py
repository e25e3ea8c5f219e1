"""A query letter is a Word file in the form of its language, read back as by its county."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.document import Document as Writing
from docx.oxml.ns import qn

from dashboard import query_letter
from dashboard.downloads import letter
from dashboard.questions import about
from dashboard.views import county_rows
from dashboard.views.county import narrowed
from tests.dashboard.screens import frame

DAY = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def own_figures(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def written(area: str, language: str, **choices: object) -> bytes:
    view = narrowed(frame(language, **choices), area)
    rows = county_rows.within(county_rows.figures(view.snapshot, area), view.years)
    found = about(view, area, rows)
    return letter.write(query_letter.compose(view, area, rows, found, DAY))


def read(content: bytes) -> Writing:
    return Document(BytesIO(content))


def lines(document: Writing) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def margin(document: Writing, place: str) -> str:
    return getattr(document.sections[0], place).paragraphs[0].text


def test_an_english_letter_opens_asks_and_closes() -> None:
    found = lines(read(written("heshun", "en")))
    assert found[1:3] == [
        "Questions about the legal aid figures of Heshun County, 2016",
        "To the legal aid center of Heshun County:",
    ]
    assert "9 points need your answer" in found[3]
    assert "stand so in our files" in found[3] and "may sum up your report" in found[3]
    assert found[-1] == "24 November 2026"
    assert found[-3].strip("_") == ""


def test_a_chinese_letter_has_the_form_of_an_official_one() -> None:
    found = lines(read(written("heshun", "zh")))
    assert re.fullmatch(r"＿+函〔2026〕＿+号", found[0])
    assert found[1:3] == ["关于核实和顺县2016年法律援助统计数据的函", "和顺县法律援助中心："]
    assert "现有9个问题" in found[3]
    assert "引号内为我单位存档文字" in found[3] and "照录原文" not in found[3]
    assert "特此函询，请予支持。" in found
    assert found[-3].strip("＿") == "" and found[-2:] == ["（单位名称、印章）", "2026年11月24日"]


@pytest.mark.parametrize(
    ("language", "head", "asks"),
    [
        (
            "en",
            ["No.", "Figure and source", "Words in our files", "Question", "Answer"],
            "2 or 21 cases? If neither, which number was meant?",
        ),
        (
            "zh",
            ["序号", "数据及出处", "存档文字", "问题", "答复"],
            "是2还是21件？如均不是，请填写实际数字。",
        ),
    ],
)
def test_the_table_quotes_asks_and_leaves_room_for_the_answer(
    language: str, head: list[str], asks: str
) -> None:
    (table,) = read(written("heshun", language)).tables
    heading, first, *others = [[cell.text for cell in row.cells] for row in table.rows]
    assert heading == head
    assert first[0] == "1" and '"2 cases1case"' in first[2]
    assert first[3].split("\n")[-1] == asks
    assert [row[4] for row in (first, *others)] == [""] * 9
    assert [row[0] for row in others] == [str(number) for number in range(2, 10)]


def test_every_page_says_which_data_it_is_about() -> None:
    document = read(written("heshun", "en"))
    version = frame("en").snapshot.version
    assert margin(document, "footer").startswith(f"Legal Aid Compare · Data version {version} of ")
    assert margin(document, "header") == ""


@pytest.mark.parametrize(
    ("language", "notice"),
    [("en", "Demonstration figures: invented"), ("zh", "演示数据：全部虚构")],
)
def test_invented_figures_are_labelled_on_every_page(language: str, notice: str) -> None:
    document = read(written("zhudeng", language, figures="demonstration"))
    assert margin(document, "header") == notice


@pytest.mark.parametrize("language", ["en", "zh"])
def test_chinese_words_name_a_chinese_font_with_another_name_to_fall_back_on(language: str) -> None:
    content = written("zhenjiang", language)
    document = read(content)
    normal = document.styles["Normal"].element.rPr
    assert normal.rFonts.get(qn("w:eastAsia")) == "FangSong"
    assert normal.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
    fonts = ZipFile(BytesIO(content)).read("word/fontTable.xml").decode()
    for name, other in (("FangSong", "仿宋"), ("SimHei", "黑体"), ("SimSun", "宋体")):
        assert re.search(f'w:name="{name}".{{0,40}}w:altName w:val="{other}"', fonts, re.DOTALL)


def test_the_heading_comes_again_on_every_page_and_no_row_is_torn() -> None:
    (table,) = read(written("heshun", "zh")).tables
    first, *others = table.rows
    assert first._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in others)


def test_the_file_speaks_of_itself_and_not_of_its_template() -> None:
    about_it = read(written("heshun", "en")).core_properties
    assert about_it.title.startswith("Questions about") and about_it.author == ""
    assert about_it.created is not None and about_it.created.date() == DAY


def test_words_that_no_office_file_may_hold_are_left_out() -> None:
    view = narrowed(frame("en"), "heshun")
    rows = county_rows.within(county_rows.figures(view.snapshot, "heshun"), view.years)
    found = about(view, "heshun", rows.assign(quote="2\x00 cas\x0bes"))
    composed = query_letter.compose(view, "heshun", rows, found, DAY)
    (table,) = read(letter.write(composed)).tables
    assert table.rows[1].cells[2].text == "“2 cases”"


def test_the_file_is_named_by_county_years_language_and_version() -> None:
    view = narrowed(frame("zh", figures="demonstration"), "zhudeng")
    rows = county_rows.within(county_rows.figures(view.snapshot, "zhudeng"), view.years)
    name = query_letter.file_name(view, "zhudeng", rows)
    version = view.snapshot.version
    assert name == f"query-letter_zhudeng_2016-2025_zh_demonstration_{version}.docx"
