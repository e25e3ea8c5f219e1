"""The server of the dashboard: uvicorn, as each replica and a single one run it."""

import logging
from typing import Any

import uvicorn

from dashboard.watching import TEXT, form

APP = "dashboard.asgi:app"
MOST_MESSAGE = 25_000_000  # bytes over a web socket, as Streamlit takes from a page
PING = 30.0  # seconds
GRACE = 3  # seconds for what is under way when it is stopped


class Server(uvicorn.Server):
    """Says nothing of each request.

    It opens its port itself. Given a socket that somebody else has opened, as Streamlit's own
    command gives one, asyncio leaves Nagle's algorithm on: every answer of two pieces, a head and
    a body, then waits 40 ms for the browser to confirm the first.
    """

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        for name in ("uvicorn.access", "uvicorn.error"):
            # Not a level: Streamlit, which starts in here, sets another.
            logging.getLogger(name).addFilter(_matters)


def _matters(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.WARNING


def configuration(app: Any = APP, **more: Any) -> uvicorn.Config:
    """What all of them agree in; `more` are further settings of uvicorn."""
    if form() != TEXT:
        more["log_config"] = None  # what it says goes through our own log
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_max_size=MOST_MESSAGE,
        ws_ping_interval=PING,
        ws_ping_timeout=PING,
        access_log=False,
        log_level="warning",
        proxy_headers=False,  # whose connection it is decides whose headers are believed
        timeout_graceful_shutdown=GRACE,
        **more,
    )
