"""Ends the connection of a page that sends more than any reader can, so that others are heard."""

from collections import deque
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Messages of one connection in so many seconds; a program that waits for each answer stays below.
MOST, WITHIN = 2_000, 10.0
AGAINST_THE_RULES = 1008  # as web sockets word it


class Flooded:
    """Counts the messages of each web socket. What comes after the end is not passed on."""

    def __init__(self, app: ASGIApp, most: int = MOST, within: float = WITHIN) -> None:
        self.app, self.most, self.within = app, most, within

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        times: deque[float] = deque(maxlen=self.most)
        ended = False

        async def counted() -> Message:
            nonlocal ended
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            now = monotonic()
            if len(times) == self.most and now - times[0] < self.within:
                ended = True
                await send({"type": "websocket.close", "code": AGAINST_THE_RULES})
                return {"type": "websocket.disconnect", "code": AGAINST_THE_RULES}
            times.append(now)
            return message

        async def answer(message: Message) -> None:
            if not ended:
                await send(message)

        await self.app(scope, counted, answer)
