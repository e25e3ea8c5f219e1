"""The build against the bare read and insert of the same files, in turns."""

import re
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.child import Ended, FailedError, run
from benchmarks.folders import LEGAL_AID, forget_builds
from benchmarks.measurement import Measurement, Samples
from benchmarks.variants import correct

PUBLISHED = (0, 3)
BUILD, BARE, UNCHANGED = "build", "bare load", "unchanged build"
CORRECTED, COPY = "corrected build", "copy of the snapshot"
MEMORY, PROCESSOR = ", memory at most", ", processor time"


def measure_build(subject: str, folder: Path, runs: int) -> list[Measurement]:
    """First builds, unchanged builds and bare loads of one data folder."""
    samples = Samples(subject)
    for _ in range(runs):
        forget_builds(folder)
        first = _build(folder)
        _add(samples, BUILD, first)
        _add(samples, BARE, run([sys.executable, "-m", "benchmarks.bare_load", str(folder)]))
        samples.add(UNCHANGED, "s", _build(folder).seconds)
    samples.add("figures", "", _figures(first))
    return samples.measurements([(BUILD + each, BARE + each) for each in ("", PROCESSOR, MEMORY)])


def measure_amended(subject: str, folder: Path, runs: int) -> list[Measurement]:
    """Builds of a folder in which one report of many was corrected, against one that changed none.

    `corrected build` also holds the copy of the snapshot's file, which is measured by itself.
    """
    samples = Samples(subject)
    forget_builds(folder)
    _add(samples, BUILD, _build(folder))
    for number in range(runs):
        correct(folder, number)
        _add(samples, CORRECTED, _build(folder))
        unchanged = _build(folder)
        samples.add(UNCHANGED, "s", unchanged.seconds)
        samples.add(UNCHANGED + PROCESSOR, "s", unchanged.processor_seconds)
        samples.add(COPY, "s", _copy(folder))
    pairs = [(CORRECTED, UNCHANGED), (CORRECTED + PROCESSOR, UNCHANGED + PROCESSOR)]
    return samples.measurements(pairs)


def _copy(folder: Path) -> float:
    """Seconds that a copy of the newest snapshot's file takes."""
    newest = max((folder / "built" / "snapshots").iterdir(), key=lambda path: path.stat().st_mtime)
    target = folder / "built" / "copy.duckdb"
    started = time.perf_counter()
    shutil.copyfile(newest, target)
    taken = time.perf_counter() - started
    target.unlink()
    return taken


def growth(smaller: Sequence[Measurement], larger: Sequence[Measurement]) -> Measurement:
    """The time a figure takes, divided by what it takes in a smaller build.

    1 is growth in step with the figures; below 1 is better than that.
    """
    figures = _median(larger, "figures") / _median(smaller, "figures")
    seconds = _median(larger, BUILD) / _median(smaller, BUILD)
    quantity = f"time a figure, {figures:.1f} times as many"
    return Measurement(larger[0].subject, quantity, "times", (seconds / figures,))


def _build(folder: Path) -> Ended:
    return run([*LEGAL_AID, "build", "--data", str(folder)], allowed=PUBLISHED)


def _add(samples: Samples, quantity: str, ended: Ended) -> None:
    samples.add(quantity, "s", ended.seconds)
    samples.add(quantity + PROCESSOR, "s", ended.processor_seconds)
    samples.add(quantity + MEMORY, "MiB", ended.peak_mib)


def _figures(build: Ended) -> int:
    found = re.search(r"^\s+figures\s+([\d,]+) of", build.printed, re.MULTILINE)
    if found is None:
        raise FailedError(f"the build did not say how many figures it has:\n{build.printed}")
    return int(found[1].replace(",", ""))


def _median(measurements: Sequence[Measurement], quantity: str) -> float:
    return next(m.median for m in measurements if m.quantity == quantity)
