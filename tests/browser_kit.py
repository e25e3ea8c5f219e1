"""A real server and a real browser for tests that act as a reader does."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser_tabs import LOCALE, Tab, Tabs

HOST = "127.0.0.1"
STARTING_TAKES_AT_MOST = 60.0  # seconds
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip

# What the page knows of how it got Plotly: its address, and how much came over the network.
PLOTLY = "performance.getEntriesByType('resource').find((e) => e.name.includes('plotly.min'))"

StartServer = Callable[..., str]
OpenPage = Callable[..., Page]


def chromium() -> str:
    """The path of Chromium; without it a developer's run skips by name and a build fails."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path:
        return path
    if os.environ.get("CI") == "true":
        pytest.fail("Chromium is needed for the browser tests and was not found on PATH")
    pytest.skip("Chromium is not on PATH: browser tests need it")


_ENDED: list[int] = []  # ports whose servers have ended


def free_port() -> int:
    """A port that nobody listens at, where there is one that of a server that has ended: by its
    address a browser finds the scripts of a server compiled."""
    while _ENDED:
        if port := _taken(_ENDED.pop()):
            return port
    return _taken(0)


def give_back(port: int) -> None:
    """Let the next server have the port of one that has ended."""
    _ENDED.append(port)


def _taken(port: int) -> int:
    """This port, any if it is 0, or 0 if somebody else has it by now."""
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            taken.bind((HOST, port))
        except OSError:
            return 0
        return int(taken.getsockname()[1])


@contextmanager
def serve(script: Path, **environment: str) -> Iterator[str]:
    """Run a Streamlit script on a free port; gives its address and ends it afterwards."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port),
        "--server.address", HOST, "--server.headless", "true",
        "--server.fileWatcherType", "none", "--browser.gatherUsageStats", "false",
    ]  # fmt: skip
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _await_answer(f"http://{HOST}:{port}/_stcore/health", process)
            yield f"http://{HOST}:{port}"
        except ConnectionError as error:
            log.seek(0)
            raise ConnectionError(f"{error}\n{log.read().decode(errors='replace')}") from error
        finally:
            process.terminate()
            process.wait(timeout=20)
            give_back(port)


def _await_answer(address: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until the server answers; each refused call returns at once, so pause on the process."""
    deadline = monotonic() + STARTING_TAKES_AT_MOST
    while monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            try:
                process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                continue
            raise ConnectionError(f"the server ended with {process.returncode}") from None
    raise ConnectionError(f"the server did not answer within {STARTING_TAKES_AT_MOST:.0f} s")


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One headless Chromium for the whole run.

    Its first profile lies in a folder, as a person's does: only such a one keeps the scripts that
    it has compiled, which is half the work of opening a page.
    """
    path = chromium()
    with sync_playwright() as playwright:
        profile = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"), executable_path=path, args=FLAGS, locale=LOCALE
        )
        assert profile.browser is not None
        yield profile.browser
        profile.close()


@pytest.fixture(scope="session")
def start_server() -> Iterator[StartServer]:
    """`start_server(script, NAME="value")` runs a script once per process and environment."""
    running: dict[object, tuple[object, str]] = {}

    def start(script: Path, **environment: str) -> str:
        wanted = (script, tuple(sorted(environment.items())))
        if wanted not in running:
            server = serve(script, **environment)
            running[wanted] = (server, server.__enter__())
        return running[wanted][1]

    yield start
    for server, _ in running.values():
        server.__exit__(None, None, None)  # type: ignore[attr-defined]


@contextmanager
def stranger(browser: Browser) -> Iterator[BrowserContext]:
    """The profile that keeps compiled scripts, without anything else from before or for after."""
    profile = browser.contexts[0]
    others = set(profile.pages)
    profile.clear_cookies()
    yield profile
    for page in set(profile.pages) - others:
        if page.url.startswith("http"):
            page.evaluate("localStorage.clear()")
        page.close()
    profile.clear_cookies()


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The tabs of that browser."""
    return Tabs(browser)


@contextmanager
def opening(tabs: Tabs) -> Iterator[OpenPage]:
    """Opens pages, and gives their tabs back afterwards.

    A request that goes outside 127.0.0.1 and an error of a script fail the test that made them.
    """
    opened: list[Tab] = []
    wrong: list[str] = []

    def open_at(
        address: str,
        *,
        width: int = 1280,
        height: int = 900,
        dark: bool = False,
        locale: str = LOCALE,
        fresh: bool = False,
    ) -> Page:
        tab = tabs.take("dark" if dark else "light", locale, fresh=fresh)
        opened.append(tab)
        tab.hear("request", lambda request: _note_outside(request.url, wrong))
        tab.hear("pageerror", lambda error: wrong.append(str(error)))
        tab.page.set_viewport_size({"width": width, "height": height})
        tab.page.goto(address)
        return tab.page

    yield open_at
    for tab in opened:
        tabs.give_back(tab)
    assert wrong == []


@pytest.fixture
def open_page(tabs: Tabs) -> Iterator[OpenPage]:
    """`open_page(address, width=390, dark=True, locale="zh-CN")` opens a page of its own.

    `fresh=True` opens it in a browser that has never seen the dashboard.
    """
    with opening(tabs) as open_at:
        yield open_at


@pytest.fixture(scope="module")
def open_once(tabs: Tabs) -> Iterator[OpenPage]:
    """As `open_page`, but the tests of a file that ask for the same page share it.

    For tests that only take from a page what it offers and leave it as it was.
    """
    with opening(tabs) as open_at:
        shared: dict[object, Page] = {}

        def open_shared(address: str, **how: Any) -> Page:
            wanted = (address, *sorted(how.items()))
            if wanted not in shared:
                shared[wanted] = open_at(address, **how)
            shared[wanted].bring_to_front()  # who is behind another may not use the clipboard
            return shared[wanted]

        yield open_shared


def _note_outside(url: str, outside: list[str]) -> None:
    if not url.startswith((f"http://{HOST}:", f"ws://{HOST}:", "blob:", "data:", "file:")):
        outside.append(url)
