"""Starts the peers over a data folder, each as its own pages say it should be served."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.child import FailedError
from benchmarks.server import HOST, Server, free_port, running

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GUNICORN = HERE / "environment/bin/gunicorn"
THREADS = 4


@contextmanager
def dash(data: Path) -> Iterator[Server]:
    """Dash under gunicorn; raises FailedError where it is not installed (`make bench` does it)."""
    if not GUNICORN.is_file():
        raise FailedError("Dash is not installed: make bench installs it")
    port = free_port()
    command = [
        str(GUNICORN), "benchmarks.peers.dash_app:server", "--bind", f"{HOST}:{port}",
        "--workers", "1", "--threads", str(THREADS), "--chdir", str(ROOT),
    ]  # fmt: skip
    with running(command, port, "_dash-layout", LEGAL_AID_DATA=str(data)) as server:
        yield server


@contextmanager
def plain(data: Path) -> Iterator[Server]:
    """Streamlit as it comes."""
    port = free_port()
    command = [
        sys.executable, "-m", "streamlit", "run", str(HERE / "plain_app.py"),
        "--server.port", str(port), "--server.address", HOST, "--server.headless", "true",
        "--browser.gatherUsageStats", "false",
    ]  # fmt: skip
    with running(command, port, "_stcore/health", LEGAL_AID_DATA=str(data)) as server:
        yield server
