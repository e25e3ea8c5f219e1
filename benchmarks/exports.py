"""A meeting's files as the command line writes them, against an empty deck, in turns."""

import sys
from pathlib import Path

from benchmarks.child import Ended, run
from benchmarks.folders import LEGAL_AID
from benchmarks.measurement import Measurement, Samples

EMPTY = "empty deck"
REVIEW, BRIEFINGS = ("yearly-review",), ("county-briefing", "--area", "all")
# What is written, as which pack and in which form.
FILES = {
    "yearly review, pptx": (REVIEW, "pptx"),
    "yearly review, pdf": (REVIEW, "pdf"),
    "yearly review, xlsx": (REVIEW, "xlsx"),
    "yearly review, html": (REVIEW, "html"),
    "briefings of all counties, pptx": (BRIEFINGS, "pptx"),
    "briefings of all counties, pdf": (BRIEFINGS, "pdf"),
}
PROCESSOR, MEMORY = ", processor time", ", memory at most"


def measure_exports(subject: str, data: Path, scratch: Path, runs: int) -> list[Measurement]:
    """Every file of `FILES` from a built data folder, each round behind an empty deck."""
    samples = Samples(subject)
    for _ in range(runs):
        deck = [sys.executable, "-m", "benchmarks.empty_deck", str(scratch / "empty.pptx")]
        _add(samples, EMPTY, run(deck))
        for name, (pack, form) in FILES.items():
            _add(samples, name, _export(data, scratch / "exports", pack, form))
    floors = [(name, EMPTY) for name in FILES]
    return samples.measurements([*floors, *((a + PROCESSOR, b + PROCESSOR) for a, b in floors)])


def _export(data: Path, out: Path, pack: tuple[str, ...], form: str) -> Ended:
    return run([
        *LEGAL_AID, "export", "--data", str(data), "--pack", *pack, "--to", form,
        "--out", str(out),
    ])  # fmt: skip


def _add(samples: Samples, quantity: str, ended: Ended) -> None:
    samples.add(quantity, "s", ended.seconds)
    samples.add(quantity + PROCESSOR, "s", ended.processor_seconds)
    samples.add(quantity + MEMORY, "MiB", ended.peak_mib)
