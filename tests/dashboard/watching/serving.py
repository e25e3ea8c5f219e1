"""A server as the command line starts it, whose log is read afterwards."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from tests.browser_kit import HOST, free_port, give_back

PATIENCE = 60.0  # seconds


class Served:
    """Its address, and what it has written on both its outputs; `at_the_end` once it has ended."""

    def __init__(self, address: str, out: Path, log: Path) -> None:
        self.address, self._out, self._log = address, out, log
        self.at_the_end = ""

    def said(self) -> str:
        """Everything, as it stands."""
        return self._out.read_text(encoding="utf-8") + self._log.read_text(encoding="utf-8")

    def lines(self) -> list[Any]:
        """The log's lines; each must be JSON."""
        return [json.loads(line) for line in self._log.read_text(encoding="utf-8").splitlines()]

    def get(self, path: str, **head: str) -> tuple[int, str]:
        """Status and words of an answer."""
        named = {name.replace("_", "-"): words for name, words in head.items()}
        try:
            with urllib.request.urlopen(
                urllib.request.Request(self.address + path, headers=named), timeout=PATIENCE
            ) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@contextmanager
def served(
    data: Path, *options: str, port: int | None = None, **environment: str
) -> Iterator[Served]:
    """`legal-aid serve` on a data folder with these options, ended afterwards."""
    port = port or free_port()
    command = [
        sys.executable, "-m", "etl.command_line", "serve", "--data", str(data),
        "--port", str(port), "--no-browser", *options,
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        out, log = Path(folder, "out"), Path(folder, "log")
        with out.open("wb") as output, log.open("wb") as errors:
            process = subprocess.Popen(
                command, env={**os.environ, **environment}, stdout=output, stderr=errors
            )
            found = Served(f"http://{HOST}:{port}", out, log)
            try:
                _await(found, process)
                yield found
            finally:
                process.terminate()
                process.wait(timeout=PATIENCE)
                found.at_the_end = found.said()
                give_back(port)


def _await(server: Served, process: subprocess.Popen[bytes]) -> None:
    """Ask until it answers; each pause waits on the process, which may end instead."""
    deadline = monotonic() + PATIENCE
    while monotonic() < deadline:
        try:
            server.get("/healthz")
            return
        except OSError:
            try:
                process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                continue
            break
    raise ConnectionError(server.said())
