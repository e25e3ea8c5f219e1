"""What was measured, as a table for people and as JSON for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from benchmarks.machine import Machine
from benchmarks.measurement import Measurement


def print_table(measurements: Sequence[Measurement], console: Console) -> None:
    """One row a quantity: median, 95th percentile, samples, and the ratio to its floor."""
    for subject, found in groupby(measurements, key=lambda one: one.subject):
        console.print(_table(subject, list(found)))


def _table(subject: str, measurements: Sequence[Measurement]) -> Table:
    table = Table(title=subject, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    for heading in ("median", "p95", "unit", "runs", "ratio"):
        table.add_column(heading, justify="left" if heading == "unit" else "right", no_wrap=True)
    for one in measurements:
        table.add_row(
            one.quantity,
            number(one.median),
            number(one.p95),
            one.unit,
            str(len(one.samples)),
            "" if one.ratio is None else f"{one.ratio:.2f} x",
        )
    return table


def print_machine(machine: Machine, ended: tuple[float, float, float], console: Console) -> None:
    """The machine and how busy it was; other programs' work makes every figure worse."""
    packages = ", ".join(f"{name} {version}" for name, version in machine.packages.items())
    for line in (
        f"{machine.when}, {machine.system}, {machine.processor}",
        f"{machine.cores} cores, {machine.memory_gib} GiB, Python {machine.python}, {packages}",
        f"load average {machine.load} at the start, {ended} at the end",
    ):
        console.print(line, highlight=False, soft_wrap=True)


def write_json(
    path: Path,
    measurements: Sequence[Measurement],
    machine: Machine,
    ended: tuple[float, float, float],
) -> None:
    """Everything, every sample included."""
    told = {
        "machine": asdict(machine),
        "load_at_the_end": ended,
        "measurements": [
            asdict(one) | {"median": one.median, "p95": one.p95} for one in measurements
        ],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def number(value: float) -> str:
    """About three digits that matter, with thousands set apart."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
