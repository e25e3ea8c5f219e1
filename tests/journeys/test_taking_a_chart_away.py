"""A leader takes a chart into a meeting: every file opens and says what the screen says."""

import csv
import re
from html import unescape
from io import BytesIO, StringIO

import openpyxl
import pytest
from PIL import Image
from playwright.sync_api import Page
from pptx import Presentation

from tests.journeys.conftest import download

pytestmark = pytest.mark.browser
# Two months with lower bounds, beside counties that did not report.
MONTHS = {"indicator": "consultations", "year": 2017, "period": "campaign"}
# A province of invented figures with a half-year that may not stand among years, in Chinese.
INVENTED = {"figures": "demonstration", "lang": "zh", "indicator": "cases_accepted", "year": 2025}
BAND = (163, 0, 107)  # behind the notice of invented figures
NOTICE = "演示数据：全部虚构"
HALF_YEAR = "溪棠县2025年上报的是半年数据，而不是全年数据。"


def said(page: Page, part: str) -> str:
    return page.locator(f".card {part}").first.inner_text()


def version(page: Page) -> str:
    found = re.search(r"[0-9a-f]{8}", said(page, ".version"))
    assert found is not None
    return found[0]


def letters(drawing: bytes) -> str:
    """All words of a drawing without the spaces at which its lines were broken."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", drawing.decode("utf-8"), flags=re.DOTALL)
    return plain("".join(re.sub(r"<[^>]+>", "", text) for text in texts))


def plain(words: str) -> str:
    return re.sub(r"[\s\xa0]", "", unescape(words))


def table(content: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """What a CSV says about itself, and its rows by column."""
    lines = list(csv.reader(StringIO(content.decode("utf-8-sig"))))
    end = lines.index([])
    about = {name.removeprefix("# "): text for name, text in lines[:end]}
    columns, *rows = lines[end + 1 :]
    return about, [dict(zip(columns, row, strict=True)) for row in rows]


def test_pictures_have_two_pixels_for_each_of_the_screen_or_fill_a_slide(visit_once):
    page = visit_once("compare", **MONTHS)
    shown = page.locator(".card .plot").first.evaluate("(plot) => plot.clientWidth")
    name, content = download(page, "png")
    picture = Image.open(BytesIO(content))
    assert name == f"consultations_all-counties_2017_{version(page)}.png"
    assert picture.format == "PNG" and picture.width == 2 * (shown + 56)
    name, content = download(page, "slide")
    slide = Image.open(BytesIO(content)).convert("RGB")
    assert name == f"consultations_all-counties_2017_{version(page)}-slide.png"
    assert slide.size == (1920, 1080)
    assert slide.getpixel((2, 2)) == (255, 255, 255)
    assert BAND not in {colour for _, colour in slide.getcolors(1 << 24)}


def test_the_drawing_says_everything_that_the_card_says(visit_once):
    page = visit_once("compare", **MONTHS)
    name, drawing = download(page, "svg")
    words = letters(drawing)
    assert name.endswith(".svg") and drawing.startswith(b"<svg")
    for part in ("h3", ".subtitle", ".source", ".version", ".marks span"):
        assert plain(said(page, part)) in words
    for told in ("Not compared (57)", "57 other counties have no figure of this for 2017."):
        assert plain(told) in words
    assert "≥1,000" in words and ">300" in words


def test_the_csv_holds_the_bounds_and_words_of_what_was_compared_and_why_the_rest_was_not(
    visit_once,
):
    page = visit_once("compare", **MONTHS)
    name, content = download(page, "csv")
    about, rows = table(content)
    assert name == f"consultations_all-counties_2017_{version(page)}.csv"
    assert about["Title"] == said(page, "h3")
    assert about["Source"] in said(page, ".source")
    assert about["Version"] in said(page, ".version") and version(page) in about["Version"]
    compared = {row["County id"]: row for row in rows if row["Compared"] == "yes"}
    assert compared.keys() == {"changle", "unnamed-county-2017-1"}
    changle = compared["changle"]
    assert (changle["Value"], changle["Lower bound"], changle["Upper bound"]) == (
        "1000",
        "1000",
        "",
    )
    assert changle["Coverage"] == "incomplete statistics" and changle["Words"]
    assert compared["unnamed-county-2017-1"]["Hedge"] == "more than"
    refused = {row["County id"]: row["Compared"] for row in rows if row["Compared"] != "yes"}
    assert len(refused) == 57
    assert refused["heshun"] == (
        "Heshun County has no figure of this for 2017; its nearest is of 2016 (full year)."
    )


def test_the_workbook_holds_numbers_as_numbers_and_a_sheet_about_itself(visit_once):
    page = visit_once("compare", **MONTHS)
    name, content = download(page, "xlsx")
    book = openpyxl.load_workbook(BytesIO(content))
    assert name == f"consultations_all-counties_2017_{version(page)}.xlsx"
    assert book.sheetnames == ["Figures", "Charts", "About"]
    columns, *rows = book["Figures"].iter_rows(values_only=True)
    by_id = {row[0]: dict(zip(columns, row, strict=True)) for row in rows}
    assert len(by_id) == 59
    assert by_id["changle"]["Value"] == 1000 and by_id["changle"]["Upper bound"] is None
    assert by_id["changle"]["Year"] == 2017
    told = "\n".join(str(cell) for row in book["About"].iter_rows(values_only=True) for cell in row)
    for part in (said(page, "h3"), version(page), "Not compared (57)", "57 other counties"):
        assert part in told
    assert "hatched or pale: not exact, its words stand beside it" in told
    assert "open end" not in told  # which only the screen draws


def test_files_of_one_county_name_it_and_hold_only_its_figures(visit_once):
    page = visit_once("cases", areas="heshun", year=2016, context=0)
    name, content = download(page, "csv")
    about, rows = table(content)
    assert name == f"cases_accepted-cases_closed_heshun_2016_{version(page)}.csv"
    assert about["Title"] == "Heshun County accepted 93 cases and closed 53 in 2016"
    assert [(row["Indicator id"], row["Value"]) for row in rows] == [
        ("cases_accepted", "93"),
        ("cases_closed", "53"),
    ]
    assert [row["Words"] for row in rows] == ["93 cases were accepted", "53 cases were closed"]


def test_invented_figures_are_labelled_on_screen_and_inside_every_picture(visit_once):
    page = visit_once("compare", **INVENTED)
    assert said(page, ".notice") == NOTICE
    assert "全部虚构" in page.locator(".strip.demonstration").inner_text()
    name, drawing = download(page, "svg")
    assert name == f"cases_accepted_all-counties_2025_demonstration_{version(page)}.svg"
    assert plain(NOTICE) in letters(drawing)
    for form in ("png", "slide"):
        _, content = download(page, form)
        picture = Image.open(BytesIO(content)).convert("RGB")
        assert BAND in {colour for _, colour in picture.getcolors(1 << 24)}


def test_a_slide_has_the_bars_of_the_screen_and_they_can_be_edited(visit_once):
    page = visit_once("compare", **INVENTED)
    _, content = download(page, "pptx")
    (slide,) = Presentation(BytesIO(content)).slides
    assert slide.shapes.title.text_frame.text == said(page, "h3")
    parts = [shape.chart.plots[0] for shape in slide.shapes if shape.has_chart]
    _, rows = table(download(page, "csv")[1])
    told = {row["县区"]: float(row["数值"]) for row in rows if row["是否对比"] == "是"}
    drawn = [
        pair for part in parts for pair in zip(part.categories, part.series[0].values, strict=True)
    ]
    assert len(parts) == 2 and all(len(part.series) == 1 for part in parts)
    assert {name.split("  ")[0]: value for name, value in drawn if value is not None} == told
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert NOTICE in words


def test_invented_figures_are_labelled_in_tables_and_chinese_is_right_in_them(visit_once):
    page = visit_once("compare", **INVENTED)
    about, rows = table(download(page, "csv")[1])
    assert about["提示"] == NOTICE and about["标题"] == said(page, "h3")
    assert {"翠苇县", "碧帆县"} <= {row["县区"] for row in rows}
    assert HALF_YEAR in {row["是否对比"] for row in rows}
    book = openpyxl.load_workbook(BytesIO(download(page, "xlsx")[1]))
    assert book.sheetnames == ["数据", "图表", "说明"]
    told = [cell for row in book["说明"].iter_rows(values_only=True) for cell in row]
    assert NOTICE in told and HALF_YEAR in told
