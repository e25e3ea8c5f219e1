"""The driver measures the smallest province and writes its table and its JSON."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from benchmarks.dashboard import CLICKS, measure_clicks
from benchmarks.floor import make_floor
from benchmarks.folders import province
from benchmarks.measurement import Samples
from benchmarks.server import dashboard, static
from benchmarks.sizes import Size
from etl.snapshot import publish
from etl.snapshot.stages import Quiet
from tests.browser_kit import chromium
from tests.house.test_size import ROOT
from tests.many import TORTURE

RUNS = {
    "growth": ("--sizes", "2x2", "3x2", "--screens", "method"),
    "build": ("--sizes", "2x2"),
    "registers": ("--sizes", "2x2", "--rows", "2000"),
    "sessions": ("--sizes", "2x2", "--crowds", "1", "3"),
}
if TORTURE:  # a visit with an empty store costs four times as much as another
    RUNS["dashboard"] = ("--sizes", "2x2")
AT_ONCE = 2  # drivers: much of what they do is waiting until a chart stands still
Told = tuple[str, list[dict[str, Any]]]


def bench(results: Path, part: str) -> Told:
    """What the driver prints of one part, and what it writes."""
    words = ["--runs", "1", "--only", part, *RUNS[part], "--results", str(results)]
    command = [sys.executable, "-m", "benchmarks", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (written,) = results.glob("*.json")
    told = json.loads(written.read_text(encoding="utf-8"))
    assert len(told["machine"]["load"]) == 3
    return done.stdout, told["measurements"]


@pytest.fixture(scope="module")
def drivers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, Future[Told]]]:
    """What each part tells, once it is measured; how fast it was concerns no test."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield {part: pool.submit(bench, tmp_path_factory.mktemp(part), part) for part in RUNS}


@pytest.mark.browser
def test_every_click_on_the_large_province_is_held_against_the_small_one(
    drivers: Mapping[str, Future[Told]],
) -> None:
    chromium()
    printed, measurements = drivers["growth"].result()
    found = {one["quantity"]: one for one in measurements}
    clicks = ("another year", "another indicator", "a county more", "screen compare")
    for click in (*clicks, "screen method", "screen compare for the first time"):
        for name in (click, f"{click}, received"):
            small, large = (f"{name}, {n} counties x 2 years" for n in (2, 3))
            assert found[large]["against"] == small and found[large]["ratio"] > 0
            assert found[small]["median"] > 0 and found[small]["ratio"] is None
    assert "growth, 2 counties x 2 years to 3 counties x 2 years" in printed


@pytest.mark.browser
def test_a_click_is_held_against_the_static_page(browser: Browser, tmp_path: Path) -> None:
    data, samples = province(tmp_path, Size(2, 2)), Samples("clicks")
    publish(data, Quiet(), lambda: None, with_public=False)
    with dashboard(data) as server, static(tmp_path) as floor:
        years = make_floor(browser, server.address, 1, tmp_path)
        measure_clicks(samples, browser, server, floor, years)
    clicks = [(name, f"{name}, floor") for name in CLICKS]
    found = {one.quantity: one for one in samples.measurements(clicks)}
    for name, below in clicks:
        assert found[name].against == below and (found[name].ratio or 0) > 0
        assert found[name].median > 0 and found[below].median > 0


@pytest.mark.browser
@pytest.mark.skipif(not TORTURE, reason="make torture measures first visits")
def test_a_first_visit_is_measured_against_the_static_page(
    drivers: Mapping[str, Future[Told]],
) -> None:
    chromium()
    printed, measurements = drivers["dashboard"].result()
    found = {one["quantity"]: one for one in measurements}
    for name in ("first visit", "another year", "another screen"):
        assert found[name]["against"] == f"{name}, floor"
        assert found[name]["median"] > 0 and found[f"{name}, floor"]["median"] > 0
    assert found["first visit, received"]["median"] > 0.1
    assert all(name in printed for name in found)


def test_a_build_is_measured_against_the_bare_load(drivers: Mapping[str, Future[Told]]) -> None:
    printed, measurements = drivers["build"].result()
    found = {
        one["quantity"]: one
        for one in measurements
        if one["subject"] == "build, 2 counties x 2 years"
    }
    assert "build, 2 counties x 2 years" in printed and "load average" in printed
    assert found["build"]["against"] == "bare load" and found["build"]["ratio"] > 0
    assert found["build, memory at most"]["median"] > 20
    assert found["figures"]["median"] > 100
    assert found["build, processor time"]["against"] == "bare load, processor time"
    assert all(name in printed for name in found)


def test_builds_of_workbooks_and_of_one_corrected_report_are_measured(
    drivers: Mapping[str, Future[Told]],
) -> None:
    printed, measurements = drivers["build"].result()
    assert "build, 2 counties x 2 years, XLSX" in printed and "build, 2 reports" in printed
    found = {(one["subject"], one["quantity"]): one for one in measurements}
    csv, xlsx = (
        found[f"build, 2 counties x 2 years{end}", "figures"]["median"] for end in ("", ", XLSX")
    )
    assert csv == xlsx > 100
    corrected = found["build, 2 reports", "corrected build"]
    assert corrected["against"] == "unchanged build" and corrected["ratio"] > 0
    assert found["build, 2 reports", "copy of the snapshot"]["median"] > 0


def test_a_ratio_is_taken_round_by_round() -> None:
    samples = Samples("anything")
    for ours, floor in ((2.0, 1.0), (30.0, 10.0), (4.0, 1.0)):
        samples.add("ours", "s", ours)
        samples.add("floor", "s", floor)
    ours, floor = samples.measurements([("ours", "floor")])
    assert (ours.ratio, ours.median, ours.p95) == (3.0, 4.0, 30.0)
    assert floor.ratio is None


@pytest.mark.parametrize("text", ["24", "24x", "0x10", "x10", "24 x 10", "-1x3"])
def test_a_size_that_makes_no_sense_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="counties x years"):
        Size.read(text)


def test_a_size_reads_as_it_is_written() -> None:
    assert str(Size.read("2800x20")) == "2,800 counties x 20 years"


def test_readers_at_once_are_measured_from_a_pick_to_its_cards(
    drivers: Mapping[str, Future[Told]],
) -> None:
    _, measurements = drivers["sessions"].result()
    found = {one["quantity"]: one for one in measurements}
    for readers in ("1 session", "3 sessions", "3 sessions, two replicas"):
        cards, run = (found[f"{readers}, pick to {end}"] for end in ("cards", "end of run"))
        assert len(cards["samples"]) == len(run["samples"]) == int(readers[0])
        assert 0 < cards["median"] <= run["median"]
        assert found[f"{readers}, server memory at most"]["median"] > 50


def test_a_rollup_is_measured_against_the_bare_scan(
    drivers: Mapping[str, Future[Told]],
) -> None:
    printed, measurements = drivers["registers"].result()
    found = {one["quantity"]: one for one in measurements}
    assert "registers, 2 counties x 2 years, 2,000 rows" in printed
    assert found["rollup"]["against"] == "bare scan" and found["rollup"]["ratio"] > 0
    assert found["rollup, processor time"]["median"] > 0.1
    assert found["rollup, memory at most"]["median"] > 20
    assert all(name in printed for name in found)
