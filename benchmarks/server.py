"""A dashboard server of one's own: how long it takes to be ready, and what it costs."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import FailedError, as_used
from benchmarks.folders import LEGAL_AID

HOST = "127.0.0.1"
MOST_SECONDS = 60.0
STOP_SECONDS = 20.0
MOST_PREPARING = 1800.0  # seconds
PREPARING = "dashboard.prepared"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """A running server: its address, its process and how long it took to answer."""

    address: str
    process: int
    ready_seconds: float
    began: float

    def processor_ms(self) -> float:
        """Processor time it and its workers have used so far, in milliseconds."""
        return sum(_processor_ms(each) for each in self._processes())

    def memory_mib(self) -> float:
        """The most memory it and its workers have held, each at its own time."""
        return sum(_memory_mib(each) for each in self._processes())

    def memory_now_mib(self) -> float:
        """The memory it and its workers hold at this moment."""
        return sum(_memory_mib(each, "VmRSS") for each in self._processes())

    def until_prepared(self) -> float:
        """Wait until likely views are made; the seconds since the server was asked to start."""
        seen = False
        while time.perf_counter() - self.began < MOST_PREPARING:
            preparing = any(PREPARING in _command(each) for each in self._processes())
            if seen and not preparing:
                return time.perf_counter() - self.began
            seen |= preparing
            time.sleep(0.2)
        raise FailedError("views were still being prepared")

    def _processes(self) -> list[int]:
        tasks = Path(f"/proc/{self.process}/task").glob("*/children")
        children = [int(child) for task in tasks for child in task.read_text().split()]
        return [self.process, *children]


@contextmanager
def dashboard(data: Path, workers: int = 1, *, preparing: bool = False) -> Iterator[Server]:
    """Serve a data folder on a free port of this machine, by one process or by replicas; ends with
    the block. Without `preparing` every view is made when it is asked for."""
    port = free_port()
    command = [
        *LEGAL_AID, "serve", "--data", str(data), "--port", str(port), "--no-browser",
        "--workers", str(workers), *([] if preparing else ["--no-preparing"]),
    ]  # fmt: skip
    with running(command, port, "_stcore/health") as server:
        yield server


@contextmanager
def running(command: Sequence[str], port: int, asked: str, **environment: str) -> Iterator[Server]:
    """A server that is ready once the path `asked` is answered; ends with the block."""
    with tempfile.TemporaryFile() as log:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, env=as_used() | environment
        )
        try:
            address = f"http://{HOST}:{port}"
            _await(f"{address}/{asked}", process)
            yield Server(address, process.pid, time.perf_counter() - started, started)
        finally:
            _stop(process)


@contextmanager
def static(folder: Path) -> Iterator[str]:
    """Serve the files of a folder; gives the address."""
    port = free_port()
    command = [
        sys.executable, "-m", "http.server", str(port), "--bind", HOST, "--directory", str(folder),
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await(f"http://{HOST}:{port}/", process)
        yield f"http://{HOST}:{port}"
    finally:
        _stop(process)


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _await(address: str, process: subprocess.Popen[bytes]) -> None:
    """Ask until the server answers; raises FailedError if it ends or takes too long."""
    until = time.monotonic() + MOST_SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            try:
                process.wait(timeout=0.02)
            except subprocess.TimeoutExpired:
                continue
            raise FailedError(f"the server ended with {process.returncode}") from None
    raise FailedError(f"no server answered at {address} within {MOST_SECONDS:.0f} s")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _processor_ms(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    user, system = fields.split()[11:13]
    return (int(user) + int(system)) * 1000 / TICKS


def _memory_mib(process: int, kind: str = "VmHWM") -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    # One that has ended and is not yet taken note of has none.
    peak = next((line for line in status.splitlines() if line.startswith(kind)), f"{kind}: 0 kB")
    return int(peak.split()[1]) / 1024


def _command(process: int) -> str:
    """The words a process was started with; empty where it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return ""
