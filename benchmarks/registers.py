"""The rollup of a case register on each engine, against reading the same columns, in turns."""

import shutil
import sys
from contextlib import AbstractContextManager, nullcontext
from filecmp import cmp
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.child import Ended, FailedError, run
from benchmarks.folders import LEGAL_AID, SHIPPED
from benchmarks.measurement import Measurement, Samples
from benchmarks.sizes import Size

if TYPE_CHECKING:
    from etl.registers.cluster import Cluster

ROWS = 50_000_000
ROLLUP, SPARK, SCAN = "rollup", "rollup on Spark", "bare scan"
PROCESSOR, MEMORY = ", processor time", ", memory at most"
SET_ASIDE = (0, 3)


def register_province(scratch: Path, size: Size, rows: int) -> Path:
    """An invented province with so many rows of cases, and half as many of consultations."""
    folder = scratch / f"registers-{size.areas}x{size.years}-{rows}"
    run([
        *LEGAL_AID, "demo", "--data", str(SHIPPED), "--areas", str(size.areas),
        "--years", str(size.years), "--registers", str(rows), "--out", str(folder),
    ])  # fmt: skip
    return folder


def measure_registers(
    subject: str, folder: Path, runs: int, spark: bool = False
) -> list[Measurement]:
    """Rollups of the province's case register, with two threads, and scans of the same files.

    With `spark` also on a cluster of two workers with a core each, which stands before the clock
    starts. Its memory and processor time are those of the command alone. Raises FailedError where
    the engines do not write the same figures.
    """
    samples = Samples(subject)
    cases = folder / "registers" / "cases"
    with _cluster() if spark else nullcontext() as running:
        for _ in range(runs):
            scan = [sys.executable, "-m", "benchmarks.bare_scan", str(cases)]
            _add(samples, SCAN, run(scan))
            _add(samples, ROLLUP, _rollup(folder, "duckdb"))
            if running is not None:
                _add(samples, SPARK, _rollup(folder, running.address))
                _compare(folder)
    floors = [(ROLLUP + part, SCAN + part) for part in ("", PROCESSOR)]
    return samples.measurements([*floors, (SPARK, ROLLUP)])


def _cluster() -> "AbstractContextManager[Cluster]":
    from etl.registers.cluster import cluster  # the other measurements need no Spark

    return cluster()


def _rollup(folder: Path, engine: str) -> Ended:
    """From nothing to a report, which is named after the engine."""
    name = engine.split(":")[0]
    shutil.rmtree(folder / "reports" / name, ignore_errors=True)
    words = [
        *LEGAL_AID, "rollup", str(folder / "registers" / "cases"), "--data", str(folder),
        "--engine", engine, "--name", name, "--threads", "2", "--scratch", str(folder / "scratch"),
    ]  # fmt: skip
    return run(words, allowed=SET_ASIDE)


def _compare(folder: Path) -> None:
    for name in ("figures.csv", "rejects.csv"):
        ours, theirs = (folder / "reports" / each / name for each in ("duckdb", "spark"))
        if not cmp(ours, theirs, shallow=False):
            raise FailedError(f"{ours} and {theirs} differ")


def _add(samples: Samples, quantity: str, ended: Ended) -> None:
    samples.add(quantity, "s", ended.seconds)
    samples.add(quantity + PROCESSOR, "s", ended.processor_seconds)
    samples.add(quantity + MEMORY, "MiB", ended.peak_mib)
