"""An nginx of our own on this machine, with the configuration that a bureau runs."""

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

CONFIGURATION = Path(__file__).with_name("nginx")
HOST = "127.0.0.1"
STARTING, STOPPING = 30.0, 10.0  # seconds
LOOK_AGAIN = 0.05
# The addresses of the replicas in their containers, in order.
IN_CONTAINERS = ("172.30.77.4:8501", "172.30.77.5:8501")


class FrontError(Exception):
    """Nginx is missing or would not start; the message says why."""


def nginx() -> str:
    """The path of nginx; Debian puts it where only root looks. Raises FrontError."""
    path = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if path is None:
        raise FrontError("There is no nginx on this machine. Install the package 'nginx'.")
    return path


def write(folder: Path, port: int, replicas: Sequence[int]) -> Path:
    """Copy the configuration into a folder, for a front at `port` and replicas at these ports of
    this machine; the path of nginx.conf. Only where things listen is changed."""
    for file in CONFIGURATION.glob("*.conf"):
        shutil.copy(file, folder)
    (folder / "listen.conf").write_text(f"listen {HOST}:{port};\n", encoding="utf-8")
    told = (folder / "replicas.conf").read_text(encoding="utf-8")
    for container, own in zip(IN_CONTAINERS, replicas, strict=True):
        told = re.sub(rf"\b{re.escape(container)}\b", f"{HOST}:{own}", told)
    (folder / "replicas.conf").write_text(told, encoding="utf-8")
    return folder / "nginx.conf"


def command(configuration: Path) -> list[str]:
    """The line that starts nginx with it; it writes beside the configuration and nowhere else."""
    folder = f"{configuration.parent}/"
    return [nginx(), "-e", "stderr", "-p", folder, "-c", str(configuration)]


def check(configuration: Path) -> str:
    """What nginx has against a configuration; empty where it has nothing."""
    line = [*command(configuration), "-t", "-q"]
    return subprocess.run(line, capture_output=True, text=True, check=False).stderr.strip()


@contextmanager
def running(configuration: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Nginx with this configuration, which listens at `port`, until the block ends; raises
    FrontError. What it logs goes to front.log beside the configuration.
    """
    if wrong := check(configuration):
        raise FrontError(wrong)
    with (configuration.parent / "front.log").open("ab") as log:
        process = subprocess.Popen(command(configuration), stdout=log, stderr=log)
    try:
        _await(port, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=STOPPING)


def _await(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until it takes connections."""
    until = time.monotonic() + STARTING
    while time.monotonic() < until:
        with socket.socket() as asking:
            if asking.connect_ex((HOST, port)) == 0:
                return
        try:
            process.wait(LOOK_AGAIN)
        except subprocess.TimeoutExpired:
            continue
        break
    raise FrontError(f"nginx does not listen at port {port}.")
