"""Replicas of the dashboard on this machine, as the containers of compose.yaml run them."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
PATIENCE = 90.0  # seconds until one answers
STOPPING = 20.0
LOOK_AGAIN = 0.2


class ReplicaError(Exception):
    """A replica ended or never answered; the message tells where its words are."""


def free_port() -> int:
    """A port of this machine that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def write_secret(file: Path) -> Path:
    """What all replicas sign cookies with, for this user's eyes alone."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        opened.write(secrets.token_hex(32))
    return file


@dataclass
class Replica:
    """One `legal-aid serve` of its own; `folder` holds its log and the secret of all of them."""

    number: int
    port: int
    folder: Path
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        """Where it writes what happens."""
        return self.folder / f"replica-{self.number}.log"

    def start(self) -> None:
        """Start it; `ready` waits for it."""
        line = [
            sys.executable, "-m", "etl.command_line", "serve", "--port", str(self.port),
            "--no-browser", "--log", "json",
        ]  # fmt: skip
        told = {
            **os.environ,
            **self.environment,
            "LEGAL_AID_REPLICA": str(self.number),
            "LEGAL_AID_COOKIE_SECRET_FILE": str(self.folder / "cookie_secret"),
        }
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(line, env=told, stdout=log, stderr=log)

    def ready(self) -> None:
        """Wait until it answers under its number; raises ReplicaError."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self.answers():
                return
            try:
                assert self.process
                self.process.wait(LOOK_AGAIN)
            except subprocess.TimeoutExpired:
                continue
            break
        raise ReplicaError(f"Replica {self.number} does not answer; see {self.log}")

    def answers(self) -> bool:
        """Whether it says that it runs, and is the one that was meant."""
        try:
            address = f"http://{HOST}:{self.port}/healthz"
            with urllib.request.urlopen(address, timeout=5) as answer:
                return f"legal_aid_replica={self.number};" in answer.headers["Set-Cookie"]
        except OSError:
            return False

    def kill(self) -> None:
        """End it at once, as a machine that fails does."""
        assert self.process
        self.process.kill()
        self.process.wait(STOPPING)

    def stop(self) -> None:
        """End it, if it runs."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(STOPPING)
