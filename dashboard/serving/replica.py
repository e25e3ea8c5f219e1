"""One replica: the dashboard under uvicorn, with connections that a front hands over.

Started as `python -m dashboard.serving.replica CHANNEL`, with the number of an open socket.
"""

import asyncio
import socket
import sys
from contextlib import suppress

import uvicorn

from dashboard.serving.ending import end_quietly
from dashboard.serving.server import Server, configuration

AT_ONCE = 16  # connections taken over in one go


class Replica(Server):
    """Listens nowhere itself; ends when its front has gone."""

    def __init__(self, config: uvicorn.Config, channel: socket.socket) -> None:
        super().__init__(config)
        self._channel = channel
        self._talking: set[asyncio.Task[None]] = set()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start the dashboard, then take what waits in the channel."""
        await super().startup(sockets=[])
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._channel, self._arrived)

    def _arrived(self) -> None:
        signs, handles, _, _ = socket.recv_fds(self._channel, 1, AT_ONCE)
        if not signs:
            self._loop.remove_reader(self._channel)
            self.should_exit = True
        for handle in handles:
            task = self._loop.create_task(self._talk(socket.socket(fileno=handle)))
            self._talking.add(task)
            task.add_done_callback(self._talking.discard)

    async def _talk(self, client: socket.socket) -> None:
        client.setblocking(False)
        with suppress(OSError):  # the reader has gone meanwhile
            await self._loop.connect_accepted_socket(self._protocol, client)

    def _protocol(self) -> asyncio.Protocol:
        """What speaks HTTP over one connection, as uvicorn makes it for its own."""
        made: asyncio.Protocol = self.config.http_protocol_class(  # type: ignore[call-arg]
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
            _loop=self._loop,
        )
        return made


def main() -> None:
    """Serve until told to stop."""
    channel = socket.socket(fileno=int(sys.argv[1]))
    channel.setblocking(False)
    Replica(configuration(), channel).run()
    end_quietly()


if __name__ == "__main__":
    main()
