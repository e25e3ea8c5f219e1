"""A leader picks in a filter and sees the charts before the page's own run has come round."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser_kit import OpenPage
from tests.journeys.conftest import in_address, ready

pytestmark = pytest.mark.browser
COUNT_DRAWINGS = """
() => {
  const react = Plotly.react;
  globalThis.drawings = 0;
  Plotly.react = (...told) => { drawings += 1; return react(...told); };
}
"""


class Held:
    """What a server says over the page's web socket, kept back as long as `back` is set."""

    def __init__(self, page: Page) -> None:
        self.back = False
        self.waiting: list[Callable[[], None]] = []
        page.route_web_socket("**/_stcore/stream", self._between)

    def _between(self, reader: WebSocketRoute) -> None:
        server = reader.connect_to_server()
        server.on_message(lambda words: self._pass(lambda: reader.send(words)))

    def _pass(self, send: Callable[[], None]) -> None:
        if self.back:
            self.waiting.append(send)
        else:
            send()

    def release(self) -> None:
        """Let through what waits, in its order, and all that comes after it."""
        self.back = False
        while self.waiting:
            self.waiting.pop(0)()


@pytest.fixture
def compare(dashboard: str, open_page: OpenPage) -> tuple[Page, Held]:
    """Compare over the demonstration, whole, with a hand on what the server says."""
    page = open_page("about:blank", width=1440)
    held = Held(page)
    page.goto(f"{dashboard}/compare?figures=demonstration&year=2022&lang=en")
    ready(page)
    page.evaluate(COUNT_DRAWINGS)
    return page, held


def choose(page: Page, label: str, option: str) -> None:
    field = page.get_by_role("combobox", name=label, exact=True)
    field.click()
    field.fill(option.partition(" (")[0])  # of a long list only a part is on the page
    page.get_by_role("option", name=option, exact=True).click()


def test_the_chart_of_a_picked_year_stands_before_the_run_and_is_not_drawn_again(compare):
    page, held = compare
    title = page.locator(".card h3").first
    held.back = True
    choose(page, "Year", "2019")
    expect(title).to_contain_text("2019")
    in_address(page, "year=2022")  # no run has come round
    expect(page.locator(".card .barlayer .point").first).to_be_visible()
    held.release()
    in_address(page, "year=2019")
    ready(page)
    expect(title).to_contain_text("2019")
    assert page.evaluate("drawings") == 1


def test_two_picks_in_a_row_never_bring_the_first_one_back(compare):
    page, held = compare
    title = page.locator(".card h3").first
    held.back = True
    choose(page, "Year", "2019")
    expect(title).to_contain_text("2019")
    choose(page, "Indicator", "Consultations answered (person-times)")
    expect(title).to_contain_text("Consultations answered, 2019")
    held.release()
    in_address(page, "indicator=consultations")
    ready(page)
    expect(title).to_contain_text("Consultations answered, 2019")
    assert page.evaluate("drawings") == 2


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 200, "content_type": "text/html", "body": "<!doctype html>"},
        {"status": 503},
        {"status": 200, "content_type": "application/json", "body": "{"},
    ],
)
def test_without_an_answer_ahead_the_run_draws_as_ever(compare, answer):
    page, _ = compare
    page.route("**/ahead?*", lambda route: route.fulfill(**answer))
    for year in ("2019", "2020"):
        choose(page, "Year", year)
        in_address(page, f"year={year}")
        expect(page.locator(".card h3").first).to_contain_text(year)
    ready(page)
