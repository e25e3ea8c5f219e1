"""The front: one port, and every connection of a reader to the replica that holds the session."""

import asyncio
import signal
import socket
from contextlib import suppress
from itertools import count

from dashboard.serving import environment
from dashboard.serving.head import head_of, replica_in
from dashboard.serving.replicas import Replica

PATIENCE = 60.0  # seconds for a connection to say what it wants
BACKLOG = 1024


class Front:
    """Passes connections on as they are, so that nothing is copied between processes."""

    def __init__(self, host: str, port: int, replicas: int) -> None:
        told = environment(port, host)
        self.host, self.port = host, port
        self.replicas = [Replica(number, told) for number in range(replicas)]
        self._turns = count()
        self._handing: set[asyncio.Task[None]] = set()

    async def serve(self) -> None:
        """Serve until a signal comes; raises OSError where the port is taken, and ReplicaError."""
        with socket.create_server((self.host, self.port), backlog=BACKLOG) as listener:
            listener.setblocking(False)
            for each in self.replicas:
                await each.start()
            tasks = [asyncio.ensure_future(self._keep(each)) for each in self.replicas]
            tasks += [asyncio.ensure_future(each) for each in (self._accept(listener), _stopped())]
            done, rest = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in rest:
                task.cancel()
            await asyncio.gather(*(each.stop() for each in self.replicas))
            for task in done:
                task.result()

    async def _keep(self, replica: Replica) -> None:
        """Start a replica that has ended anew; its readers come back with their address."""
        while True:
            await replica.ended()
            await replica.start()

    async def _accept(self, listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            client, _ = await loop.sock_accept(listener)
            task = loop.create_task(self._hand_on(client))
            self._handing.add(task)
            task.add_done_callback(self._handing.discard)

    async def _hand_on(self, client: socket.socket) -> None:
        with client, suppress(OSError, TimeoutError):
            client.setblocking(False)
            head = await asyncio.wait_for(head_of(client), PATIENCE)
            if head:
                self._pass(client, replica_in(head))

    def _pass(self, client: socket.socket, wanted: int | None) -> None:
        """To the wanted replica, or where there is none to the next in turn that takes it."""
        count = len(self.replicas)
        first = next(self._turns) if wanted is None or wanted >= count else wanted
        for step in range(count):
            if self.replicas[(first + step) % count].take(client):
                return


async def _stopped() -> None:
    """Wait for the signal to stop."""
    told = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, told.set)
    await told.wait()
