"""A reader's query, headers and upload, and the words of a failing page, stay out of the log."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import expect

from dashboard.published import ROOT
from tests.browser_kit import OpenPage
from tests.dashboard.watching.serving import Served, served
from tests.journeys.conftest import READY

pytestmark = pytest.mark.browser
CONFIGURATION = ROOT / "dashboard/.streamlit/config.toml"
PATIENCE = 60_000  # milliseconds
# Nobody's, and in no file of the program.
NAME, STREET, TELEPHONE = "Qwertina", "Nowhere Lane 77", "00012345678"
PERSONAL = (NAME, STREET, "Nowhere", TELEPHONE, "192.0.2.44")


@pytest.fixture(scope="module")
def spoiled_snapshot(built_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose snapshot opens, and breaks every screen that asks for its figures."""
    data = tmp_path_factory.mktemp("spoiled") / "data"
    shutil.copytree(built_data, data)
    current = (data / "built/current").read_text(encoding="utf-8").strip()
    snapshot = data / f"built/snapshots/{current}.duckdb"
    with duckdb.connect(str(snapshot)) as opened:
        opened.execute("ALTER TABLE indicator RENAME TO indicator_lost")
    snapshot.with_suffix(".sha256").unlink()  # as of an older release; else another would stand in
    return data


@pytest.fixture(scope="module")
def failing(spoiled_snapshot: Path) -> Iterator[Served]:
    with served(spoiled_snapshot, "--log", "json") as server:
        yield server


@pytest.fixture(scope="module")
def filing(built_data: Path) -> Iterator[Served]:
    with served(built_data, "--log", "json", LEGAL_AID_FILING="1") as server:
        yield server


@pytest.fixture(scope="module")
def quiet(spoiled_snapshot: Path) -> Iterator[Served]:
    with served(spoiled_snapshot, "--log", "none") as server:
        yield server


@pytest.fixture(scope="module")
def as_text(spoiled_snapshot: Path) -> Iterator[Served]:
    with served(spoiled_snapshot) as server:
        yield server


def test_a_reader_s_words_are_in_no_line(filing: Served, open_page: OpenPage) -> None:
    filing.get(
        f"/compare?areas={NAME}&note={STREET.replace(' ', '+')}",
        User_Agent=NAME, Cookie=f"who={NAME}", Referer=f"http://127.0.0.1/?tel={TELEPHONE}",
        X_Forwarded_For="192.0.2.44", X_Forwarded_User=NAME,
    )  # fmt: skip
    filing.get(f"/{NAME}/{TELEPHONE}")
    filing.get(f"/ahead?view=compare%3Fareas%3D{NAME}&field=areas&words={NAME}")
    page = open_page(f"{filing.address}/file?lang=en&q={NAME}", width=1440)
    upload = page.get_by_test_id("stFileUploader")
    expect(upload).to_be_visible(timeout=PATIENCE)
    words = f"{NAME}, {STREET}, {TELEPHONE}, asked for legal aid. 31 cases were accepted."
    upload.locator("input").set_input_files(
        {"name": f"{NAME} {TELEPHONE}.txt", "mimeType": "text/plain", "buffer": words.encode()}
    )
    taken = page.get_by_role("button", name=f"Remove {NAME} {TELEPHONE}.txt")
    expect(taken).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("Choose the county and the year")).to_be_visible(timeout=PATIENCE)
    lines = filing.lines()
    routes = {each.get("route") for each in lines}
    assert {"/compare", "/ahead", "/_stcore/upload_file", "/_stcore/stream", "other"} <= routes
    assert [each for each in PERSONAL if each in filing.said()] == []
    for each in lines:
        assert {"time", "level", "event"} <= each.keys()
    request = next(each for each in lines if each.get("route") == "/compare")
    assert request["status"] == 200 and request["milliseconds"] > 0 and request["request"]


