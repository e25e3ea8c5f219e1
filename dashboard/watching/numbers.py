"""The numbers of this server: what it was asked, what took how long, and what it holds."""

import os
import platform
import sys
import time
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dashboard import data
from dashboard.edition import FULL, PUBLIC
from dashboard.serving import NUMBER
from dashboard.watching.metrics import Count, Times, heading, sample

REQUESTS = Count("legal_aid_requests_total", "Requests answered, by route and status.")
RUNS = Times("legal_aid_run_seconds", "Seconds of a run of the page's script, by screen and end.")
ASKS = Times("legal_aid_ask_seconds", "Seconds to answer for the charts of a pick.")
ERRORS = Count("legal_aid_errors_total", "Errors whose reader was told a number, by where.")
READERS = Count("legal_aid_sessions_open", "Readers whose page is connected.", "gauge")
# So that a server that nobody has asked yet tells 0 and not nothing.
READERS.add(0)
ASKED = (REQUESTS, RUNS, ASKS, ERRORS, READERS)
STARTED = time.time()
PROGRAM = "legal-aid-compare"


def told() -> str:
    """All of them as text, with the number of the replica where there are several."""
    number = os.environ.get(NUMBER)
    common = {"replica": number} if number else {}
    lines = [line for each in ASKED for line in each.lines(common)]
    return "\n".join([*lines, *_held(common), *_process(common)]) + "\n"


def program() -> str:
    """The program's version; empty where it runs without being installed."""
    try:
        return version(PROGRAM)
    except PackageNotFoundError:
        return ""


def _held(common: Mapping[str, str]) -> Iterator[str]:
    yield from heading("legal_aid_build_info", "gauge", "The program and what it runs on.")
    built = {"version": program(), "python": platform.python_version()}
    built |= {name: version(name) for name in ("streamlit", "duckdb")}
    yield sample("legal_aid_build_info", {**common, **built}, 1)
    yield from heading("legal_aid_snapshot_info", "gauge", "The data version of each set.")
    edition = FULL if data.available(FULL) else PUBLIC
    for name in data.available(edition):
        if found := data.current(name, edition):
            held = {"figures": name, "version": found.version, "id": found.id}
            yield sample("legal_aid_snapshot_info", {**common, **held}, 1)


def _process(common: Mapping[str, str]) -> Iterator[str]:
    """What every program tells of itself, by the names that are usual for it."""
    found = {
        "process_cpu_seconds_total": ("counter", "Processor time.", time.process_time()),
        "process_start_time_seconds": ("gauge", "When it started.", STARTED),
    }
    held = memory()
    if held is not None:
        found["process_resident_memory_bytes"] = ("gauge", "Memory held.", held)
    for name, (kind, words, value) in found.items():
        yield from heading(name, kind, words)
        yield sample(name, common, value)


def memory() -> int | None:
    """Bytes of memory that this process holds; None where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return _most_memory()
    return pages * os.sysconf("SC_PAGE_SIZE")


def _most_memory() -> int | None:
    """What it held at most, which is all that macOS tells."""
    if sys.platform != "darwin":
        return None
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
