"""The build against the bare read and insert of the same files, in turns."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.child import Ended, FailedError, run
from benchmarks.folders import LEGAL_AID, forget_builds
from benchmarks.measurement import Measurement, Samples

PUBLISHED = (0, 3)
BUILD, BARE, UNCHANGED = "build", "bare load", "unchanged build"
MEMORY = ", memory at most"


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
    return samples.measurements([(BUILD, BARE), (BUILD + MEMORY, BARE + MEMORY)])


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
    samples.add(quantity + MEMORY, "MiB", ended.peak_mib)


def _figures(build: Ended) -> int:
    found = re.search(r"^\s+figures\s+([\d,]+) of", build.printed, re.MULTILINE)
    if found is None:
        raise FailedError(f"the build did not say how many figures it has:\n{build.printed}")
    return int(found[1].replace(",", ""))


def _median(measurements: Sequence[Measurement], quantity: str) -> float:
    return next(m.median for m in measurements if m.quantity == quantity)
