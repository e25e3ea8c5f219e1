"""A connection that sends more than a reader can is ended; others and slower ones are not."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.types import Message, Receive, Scope, Send

from dashboard.web.flooded import AGAINST_THE_RULES, Flooded

SCOPE: Scope = {"type": "websocket", "path": "/_stcore/stream"}


def heard(
    messages: int, within: float, kind: str = "websocket.receive"
) -> tuple[int, list[Message]]:
    """How many messages the page's program hears of so many, and what the reader is sent."""
    told: list[Message] = []
    count = 0

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal count
        for _ in range(messages):
            if (await receive())["type"] == "websocket.disconnect":
                break
            count += 1
        await send({"type": "websocket.send", "text": "an answer"})

    async def receive() -> Message:
        return {"type": kind}

    async def send(message: Message) -> None:
        told.append(message)

    async def all_of_it() -> None:
        await Flooded(app, most=5, within=within)(SCOPE, receive, send)

    with ThreadPoolExecutor(1) as alone:  # in this thread a browser's loop may run
        alone.submit(asyncio.run, all_of_it()).result()
    return count, told


def test_what_comes_in_time_is_all_heard() -> None:
    assert heard(5, within=60.0) == (5, [{"type": "websocket.send", "text": "an answer"}])


def test_one_more_within_the_time_ends_it_and_nothing_is_sent_after() -> None:
    ended = {"type": "websocket.close", "code": AGAINST_THE_RULES}
    assert heard(100, within=60.0) == (5, [ended])


def test_as_many_in_a_longer_time_are_heard() -> None:
    assert heard(100, within=0.0)[0] == 100


def test_only_what_a_reader_sends_is_counted() -> None:
    assert heard(100, within=60.0, kind="websocket.connect")[0] == 100
