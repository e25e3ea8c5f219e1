"""The dashboard as a leader meets it: a real server, a real browser, figures built for the run."""

import ast
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from dashboard.text import Text
from tests import built_data as built
from tests.browser_kit import OpenPage, serve
from tests.journeys.filing_person import OF_WHOM, Person
from tests.made_once import made_once

APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"
TRIES = 3
SERVED = APP.with_name("asgi.py")
# The script has ended, the screen has a heading, and every card of it has drawn its chart.
RUN_ENDED = """
() => document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning"
"""
READY = """
() => {
  const app = document.querySelector("[data-testid=stApp]");
  if (app?.dataset.testScriptState !== "notRunning" || !document.querySelector("h1")) return false;
  if (document.querySelector("[data-testid=stSkeleton]")) return false;
  const stages = [...document.querySelectorAll("[data-testid=stBidiComponentRegular]")];
  return stages.every((stage) => {
    const cards = [...stage.querySelectorAll(".card")];
    return cards.length && cards.every((card) => card.querySelector(".main-svg"));
  });
}
"""
Visit = Callable[..., Page]


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """A busy machine draws slowly; a condition that is met ends the wait at once."""
    expect.set_options(timeout=60_000)


@pytest.fixture(scope="session")
def dashboard(built_data: Path) -> Iterator[str]:
    """The address of a server with the shipped figures and the demonstration."""
    with serve(SERVED, LEGAL_AID_DATA=str(built_data)) as address:
        yield address


@pytest.fixture(scope="session")
def troubled_dashboard(troubled_data: Path) -> Iterator[str]:
    """The address of a server with a report that has a wrong column, and 200 counties."""
    with serve(SERVED, LEGAL_AID_DATA=str(troubled_data)) as address:
        yield address


@pytest.fixture(scope="session")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data, published, as it was before any of the three centers had reported."""
    return made_once(tmp_path_factory, "before", _without_the_three)


def _without_the_three(folder: Path) -> None:
    built.copy(folder)
    for name in OF_WHOM:
        shutil.rmtree(folder / "reports" / name)
    shutil.rmtree(folder / "corrections")
    built.build(folder)


@pytest.fixture(scope="session")
def office(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a server that may file, and the data folder that it files into."""
    folder = Path(shutil.copytree(before, tmp_path_factory.mktemp("office") / "data"))
    with serve(SERVED, LEGAL_AID_DATA=str(folder), LEGAL_AID_FILING="1") as address:
        yield address, folder


@pytest.fixture
def data(office: tuple[str, Path], before: Path) -> Path:
    """The data folder of that server, for each test as if nothing had ever been filed."""
    _, folder = office
    shutil.rmtree(folder)
    return Path(shutil.copytree(before, folder))


@pytest.fixture
def desk(office: tuple[str, Path], data: Path, open_page: OpenPage) -> Person:
    """A person before the empty screen of a server that may file into `data`."""
    page = open_page(f"{office[0]}/file?lang=en", width=1440)
    expect(page.get_by_test_id("stFileUploader")).to_be_visible(timeout=120_000)
    return Person(page)


def ready(page: Page) -> Page:
    """Wait until the screen is whole; an error on it fails the test."""
    page.wait_for_function(READY, timeout=120_000)
    assert (
        page.locator(
            "[data-testid=stException], .st-key-page_failed, .trouble:visible"
        ).all_inner_texts()
        == []
    )
    return page


def _visiting(dashboard: str, open_page: OpenPage) -> Visit:
    def go(screen: str = "", *, server: str = "", **options: object) -> Page:
        how = {name: options.pop(name) for name in list(options) if name in HOW}
        query = urlencode(options, safe=",:")
        return ready(open_page(f"{server or dashboard}/{screen}?{query}", **how))

    return go


@pytest.fixture
def visit(dashboard: str, open_page: OpenPage) -> Visit:
    """`visit("cases", year=2016, width=390)` opens a screen and waits until it is whole.

    What is not an option of the browser goes into the address; `server` names another server.
    """
    return _visiting(dashboard, open_page)


@pytest.fixture
def visit_once(dashboard: str, open_once: OpenPage) -> Visit:
    """As `visit`, for tests that leave the screen as it was: those of a file share it."""
    return _visiting(dashboard, open_once)


HOW = ("width", "height", "locale", "fresh", "dark")


def screens() -> list[str]:
    """The names in dashboard.screens.SCREENS, read without running the dashboard."""
    for node in ast.parse(APP.with_name("screens.py").read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "SCREENS":
            return [ast.literal_eval(entry.elts[0]) for entry in node.value.elts]
    raise LookupError("dashboard/screens.py holds no list of screens")


def walk(page: Page, names: Iterable[str], language: str = "en") -> Iterator[str]:
    """Go from screen to screen by the list at the side; each one is whole when it is named."""
    for name in names:
        title = Text(language)(f"pages.{name}")
        page.get_by_test_id("stSidebarNav").get_by_role("link", name=title).click()
        expect(page.locator("h1").first).to_have_text(title)
        ready(page)
        yield name


def pick(page: Page, label: str, typed: str, option: str) -> None:
    """Type into a filter and take the option that it offers."""
    field = page.get_by_role("combobox", name=label, exact=True)
    offered = page.get_by_role("option", name=option, exact=True)
    # A page that is still being written closes a list that was opened before it was whole.
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    for _ in range(TRIES - 1):
        field.click()
        field.fill(typed)
        try:
            offered.click(timeout=5_000)
        except TimeoutError:
            continue
        return
    field.click()
    field.fill(typed)
    offered.click()


def pick_county(page: Page, typed: str, option: str, expected: str) -> None:
    """Add a county to the filter and close its list again; `expected` are the ids then."""
    pick(page, "Counties", typed, option)
    in_address(page, f"areas={expected}")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_have_count(0)


def in_address(page: Page, words: str) -> None:
    """Wait until the address holds these words."""
    expect(page).to_have_url(
        re.compile(re.escape(words).replace(",", "(,|%2C)").replace(":", "(:|%3A)"))
    )


def click_bar(page: Page, bar: int, card: int = 0) -> None:
    """Click one bar of a card, counted from the first drawn, as a mouse does."""
    shape = page.locator(".card").nth(card).locator(".barlayer .point path").nth(bar)
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.click(x, y)


def download(page: Page, form: str, card: int = 0) -> tuple[str, bytes]:
    """Name and bytes of a file that a card hands over."""
    shown = page.locator(".card").nth(card)
    shown.locator(".download").click()
    with page.expect_download() as waiting:
        shown.locator(f"[data-format={form}]").click()
    path = waiting.value.path()
    expect(shown.locator(".download")).to_be_enabled()
    return waiting.value.suggested_filename, Path(path).read_bytes()
