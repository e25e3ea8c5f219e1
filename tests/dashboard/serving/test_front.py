"""One port, several servers: a reader stays with one, and another takes over when it is lost."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import expect

from dashboard.serving import COOKIE, POSSIBLE
from tests.browser_kit import HOST, OpenPage, free_port

pytestmark = pytest.mark.skipif(not POSSIBLE, reason="connections cannot be handed over here")
REPLICAS = 2
PATIENCE = 60.0  # seconds
MILLISECONDS = PATIENCE * 1000

# A run that has begun and ended since: the one with which the page makes itself known again.
WATCH_FOR_A_RUN = """
() => {
  const app = document.querySelector("[data-testid=stApp]");
  let begun = false;
  new MutationObserver(() => {
    const state = app.dataset.testScriptState;
    if (begun && state === "notRunning") globalThis.ran = true;
    begun ||= state === "running";
  }).observe(app, { attributes: true });
}
"""


class Serving:
    """A server with replicas, as the command line starts it."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self.process, self.address = process, f"http://{HOST}:{port}"

    def replica(self, number: int) -> int:
        """The process of a replica."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
        told = {child: Path(f"/proc/{child}/environ").read_bytes() for child in children}
        return int(next(c for c, e in told.items() if f"REPLICA={number}\0".encode() in e))

    def answered_by(self, number: int | None = None) -> int:
        """Which replica answers a reader who holds the cookie of a replica."""
        asked = urllib.request.Request(f"{self.address}/healthz")
        if number is not None:
            asked.add_header("Cookie", f"{COOKIE}={number}")
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            (found,) = re.findall(rf"{COOKIE}=(\d+)", answer.headers["set-cookie"])
        return int(found)

    def listens(self) -> bool:
        """Whether it takes connections."""
        try:
            return self.answered_by() in range(REPLICAS)
        except OSError:
            return False

    def answers_again(self, number: int) -> bool:
        """Whether a replica answers that has just been lost, and what was under way with it."""
        try:
            return self.answered_by(number) == number
        except OSError:
            return False


def until(holds: Callable[[], bool]) -> None:
    """Ask until it holds; each question waits on something of its own."""
    deadline = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < deadline


@pytest.fixture(scope="module")
def serving(built_data: Path) -> Iterator[Serving]:
    port = free_port()
    command = [
        sys.executable, "-m", "etl.command_line", "serve", "--data", str(built_data),
        "--port", str(port), "--workers", str(REPLICAS), "--no-browser",
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout and b"with 2 replicas" in process.stdout.readline()
    started = Serving(process, port)
    until(started.listens)  # it tells its address a moment before it takes the port
    yield started
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=PATIENCE) == 0


def test_new_readers_are_spread_and_each_stays_with_one_replica(serving):
    assert {serving.answered_by() for _ in range(2 * REPLICAS)} == set(range(REPLICAS))
    for number in range(REPLICAS):
        assert [serving.answered_by(number) for _ in range(4)] == [number] * 4
    assert serving.answered_by(7) in range(REPLICAS)


@pytest.mark.browser
def test_a_replica_that_is_lost_costs_no_reader_the_view(serving, open_page: OpenPage):
    page = open_page(f"{serving.address}/compare?figures=demonstration&lang=en", width=1440)
    title = page.locator(".card h3").first
    expect(title).to_contain_text("Cases accepted", timeout=MILLISECONDS)
    (number,) = (int(each["value"]) for each in page.context.cookies() if each["name"] == COOKIE)
    choose(page, "2021")
    expect(page).to_have_url(re.compile("year=2021"), timeout=MILLISECONDS)
    page.evaluate(WATCH_FOR_A_RUN)
    lost = serving.replica(number)
    os.kill(lost, signal.SIGKILL)
    until(lambda: serving.answers_again(number))
    assert serving.replica(number) != lost
    page.wait_for_function("() => globalThis.ran", timeout=MILLISECONDS)
    expect(title).to_contain_text("2021")
    choose(page, "2019")
    expect(page).to_have_url(re.compile("year=2019"), timeout=MILLISECONDS)
    expect(title).to_contain_text("2019", timeout=MILLISECONDS)


def choose(page, year: str) -> None:
    page.get_by_role("combobox", name="Year", exact=True).click()
    page.get_by_role("option", name=year, exact=True).click()
