"""Run what compose.yaml describes on this machine alone: two replicas behind the same nginx.

`python -m deployment.on_loopback --port 8600 --data data` serves until it is interrupted.
"""

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from deployment import front
from deployment.replicas import Replica, ReplicaError, free_port, write_secret

REPLICAS = 2
# Who comes through a front may be anybody: what is public, unless an access file says more.
PUBLIC = {"LEGAL_AID_ANONYMOUS": "1"}


@dataclass(frozen=True)
class Loopback:
    """The address of the front, the replicas behind it, and the folder with their logs."""

    address: str
    replicas: Sequence[Replica]
    folder: Path

    def said(self) -> str:
        """All that front and replicas have logged."""
        logs = sorted(self.folder.glob("*.log"))
        return "\n".join(log.read_text(encoding="utf-8") for log in logs)


@contextmanager
def started(
    data: Path, port: int, environment: Mapping[str, str] | None = None
) -> Iterator[Loopback]:
    """Front and replicas on a data folder until the block ends; FrontError, ReplicaError."""
    with tempfile.TemporaryDirectory(prefix="legal-aid-") as name:
        folder = Path(name)
        folder.chmod(0o711)  # nginx writes long bodies there, as somebody else
        write_secret(folder / "cookie_secret")
        told = {"LEGAL_AID_DATA": str(data), **PUBLIC, **(environment or {})}
        replicas = [Replica(number, free_port(), folder, told) for number in range(REPLICAS)]
        written = front.write(folder, port, [each.port for each in replicas])
        try:
            for each in replicas:
                each.start()
            for each in replicas:
                each.ready()
            with front.running(written, port):
                yield Loopback(f"http://{front.HOST}:{port}", replicas, folder)
        finally:
            for each in replicas:
                each.stop()


def main(words: Sequence[str] | None = None) -> int:
    """Serve until interrupted; 1 where front or replicas do not start."""
    parser = argparse.ArgumentParser(prog="python -m deployment.on_loopback", description=__doc__)
    parser.add_argument("--port", type=int, default=8600, help="of the front (default 8600)")
    parser.add_argument(
        "--data", type=Path, default=Path("data"), help="data folder (default data)"
    )
    arguments = parser.parse_args(words)
    # Told to end, it ends what it started first, as when it is interrupted.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with suppress(KeyboardInterrupt), started(arguments.data, arguments.port) as running:
            print(f"{running.address} (Ctrl+C stops it), logs in {running.folder}", flush=True)
            for each in running.replicas:
                assert each.process
                each.process.wait()
    except (front.FrontError, ReplicaError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
