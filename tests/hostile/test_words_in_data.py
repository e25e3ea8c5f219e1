"""What data holds is shown and handed over as it stands: nothing of it runs, or is calculated."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pptx import Presentation

from dashboard.plain import JOINER
from tests.browser_kit import serve, stranger
from tests.hostile import bad_words_data as bad
from tests.hostile.words import RAN
from tests.journeys.conftest import SERVED, download, ready
from tests.made_once import made_once
from tests.many import TORTURE

pytestmark = pytest.mark.browser
# The view, and the words that must stand on it letter by letter.
VIEWS = {
    "overview?year=2016": (bad.AREA, bad.INDICATOR),
    "trends?areas=heshun,changle,zhenjiang": (bad.AREA, bad.OTHER_AREA, bad.INDICATOR),
    "trends?areas=changle&indicator=consultations": (bad.OTHER_INDICATOR,),
    "compare?areas=heshun,zhenjiang&indicator=consultations&year=2024": (
        bad.AREA, bad.THIRD_AREA, bad.OTHER_INDICATOR,
    ),
    "compare?indicator=cases_accepted&year=2016&tab=table": (bad.AREA, bad.INDICATOR),
    "compare?indicator=cases_accepted&year=2016&tab=map": (bad.AREA, bad.INDICATOR),
    "compare?indicator=consultations&year=2016&tab=funnel&period=month": (bad.OTHER_INDICATOR,),
    "cases?areas=heshun,zhenjiang,changle": (bad.AREA, bad.THIRD_AREA, bad.INDICATOR),
    "outreach?period=campaign&year=2017": (bad.OTHER_AREA, bad.OTHER_INDICATOR),
    "county?area=heshun": (bad.AREA, bad.TITLE, bad.PUBLISHER),
    "county?area=zhenjiang&years=2007-2007": (bad.THIRD_AREA,),
    "health": (bad.AREA, bad.REASON, bad.PUBLISHER),
    "sources?report=heshun-2016": (bad.TITLE, bad.PUBLISHER, bad.NOTE, bad.QUOTE),
    "sources?report=heshun-2016&figure=heshun-2016:4": (bad.QUOTE,),
    "method": (bad.DEFINITION, bad.INDICATOR, bad.OTHER_INDICATOR),
    "changed": (),
    "meeting": (),
    "file": (),
}  # fmt: skip
IN_SHORT = 2  # every so many of them in one language, the others in the other
SAID = """() => [document.body.textContent, ...[...document.querySelectorAll('input, textarea')]
  .map((field) => field.value)].join(' ')"""
# Elements that only the words could have made. An address that stands in a sentence may be a link
# to what it says.
MADE = """() => [...document.querySelectorAll('[onerror], [onload], [srcdoc], [href], [src]')]
  .filter((each) => each.matches('[onerror], [onload], [srcdoc]')
    || /^javascript:/.test(each.getAttribute('href'))
    || /outside\\.example/.test(each.getAttribute('href') ?? each.getAttribute('src'))
      && each.textContent !== each.getAttribute('href'))
  .map((each) => each.outerHTML)"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard of data with such words in it, which may file."""
    data = made_once(tmp_path_factory, "bad_words", bad.spoil)
    with serve(SERVED, LEGAL_AID_DATA=str(data), LEGAL_AID_FILING="1") as address:
        yield address


