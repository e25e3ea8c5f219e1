"""One figure changed in the snapshot changes every form: nothing is drawn twice by hand."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pypdf import PdfReader

from dashboard.card import Card
from dashboard.collected import cards_of
from dashboard.data import Snapshot
from dashboard.edition import FULL
from dashboard.exported import FORMS, files_of
from dashboard.frame import Frame
from dashboard.pictures import Artist
from dashboard.published import of_version
from dashboard.text import Text
from dashboard.viewed import view_of
from etl.snapshot import Store
from tests.browser_kit import chromium
from tests.dashboard.downloads.pdf.reading import chinese_font
from tests.etl.small_data import build, file_table, small_data

VIEW = "compare?indicator=cases_accepted&year=2016"
OLD, NEW = "7391", "7397"
ROWS = ("heshun,cases_accepted,{}", "east,cases_accepted,6000", "west,cases_accepted,more than 200")


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A data folder, published with the old and then with the new figure."""
    data, found = small_data(tmp_path_factory.mktemp("tampered")), []
    for figure in (OLD, NEW):
        file_table(data, [row.format(figure) for row in ROWS])
        build(data).close()
        found.append(Store(data).current())
    return data, found


def view_of_cards(snapshot: Snapshot) -> tuple[Frame, list[Card]]:
    view = view_of(VIEW)
    frame = Frame(Text("en"), snapshot, view.selection)
    return frame, cards_of(frame, view.show)


@pytest.fixture
def written(versions, monkeypatch) -> Callable[[str], Iterator[bytes]]:
    """The one file of a form, of the old and of the new version."""
    data, found = versions
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))

    def files(form: str) -> Iterator[bytes]:
        for version in found:
            snapshot = of_version("filed", version, FULL)
            assert snapshot is not None
            frame, cards = view_of_cards(snapshot)
            if form not in ("pdf", "png"):
                ((_, content),) = files_of(frame, "view", cards, [form])
                yield content
                continue
            with Artist() as artist:
                ((_, content),) = files_of(frame, "view", cards, [form], artist=artist)
            yield content

    return files


def deck(content: bytes) -> str:
    """The numbers of its native charts, its words and its notes."""
    (slide,) = Presentation(BytesIO(content)).slides
    charts = [shape.chart for shape in slide.shapes if shape.has_chart]
    numbers = [value for chart in charts for series in chart.plots[0].series
               for value in series.values]  # fmt: skip
    words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return f"{numbers} {words} {slide.notes_slide.notes_text_frame.text}"


def book(content: bytes) -> str:
    """Every cell of every sheet, those under its chart included."""
    sheets = openpyxl.load_workbook(BytesIO(content)).worksheets
    return str([cell.value for sheet in sheets for row in sheet.iter_rows() for cell in row])


def page(content: bytes) -> str:
    """What it was given to draw and to tell, without the programs on it."""
    return " ".join(
        re.findall(r"<script[^>]*application/json[^>]*>(.*?)</script>", content.decode())
    )


READ: dict[str, Callable[[bytes], str]] = {
    "pptx": deck,
    "xlsx": book,
    "html": page,
    "csv": lambda content: content.decode("utf-8-sig"),
    "pdf": lambda content: "".join(p.extract_text() for p in PdfReader(BytesIO(content)).pages),
}


@pytest.mark.parametrize("form", READ)
def test_every_form_holds_the_figure_of_its_version_and_no_other(form, written):
    if form == "pdf":
        chromium()
        chinese_font()
    before, after = (READ[form](content).replace(",", "") for content in written(form))
    assert OLD in before and NEW not in before
    assert NEW in after and OLD not in after


@pytest.mark.browser
def test_the_picture_changes_with_the_figure(written):
    chromium()
    before, after = written("png")
    assert before.startswith(b"\x89PNG") and before != after


@pytest.mark.browser
def test_the_drawing_of_each_version_says_its_figure(versions, monkeypatch):
    chromium()
    data, found = versions
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))
    with Artist() as artist:
        for version, figure in zip(found, (OLD, NEW), strict=True):
            _, (card,) = view_of_cards(of_version("filed", version, FULL))
            assert f"{int(figure):,}" in artist.drawing(card)


def test_no_form_is_forgotten():
    assert {*READ, "png"} == set(FORMS)
