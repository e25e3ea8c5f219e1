"""The replicas as processes: started, started again when one ends, and stopped together."""

import asyncio
import socket
import sys
import time
from dataclasses import dataclass, field

from dashboard.serving import NUMBER

MODULE = "dashboard.serving.replica"
TOO_SOON = 5.0  # seconds; who ends sooner, three times in a row, will not stay
TRIES = 3
STOPPING = 10.0  # seconds before one that doesn't stop is ended


class ReplicaError(Exception):
    """A replica ends again and again; its own words stand above on the terminal."""


@dataclass
class Replica:
    """One process and the socket through which connections are handed to it."""

    number: int
    environment: dict[str, str]
    failures: int = 0
    process: asyncio.subprocess.Process | None = None
    channel: socket.socket | None = None
    started: float = field(default=0.0)

    async def start(self) -> None:
        """Start the process; what is handed over before it is ready waits."""
        mine, its = socket.socketpair()
        with its:
            self.process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", MODULE, str(its.fileno()),
                pass_fds=(its.fileno(),), env=self.environment | {NUMBER: str(self.number)},
            )  # fmt: skip
        self.channel, self.started = mine, time.monotonic()

    def take(self, client: socket.socket) -> bool:
        """Hand a connection over; False where the process has just gone."""
        assert self.channel
        try:
            socket.send_fds(self.channel, [b"c"], [client.fileno()])
        except OSError:
            return False
        return True

    async def ended(self) -> None:
        """Wait for the end of the process; raises ReplicaError where it keeps ending."""
        assert self.process and self.channel
        code = await self.process.wait()
        self.channel.close()
        soon = time.monotonic() - self.started < TOO_SOON
        self.failures = self.failures + 1 if soon else 0
        if self.failures == TRIES:
            raise ReplicaError(f"Replica {self.number} ended {TRIES} times at once (code {code}).")

    async def stop(self) -> None:
        """Tell it to stop, and see that it does."""
        if self.process is None or self.process.returncode is not None:
            return
        self.process.terminate()
        try:
            await asyncio.wait_for(self.process.wait(), STOPPING)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()