@pytest.fixture
def reader(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """A browser in which a dialog, a request to another host, and a fault of a script are told."""
    wrong = list[str]()
    own = (server, server.replace("http", "ws"), "data:", "blob:")
    hearing = {
        "request": lambda r: None if r.url.startswith(own) else wrong.append(r.url),
        "dialog": lambda dialog: (wrong.append(dialog.message), dialog.dismiss()),
        "weberror": lambda error: wrong.append(str(error.error)),
        "console": lambda told: wrong.append(told.text) if "Security Policy" in told.text else None,
    }
    with stranger(browser) as context:
        for event, listener in hearing.items():
            context.on(event, listener)  # type: ignore[call-overload]
        yield context
        for event, listener in hearing.items():
            context.remove_listener(event, listener)
    assert wrong == []


def quiet(page: Page) -> None:
    """Nothing of the words has run or become more than words."""
    assert page.evaluate(f"window.{RAN}") is None
    assert page.evaluate(MADE) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_screen_shows_words_as_they_stand(server: str, reader: BrowserContext, language: str):
    page, at = reader.new_page(), ("en", "zh").index(language)
    for number, (view, words) in enumerate(VIEWS.items()):
        if not TORTURE and number % IN_SHORT != at:
            continue
        page.goto(f"{server}/{view}{'&' if '?' in view else '?'}lang={language}")
        ready(page)
        said = page.evaluate(SAID).replace(JOINER, "")
        assert [each for each in words if each not in said] == [], view
        quiet(page)


def test_a_script_of_the_page_would_be_found(server: str, reader: BrowserContext):
    """What the tests here look for is there where words are taken for markup."""
    page = reader.new_page()
    page.goto(f"{server}/method?lang=en")
    ready(page)
    page.evaluate("(words) => { document.body.insertAdjacentHTML('beforeend', words) }", bad.AREA)
    page.wait_for_function(f"() => window.{RAN} === 1")
    assert len(page.evaluate(MADE)) == 1


def test_the_words_of_a_pack_are_words(server: str, reader: BrowserContext):
    page = reader.new_page()
    pack = "compare!compare_order!year%3D2016%26indicator%3Dcases_accepted!"
    title = "%3Cimg%20src%3Dx%20onerror%3Dwindow.hostile_words_ran%3D1%3E"
    page.goto(f"{server}/meeting?pack={pack}{title}!{title}&lang=en")
    ready(page)
    assert page.evaluate(SAID).count(bad.AREA) >= 2
    quiet(page)


def test_files_hold_words_as_words(server: str, reader: BrowserContext):
    page = reader.new_page()
    page.goto(f"{server}/compare?areas=changle,heshun&year=2017&period=campaign"
              f"&indicator=consultations&lang=en")  # fmt: skip
    ready(page)
    table = download(page, "csv")[1]
    cells = [cell for row in csv.reader(io.StringIO(table.decode("utf-8-sig"))) for cell in row]
    assert f"'{bad.OTHER_AREA}" in cells and bad.OTHER_AREA not in cells
    assert not [cell for cell in cells if cell[:1] in "=@\t\r＝＠" and cell]
    book = openpyxl.load_workbook(io.BytesIO(download(page, "xlsx")[1]))
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    assert bad.OTHER_AREA in [cell.value for cell in found if cell.data_type == "s"]
    assert [cell.value for cell in found if cell.data_type == "f" or cell.hyperlink] == []
    assert any(cell.data_type == "n" for cell in found), "numbers stay numbers"
    slides = Presentation(io.BytesIO(download(page, "pptx")[1]))
    said = [shape.text_frame.text for slide in slides.slides for shape in slide.shapes
            if shape.has_text_frame]  # fmt: skip
    assert any(bad.OTHER_INDICATOR in words for words in said)
    drawing = download(page, "svg")[1].decode("utf-8")
    assert "&lt;img" in drawing and "<img" not in drawing and "<script" not in drawing
    assert download(page, "pdf")[1].startswith(b"%PDF")
    quiet(page)


def test_the_letter_holds_words(server: str, reader: BrowserContext):
    page = reader.new_page()
    page.goto(f"{server}/county?area=heshun&lang=en")
    ready(page)
    with page.expect_download() as waiting:
        button = page.get_by_role("button", name="in English (DOCX)")
        expect(button).to_contain_text(f"Letter to {bad.AREA} in English (DOCX)")
        button.click()
    letter = Path(waiting.value.path()).read_bytes()
    words = "\n".join(each.text for each in Document(io.BytesIO(letter)).paragraphs)
    assert bad.AREA in words
    with zipfile.ZipFile(io.BytesIO(letter)) as package:
        links = [package.read(name) for name in package.namelist() if name.endswith(".rels")]
    assert not any(b"outside.example" in each or b"javascript:" in each for each in links)
