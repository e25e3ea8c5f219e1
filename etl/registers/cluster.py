"""A standalone Spark cluster on this machine: python -m etl.registers.cluster."""

import argparse
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"
STARTED, JOINED = "I have been elected leader", "Successfully registered with master"
PATIENCE = 120.0
_MASTER = "org.apache.spark.deploy.master.Master"
_WORKER = "org.apache.spark.deploy.worker.Worker"


class ClusterError(Exception):
    """A part of the cluster did not start; the message holds the end of what it printed."""


@dataclass(frozen=True)
class Part:
    """A master or worker that runs, with the file that it writes its log to."""

    process: subprocess.Popen[bytes]
    log: Path

    def wait_for(self, words: str) -> None:
        """Until its log holds the words; raises ClusterError where it ends or takes too long."""
        until = time.monotonic() + PATIENCE
        while words not in self.log.read_text("utf-8", errors="replace"):
            if self.process.poll() is not None or time.monotonic() > until:
                raise ClusterError(self.log.read_text("utf-8", errors="replace")[-2000:])
            time.sleep(0.1)

    def end(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End it and what it started, by their own process group; once is enough."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, how)
            self.process.wait()


@dataclass(frozen=True)
class Cluster:
    """A master's address and its workers."""

    address: str
    workers: Sequence[Part]


@contextmanager
def cluster(workers: int = 2, cores: int = 1, memory: str = "2500m") -> Iterator[Cluster]:
    """Start it on the loopback address and end it, each part by its id, on the way out."""
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="legal-aid-spark-")))
        port = _free_port()
        address = f"spark://{HOST}:{port}"
        words = ("--host", HOST, "--port", str(port), "--webui-port", "0")
        master = _start(scratch, "master", _MASTER, *words)
        stack.callback(master.end)
        master.wait_for(STARTED)
        parts = []
        for number in range(1, workers + 1):
            size = ("--cores", str(cores), "--memory", memory, "--webui-port", "0")
            part = _start(scratch, f"worker-{number}", _WORKER, "--host", HOST, *size, address)
            stack.callback(part.end)
            parts.append(part)
        for part in parts:
            part.wait_for(JOINED)
        yield Cluster(address, tuple(parts))


def _start(scratch: Path, name: str, main: str, *words: str) -> Part:
    found = importlib.util.find_spec("pyspark")
    if found is None or found.origin is None:
        raise ClusterError("PySpark is not installed: pip install 'legal-aid-compare[spark]'")
    home = Path(found.origin).parent
    own = scratch / name
    own.mkdir()
    settings = {
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_IP": HOST,
        "SPARK_LOCAL_DIRS": str(own),
        "SPARK_WORKER_DIR": str(own),
        "SPARK_DAEMON_MEMORY": "256m",
    }
    log = scratch / f"{name}.log"
    with log.open("wb") as printed:
        process = subprocess.Popen(
            [str(home / "bin" / "spark-class"), main, *words],
            stdout=printed,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env={**os.environ, **settings},
            start_new_session=True,
        )
    return Part(process, log)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind((HOST, 0))
        return int(asked.getsockname()[1])


def main() -> int:
    """Run a cluster until it is interrupted, or as long as a command needs it."""
    parser = argparse.ArgumentParser(prog="python -m etl.registers.cluster", description=__doc__)
    parser.add_argument("--workers", type=int, default=2, help="(2)")
    parser.add_argument("--cores", type=int, default=1, help="of each worker (1)")
    parser.add_argument("--memory", default="2500m", help="of each worker (2500m)")
    parser.add_argument(
        "command", nargs=argparse.REMAINDER, help="run with the address in place of {address}"
    )
    asked = parser.parse_args()
    with cluster(asked.workers, asked.cores, asked.memory) as running:
        print(f"{asked.workers} workers at {running.address}", flush=True)
        if asked.command:
            words = [word.replace("{address}", running.address) for word in asked.command]
            return subprocess.run(words, check=False).returncode
        try:
            signal.pause()
        except KeyboardInterrupt:
            print("Ending.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
