"""Chromium as a reader's browser, with a clock for when charts are drawn."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page, ViewportSize, sync_playwright

from benchmarks.child import FailedError

WATCH = Path(__file__).with_name("watch.js")
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WINDOW: ViewportSize = {"width": 1440, "height": 900}


@dataclass
class Visit:
    """An open page; `wire` counts the bytes that came over the network, headers included."""

    page: Page
    wire: int = 0

    def still(self) -> float:
        """Milliseconds from the start to the last change, once new charts stand still."""
        self.page.bring_to_front()  # a page behind another one is not painted
        return float(self.page.evaluate("benchmark.still()")["last"])

    def press(self, press: Callable[[], object], *, text: bool = False) -> float:
        """Milliseconds from a press to the charts redrawn; with `text`, to the page's words."""
        self.page.bring_to_front()
        self.page.evaluate("text => benchmark.arm(text)", text)
        press()
        return self.still()


@contextmanager
def chromium() -> Iterator[Browser]:
    """One headless browser; raises FailedError where none is installed."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise FailedError("Chromium is not on PATH: install it, or measure with --only build")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        try:
            yield browser
        except Error as error:
            raise FailedError(f"a page did not do what was asked of it: {error}") from error
        finally:
            browser.close()


@contextmanager
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Open an address with nothing stored from earlier visits; closed with the block."""
    context = browser.new_context(viewport=WINDOW, locale="en", color_scheme="light")
    context.add_init_script(path=WATCH)
    page = context.new_page()
    opened = Visit(page)
    _count(opened)
    page.goto(address, wait_until="commit")
    yield opened
    context.close()


def _count(opened: Visit) -> None:
    """Add up what arrives: files as they were sent, and messages of the web socket."""
    session = opened.page.context.new_cdp_session(opened.page)
    session.send("Network.enable")

    def file(event: dict[str, Any]) -> None:
        opened.wire += int(event["encodedDataLength"])

    def message(event: dict[str, Any]) -> None:
        opened.wire += len(event["response"]["payloadData"]) * 3 // 4  # told in base 64

    session.on("Network.loadingFinished", file)
    session.on("Network.webSocketFrameReceived", message)
