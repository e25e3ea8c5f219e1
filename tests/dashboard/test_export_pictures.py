"""The command line draws PDF and PNG in an installed Chromium, and does without where none is."""

from io import BytesIO
from pathlib import Path

import pytest
from lxml.etree import fromstring
from PIL import Image

from dashboard.pictures import Artist, ChromiumError
from etl.command_line import main
from tests.browser_kit import chromium
from tests.dashboard.charts.build import mark
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.pdf.reading import chinese_font, pages
from tests.dashboard.downloads.slides.reading import LABELS, bars

VIEW = "cases?figures=demonstration&year=2024&lang=zh"
CARD = card(figure=bars(mark("Heshun", 93.0), mark("长乐市", 5000.0, ">")))


@pytest.fixture
def own_data(built_data, monkeypatch):
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def export(out: Path, *more: str) -> int:
    return main(["export", "--out", str(out), *more])


@pytest.mark.browser
def test_a_view_comes_as_one_pdf_and_a_picture_of_each_chart(own_data, tmp_path):
    chromium()
    chinese_font()
    assert export(tmp_path, "--view", VIEW, "--to", "pdf,png") == 0
    pictures = [Image.open(path) for path in tmp_path.glob("*.png")]
    assert len(pictures) == 3 and {picture.width for picture in pictures} == {2 * 1096}
    (sheets,) = tmp_path.glob("cases_demonstration_*.pdf")
    told = pages(sheets.read_bytes())
    assert all("演示数据：全部虚构" in page for page in told)
    whole = " ".join(told)
    for words in (
        "1. 2024年受理与办结",
        "溪棠县",
        "783",
        "来源",
        "演示，虚构：2024年各县区年报",
        "方法",
    ):
        assert words in whole


@pytest.mark.browser
def test_one_browser_draws_many_charts_and_is_gone_afterwards():
    chromium()
    with Artist() as artist:
        artist.ahead([CARD])
        drawings = [artist.drawing(CARD), artist.drawing(CARD)]
        png = artist.png(CARD, LABELS["en"], "en")
        running = artist._browser.subprocess
        with pytest.raises(ChromiumError, match="could not draw"):
            artist.drawing(card(figure={"data": [], "layout": {"meta": {"aspect": 1}}}))
    assert all("长乐市" in each and "&#62; 5,000" in each for each in drawings)
    assert Image.open(BytesIO(png)).width == 2 * 1096
    assert running.poll() is not None


@pytest.mark.parametrize(
    ("path", "told"),
    [("nowhere", "BROWSER_PATH names 'nowhere'"), ("false", "false does not start or answer")],
)
def test_without_a_browser_the_other_forms_are_written(
    own_data, tmp_path, monkeypatch, capsys, path, told
):
    monkeypatch.setenv("BROWSER_PATH", path)
    assert export(tmp_path, "--view", VIEW, "--to", "pdf,csv,png") == 1
    assert {path.suffix for path in tmp_path.iterdir()} == {".csv"}
    assert told in capsys.readouterr().err


HOSTILE = ("=1+1", "<script>alert(1)</script>", "مقاطعة", "和顺县 😀", "x" * 300)


@pytest.mark.browser
def test_any_name_is_a_word_in_a_drawing_and_nothing_that_runs():
    chromium()
    names = [mark(name, 93.0) for name in HOSTILE]
    with Artist() as artist:
        drawing = artist.drawing(card(figure=bars(*names)))
        assert artist.png(card(figure=bars(*names), title=HOSTILE[1]), LABELS["en"], "en")
    assert "<script" not in drawing
    shown = "".join(fromstring(drawing.encode()).itertext()).replace(" ", "")
    for name in HOSTILE[:4]:
        assert name.replace(" ", "") in shown
