"""What the measurements ran on, and how busy it was."""

import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("duckdb", "pandas", "plotly", "pyarrow", "streamlit")


@dataclass(frozen=True)
class Machine:
    """Cores, memory and versions; the load averages are of one, five and fifteen minutes."""

    when: str
    system: str
    processor: str
    cores: int
    memory_gib: float
    python: str
    packages: dict[str, str]
    load: tuple[float, float, float]


def describe() -> Machine:
    """This machine at this moment."""
    return Machine(
        when=datetime.now(UTC).isoformat(timespec="seconds"),
        system=f"{platform.system()} {platform.machine()}",
        processor=_processor(),
        cores=len(os.sched_getaffinity(0)),
        memory_gib=round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1),
        python=platform.python_version(),
        packages={name: version(name) for name in PACKAGES},
        load=load(),
    )


def load() -> tuple[float, float, float]:
    """How many processes wanted a core, on average."""
    one, five, fifteen = os.getloadavg()
    return round(one, 2), round(five, 2), round(fifteen, 2)


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or "unknown"