def test_no_form_of_the_log_costs_the_page_its_settings(
    failing: Served, quiet: Served, as_text: Served
) -> None:
    colour = re.search(r'primaryColor = "(#\w+)"', CONFIGURATION.read_text(encoding="utf-8"))
    for server in (failing, quiet, as_text):
        _, page = server.get("/compare", Accept="text/html")
        assert colour and colour[1] in page


def test_a_failing_page_tells_a_number_that_leads_to_its_stack(
    failing: Served, open_page: OpenPage
) -> None:
    page = open_page(f"{failing.address}/compare?lang=en&areas={NAME}", width=1440)
    told = page.locator(".st-key-page_failed")
    expect(told).to_contain_text("could not be shown", timeout=PATIENCE)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    (number,) = re.findall(r"number ([0-9a-f]{8})", told.inner_text())
    (line,) = [each for each in failing.lines() if each["event"] == "page failed"]
    assert line["request"] == number and line["level"] == "error"
    assert "duckdb" in line["error"]
    assert any(each.startswith("dashboard/app.py:") for each in line["stack"])
    assert any(each.startswith("dashboard/data.py:") for each in line["stack"])
    (run,) = [each for each in failing.lines() if each.get("request") == number and "end" in each]
    assert run["end"] == "failed"
    assert "Traceback" not in failing.said() and "indicator_lost" not in failing.said()
    status, numbers = failing.get("/metrics")
    assert status == 200 and 'legal_aid_errors_total{where="page"} 1' in numbers


def test_the_number_is_told_in_the_reader_s_language(failing: Served, open_page: OpenPage) -> None:
    page = open_page(f"{failing.address}/compare?lang=zh", width=1440)
    told = page.locator(".st-key-page_failed")
    expect(told).to_contain_text(re.compile("编号 [0-9a-f]{8}"), timeout=PATIENCE)


def test_without_a_log_nothing_is_written(quiet: Served, open_page: OpenPage) -> None:
    page = open_page(f"{quiet.address}/compare?lang=en", width=1440)
    expect(page.locator(".st-key-page_failed")).to_be_visible(timeout=PATIENCE)
    assert quiet.lines() == [] and "Traceback" not in quiet.said()


def test_as_text_the_log_tells_the_number_beside_what_python_says(
    as_text: Served, open_page: OpenPage
) -> None:
    page = open_page(f"{as_text.address}/compare?lang=en", width=1440)
    told = page.locator(".st-key-page_failed")
    expect(told).to_be_visible(timeout=PATIENCE)
    (number,) = re.findall(r"number ([0-9a-f]{8})", told.inner_text())
    assert f"page failed: its reader was told the number {number}" in as_text.said()
    assert "CatalogException" in as_text.said()


def test_a_whole_server_says_nothing_of_its_readers(built_data: Path, open_page: OpenPage) -> None:
    with served(built_data) as server:
        page = open_page(f"{server.address}/compare?lang=en", width=1440)
        page.wait_for_function(READY, timeout=PATIENCE)
        said = server.said().splitlines()[1:]
        assert [each for each in said if "missing ScriptRunContext" not in each] == []
        status, numbers = server.get("/metrics")
        current = (built_data / "built/current").read_text(encoding="utf-8").strip()
        assert status == 200
        assert f'figures="filed",version="{current[:8]}",id="{current}"' in numbers
        assert re.search(
            r'legal_aid_run_seconds_count\{end="done",screen="compare"\} [1-9]', numbers
        )
        assert "legal_aid_sessions_open 1\n" in numbers
        assert re.search(r"process_resident_memory_bytes [1-9]\d{7}", numbers)
        assert 'legal_aid_requests_total{route="/compare",status="200"} 1' in numbers
        assert server.get("/metrics", X_Forwarded_For="127.0.0.1")[0] == 404
        assert server.get("/_stcore/metrics", X_Forwarded_For="127.0.0.1")[0] == 404
