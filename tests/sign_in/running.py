"""`legal-aid serve` with an access file, as a process of its own."""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

ROOT = Path(__file__).resolve().parents[2]
STARTING_TAKES_AT_MOST = 90.0


@contextmanager
def running(data: Path, access: Path, port: int, **environment: str) -> Iterator[None]:
    """Serve `data` by the rules of `access`; the trail lies beside that file."""
    command = [
        sys.executable, "-m", "etl.command_line", "serve", "--data", str(data),
        "--access", str(access), "--port", str(port), "--no-browser",
    ]  # fmt: skip
    told = {**os.environ, "LEGAL_AID_AUDIT": str(access.parent), **environment}
    with (access.parent / "log").open("w+b") as log:
        process = subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log, env=told)
        try:
            if not _answers(f"http://127.0.0.1:{port}/healthz", process):
                log.seek(0)
                pytest.fail(log.read().decode())
            yield
        finally:
            process.terminate()
            process.wait(timeout=20)


def _answers(address: str, process: subprocess.Popen[bytes]) -> bool:
    until = monotonic() + STARTING_TAKES_AT_MOST
    while monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return True
        except OSError:
            continue
    return False
