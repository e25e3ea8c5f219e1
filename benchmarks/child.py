"""Run a command to its end, and say how long it took and how much memory it held at most."""

import os
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

UNCOMPILED = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Ended:
    """Wall time in seconds, processor time in seconds, most memory in MiB, and what it printed."""

    seconds: float
    processor_seconds: float
    peak_mib: float
    printed: str


class FailedError(Exception):
    """A command that had to succeed did not."""


def run(command: Sequence[str], *, allowed: Sequence[int] = (0,)) -> Ended:
    """The command's cost; raises FailedError where its exit code is not among those allowed.

    The peak is the kernel's for this process alone. It counts from the moment before the program
    is loaded, so the driver keeps itself small.
    """
    with tempfile.TemporaryFile() as printed:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=printed, stderr=subprocess.STDOUT, env=as_used())
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        words = printed.read().decode(errors="replace")
    if process.returncode not in allowed:
        raise FailedError(f"{' '.join(command)} ended with {process.returncode}:\n{words}")
    return Ended(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, words)


def as_used() -> dict[str, str]:
    """That of the driver; but programs keep their compiled form, as they do where they are used."""
    return {name: value for name, value in os.environ.items() if name != UNCOMPILED}
