"""Two replicas behind the front, as containers run them: pages, picks, and one that is lost."""

import gzip
import http.client
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from deployment.on_loopback import Loopback, started
from deployment.replicas import free_port
from tests.browser_kit import OpenPage
from tests.dashboard.serving.test_front import WATCH_FOR_A_RUN, choose
from tests.deployment.nginx import needed
from tests.journeys.conftest import ready

PATIENCE = 60.0  # seconds
MILLISECONDS = PATIENCE * 1000
COOKIE = "legal_aid_replica"
VIEW = "compare?figures=demonstration&lang=en&indicator=cases_accepted&areas=qinglu"


@pytest.fixture(scope="module")
def served(built_data: Path) -> Iterator[Loopback]:
    needed()
    with started(built_data, free_port()) as running:
        yield running


def get(address: str, **head: str) -> tuple[int, http.client.HTTPMessage, bytes]:
    named = {name.replace("_", "-"): words for name, words in head.items()}
    try:
        asked = urllib.request.Request(address, headers=named)
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def replica_of(page: Page) -> int:
    """Which replica holds the page's session, as its cookie says."""
    (number,) = (int(each["value"]) for each in page.context.cookies() if each["name"] == COOKIE)
    return number


def until(holds: Callable[[], bool]) -> None:
    """Ask until it holds; each question waits on something of its own."""
    deadline = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < deadline


@pytest.mark.browser
def test_a_pick_is_drawn_and_a_lost_replica_costs_nobody_the_view(
    served: Loopback, open_page: OpenPage
) -> None:
    page = open_page(f"{served.address}/{VIEW}", width=1440, fresh=True)
    ready(page)
    title = page.locator(".card h3").first
    choose(page, "2021")
    expect(page).to_have_url(re.compile("year=2021"), timeout=MILLISECONDS)
    expect(title).to_contain_text("2021", timeout=MILLISECONDS)
    ready(page)
    lost = served.replicas[replica_of(page)]
    before = page.url
    page.evaluate(WATCH_FOR_A_RUN)
    lost.kill()
    page.wait_for_function("() => globalThis.ran", timeout=MILLISECONDS)
    ready(page)
    assert page.url == before
    expect(title).to_contain_text("2021")
    assert replica_of(page) == 1 - lost.number
    # The one that took over draws picks, and keeps the reader when it is not alone any more.
    choose(page, "2019")
    expect(page).to_have_url(re.compile("year=2019"), timeout=MILLISECONDS)
    expect(title).to_contain_text("2019", timeout=MILLISECONDS)
    lost.start()
    lost.ready()
    page.reload()
    ready(page)
    assert replica_of(page) == 1 - lost.number
    expect(title).to_contain_text("2019")
    # And who comes anew finds the one that was started again.
    until(lambda: f"{COOKIE}={lost.number};" in get(f"{served.address}/healthz")[1]["Set-Cookie"])


def test_what_goes_over_the_network_is_packed(served: Loopback) -> None:
    status, head, body = get(
        f"{served.address}/compare", Accept="text/html", Accept_Encoding="gzip, br"
    )
    assert (status, head["Content-Encoding"]) == (200, "gzip")
    (script,) = re.findall(rb'src="\./(static/js/index[^"]*\.js)"', gzip.decompress(body))
    _, head, body = get(f"{served.address}/{script.decode()}", Accept_Encoding="gzip, br")
    assert head["Content-Encoding"] == "br" and "immutable" in head["Cache-Control"]
    _, head, _ = get(f"{served.address}/{script.decode()}", Accept_Encoding="gzip")
    assert head["Content-Encoding"] == "gzip"


def test_the_numbers_are_each_replica_s_own_and_never_the_public_s(served: Loopback) -> None:
    for path in ("metrics", "_stcore/metrics"):
        assert get(f"{served.address}/{path}")[0] == 404
    for each in served.replicas:
        status, _, told = get(f"http://127.0.0.1:{each.port}/metrics")
        assert (
            status == 200 and f'legal_aid_sessions_open{{replica="{each.number}"}}'.encode() in told
        )


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_page_connects_under_the_name_that_the_bureau_gave_the_server(
    served: Loopback, scheme: str
) -> None:
    def status(host: str, origin: str) -> int:
        connection = http.client.HTTPConnection(urlsplit(served.address).netloc, timeout=PATIENCE)
        head = {
            "Host": host, "Origin": origin, "Upgrade": "websocket", "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        }  # fmt: skip
        connection.request("GET", "/_stcore/stream", headers=head)
        found = connection.getresponse().status
        connection.close()
        return found

    assert status("legal-aid.test", f"{scheme}://legal-aid.test") == 101
    assert status("legal-aid.test", f"{scheme}://elsewhere.test") == 403


def test_replicas_sign_with_one_secret_that_nobody_else_reads(served: Loopback) -> None:
    secret = served.folder / "cookie_secret"
    assert secret.stat().st_mode & 0o077 == 0
    told = set()
    for each in served.replicas:
        assert each.process
        environ = Path(f"/proc/{each.process.pid}/environ")
        if environ.exists():
            told |= {word for word in environ.read_bytes().split(b"\0") if b"SECRET" in word}
    assert not told or told == {f"LEGAL_AID_COOKIE_SECRET_FILE={secret}".encode()}
    assert secret.read_text(encoding="ascii") not in served.said()


def test_no_log_tells_an_address_or_a_query(served: Loopback) -> None:
    get(f"{served.address}/compare?areas=Qwertina", User_Agent="Qwertina")
    until(lambda: '"event":"front"' in served.said())
    assert "Qwertina" not in served.said() and "areas=" not in served.said()


def test_told_to_end_it_ends_all_that_it_started(built_data: Path) -> None:
    needed()
    line = [
        sys.executable, "-m", "deployment.on_loopback", "--port", str(free_port()),
        "--data", str(built_data),
    ]  # fmt: skip
    process = subprocess.Popen(line, stdout=subprocess.PIPE, text=True)
    assert process.stdout and "http://127.0.0.1:" in process.stdout.readline()
    children = [
        int(child)
        for task in Path(f"/proc/{process.pid}/task").glob("*/children")
        for child in task.read_text().split()
    ]
    assert len(children) == 3
    process.terminate()
    assert process.wait(timeout=PATIENCE) == 0
    assert [each for each in children if Path(f"/proc/{each}").exists()] == []


def test_the_script_says_what_is_wrong(tmp_path: Path) -> None:
    """Without nginx on the path and where Debian puts it, nothing is started."""
    line = [sys.executable, "-c", _WITHOUT_NGINX]
    told = {**os.environ, "PATH": str(tmp_path)}
    done = subprocess.run(line, env=told, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 1 and "Install the package 'nginx'" in done.stderr


_WITHOUT_NGINX = """
import shutil, sys
found = shutil.which
shutil.which = lambda name, path=None: None if name == "nginx" else found(name)
from deployment.on_loopback import main
sys.exit(main(["--port", "1"]))
"""
