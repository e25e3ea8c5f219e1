"""An officer downloads the letter for a county, and it asks the exact question."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def letter(page, name: str) -> tuple[str, str]:
    """Name and all words of the letter that a button hands over."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    file = waiting.value
    document = Document(BytesIO(Path(file.path()).read_bytes()))
    cells = [cell.text for row in document.tables[0].rows for cell in row.cells]
    return file.suggested_filename, "\n".join(
        [*(paragraph.text for paragraph in document.paragraphs), *cells]
    )


@pytest.mark.parametrize(
    ("button", "words"),
    [
        (
            "Letter to Heshun County in English (DOCX)",
            ("2 or 21 cases?", "To the legal aid center of Heshun County"),
        ),
        (
            "Letter to Heshun County in Chinese (DOCX)",
            ("是2还是21件？", "关于核实和顺县2016年法律援助统计数据的函"),
        ),
    ],
)
def test_the_letter_of_a_county_asks_the_exact_question(visit, button, words):
    page = visit("county", area="heshun")
    name, told = letter(page, button)
    assert name.startswith("query-letter_heshun_2016_") and name.endswith(".docx")
    for each in (*words, '"2 cases1case"'):
        assert each in told


def test_a_sum_that_does_not_come_out_is_asked_about_in_the_readers_language(visit):
    page = visit("county", area="zhenjiang", lang="zh")
    _, told = letter(page, "致浈江区的中文函（DOCX）")
    assert "851 + 390 = 1,241，而报告所列为1,238：哪个数需要更正？" in told


def test_the_figure_that_is_in_question_says_so_where_it_is_drawn(visit):
    page = visit("compare", indicator="consultations", year=2024)
    page.get_by_text("hollow dot above: in question").first.wait_for(state="attached")
    page = visit("sources", report="public-notices", areas="zhenjiang")
    expect(page.get_by_test_id("stDataFrame").first).to_be_visible()
