"""A disk that fails, a pointer that is lost and a share that goes away: readers keep reading."""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from etl.snapshot import Store
from tests import built_data as built
from tests.browser_kit import HOST, OpenPage, _await_answer, free_port
from tests.dashboard.served.spoil import flip_in_the_middle
from tests.dashboard.versions.two_versions import published_twice
from tests.journeys.conftest import ready

pytestmark = pytest.mark.browser
STRIP = "p.strip[role=alert]"


class Server:
    """`legal-aid serve` on a folder of its own that was published twice."""

    def __init__(self, home: Path) -> None:
        self.data, self.before, self.after = published_twice(home)
        self.log, self.port = home / "log", free_port()
        line = [
            sys.executable, "-m", "etl.command_line", "serve", "--port", str(self.port),
            "--no-browser", "--data", str(self.data),
        ]  # fmt: skip
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                line, cwd=built.DATA.parent, stdout=log, stderr=subprocess.STDOUT
            )
        self.address = f"http://{HOST}:{self.port}"
        _await_answer(f"{self.address}/healthz", self.process)

    def ready(self) -> Any:
        """What the server tells whoever watches it."""
        with urllib.request.urlopen(f"{self.address}/readyz", timeout=60) as answer:
            return json.load(answer)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("failing"))
    yield server
    server.process.terminate()
    server.process.wait(timeout=20)


def shown(page: Page, server: Server, language: str) -> None:
    page.goto(f"{server.address}/trends?indicator=cases_accepted&lang={language}")
    ready(page)


def test_readers_keep_reading_and_are_told(server: Server, open_page: OpenPage) -> None:
    page, store = open_page("about:blank", width=1440), Store(server.data)
    shown(page, server, "en")
    expect(page.locator(STRIP)).to_have_count(0)
    assert server.ready() == {"status": "ready", "versions": {"filed": server.after[:8]}}

    away = server.data.rename(server.data.with_name("away"))
    for language, words in (("en", "cannot be reached at the moment"), ("zh", "目前无法访问")):
        shown(page, server, language)
        expect(page.locator(STRIP)).to_contain_text(words)
    assert server.ready()["troubles"] == {"filed": "gone"}
    away.rename(server.data)
    shown(page, server, "en")
    expect(page.locator(STRIP)).to_have_count(0)

    store.pointer.unlink()
    for language, words in (("en", "built/current"), ("zh", "缺失")):
        shown(page, server, language)
        expect(page.locator(STRIP)).to_contain_text(words)
        expect(page.locator(STRIP)).to_contain_text(server.after[:8])
    built.build(server.data)
    shown(page, server, "en")
    expect(page.locator(STRIP)).to_have_count(0)

    flip_in_the_middle(server.data, server.after)
    shown(page, server, "zh")
    expect(page.locator(STRIP)).to_contain_text("已损坏")
    shown(page, server, "en")
    expect(page.locator(STRIP)).to_contain_text(f"The newest data version, {server.after[:8]}")
    expect(page.locator(STRIP)).to_contain_text(server.before[:8])
    assert server.ready()["troubles"] == {"filed": "damaged"}
    assert "it is not as it was published" in built.build(server.data)
    shown(page, server, "en")
    expect(page.locator(STRIP)).to_have_count(0)
    assert server.ready() == {"status": "ready", "versions": {"filed": server.after[:8]}}

    assert "Traceback" not in server.log.read_text("utf-8")
    expect(page.get_by_text("Traceback")).to_have_count(0)
