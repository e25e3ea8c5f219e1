"""A sheet says everything the card says, as words that can be selected and never as markup."""

import pytest

from dashboard.card import Refused, Table
from dashboard.downloads.pdf import PdfError, fonts
from tests.dashboard.downloads.pdf.reading import sheet, svg


def test_every_word_of_the_card_and_of_its_chart_can_be_selected():
    (told,) = sheet(note="Ask Heshun why", notice="Demonstration figures: invented")
    for words in (
        "Demonstration figures: invented",
        "Heshun accepted 93 cases in 2016",
        "Cases accepted, cases, year 2016",
        "Ask Heshun why",
        "> 5,000",
        "solid: exact",
        "Not compared (1) – Changle reports one campaign month.",
        "Source: Heshun 2016",
        "Heshun · 2016 · year · Data version 4f2a of 2026-11-23",
        "Cases accepted: Applications that were granted.",
        "Page 1 of 1",
    ):
        assert words in told


def test_chinese_comes_back_as_it_was_written():
    (told,) = sheet(svg(words="和顺县 5000余"), "zh", title="2016年和顺县受理93件法律援助案件")
    assert "2016年和顺县受理93件法律援助案件" in told and "和顺县 5000余" in told
    assert "第1页，共1页" in told


@pytest.mark.parametrize(
    "name",
    [
        "=1+1", "<script>alert(1)</script>", "#panic() $x$ *b* `c` @d \\u{41}", "和顺县 😀",
        "Li\x0bshun", 'a"],"x":["b',
    ],
)  # fmt: skip
def test_any_name_is_text(name):
    shown = " ".join(name.replace("\x0b", "").split())
    (told,) = sheet(title=name, refused=(Refused(name, name),))
    assert told.count(shown) == 2


def test_the_longest_name_and_one_from_right_to_left_stay_on_the_sheet():
    (told,) = sheet(title="x" * 300, subtitle="مقاطعة")
    assert told.replace(" ", "").count("x" * 300) == 1
    assert set("مقاطعة") <= set(told)


def test_a_long_list_is_counted_and_a_tall_chart_still_fits_one_sheet():
    tall = svg().replace('height="300"', 'height="4000"').replace("680 300", "680 4000")
    many = tuple(Refused(f"C{at}", f"County {at} reports a month.") for at in range(9))
    (told,) = sheet(tall, refused=many)
    assert "County 5 reports a month. – +3 more" in told and "County 6" not in told


def test_words_that_fill_a_sheet_go_on_over_its_end():
    long = (("Cases accepted", "word " * 2000),)
    pages = sheet(definition=long)
    assert len(pages) > 1 and sum(page.count("word") for page in pages) == 2000
    assert "> 5,000" in pages[0]


def test_a_card_without_a_drawing_prints_its_table():
    table = Table(("County", "Cases"), tuple((f"County {at}", 1000 + at) for at in range(60)))
    told = " ".join(sheet("", table=table))
    assert "County Cases County 0 1,000 County 1 1,001" in told
    assert "20 more rows are in the workbook." in told


def test_without_a_chinese_font_the_sheet_is_refused_with_what_to_install(monkeypatch):
    monkeypatch.setattr(fonts, "families", fonts.latin)
    with pytest.raises(PdfError, match="apt install fonts-noto-cjk"):
        sheet(title="和顺县", language="zh")
    (told,) = sheet()
    assert "Heshun accepted 93 cases in 2016" in told
