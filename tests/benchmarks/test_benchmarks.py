"""The driver measures the smallest province and writes its table and its JSON."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.measurement import Samples
from benchmarks.sizes import Size
from tests.browser_kit import chromium
from tests.house.test_size import ROOT

TINY = ("--runs", "1", "--sizes", "2x2")


def bench(results: Path, *words: str) -> tuple[str, list[dict[str, Any]]]:
    """What the driver prints, and what it writes."""
    command = [sys.executable, "-m", "benchmarks", *TINY, "--results", str(results), *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (written,) = results.glob("*.json")
    told = json.loads(written.read_text(encoding="utf-8"))
    assert len(told["machine"]["load"]) == 3
    return done.stdout, told["measurements"]


def test_a_build_is_measured_against_the_bare_load(tmp_path: Path) -> None:
    printed, measurements = bench(tmp_path, "--only", "build")
    found = {one["quantity"]: one for one in measurements}
    assert "build, 2 counties x 2 years" in printed and "load average" in printed
    assert found["build"]["against"] == "bare load" and found["build"]["ratio"] > 0
    assert found["build, memory at most"]["median"] > 20
    assert found["figures"]["median"] > 100
    assert all(name in printed for name in found)


@pytest.mark.browser
def test_a_click_is_measured_against_the_static_page(tmp_path: Path) -> None:
    chromium()
    printed, measurements = bench(tmp_path, "--only", "dashboard")
    found = {one["quantity"]: one for one in measurements}
    for name in ("first visit", "another year", "another screen"):
        assert found[name]["against"] == f"{name}, floor"
        assert found[name]["median"] > 0 and found[f"{name}, floor"]["median"] > 0
    assert found["first visit, received"]["median"] > 0.1
    assert all(name in printed for name in found)


@pytest.mark.browser
def test_every_click_on_the_large_province_is_held_against_the_small_one(tmp_path: Path) -> None:
    chromium()
    printed, measurements = bench(
        tmp_path, "--only", "growth", "--sizes", "2x2", "3x2", "--screens", "outreach", "method"
    )
    found = {one["quantity"]: one for one in measurements}
    clicks = ("another year", "another indicator", "a county more", "screen outreach")
    for click in (*clicks, "screen method", "screen outreach for the first time"):
        for name in (click, f"{click}, received"):
            small, large = (f"{name}, {n} counties x 2 years" for n in (2, 3))
            assert found[large]["against"] == small and found[large]["ratio"] > 0
            assert found[small]["median"] > 0 and found[small]["ratio"] is None
    assert "growth, 2 counties x 2 years to 3 counties x 2 years" in printed


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
