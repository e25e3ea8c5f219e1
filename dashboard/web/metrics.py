"""For a program that watches the server: its numbers, in the text that Prometheus reads."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from dashboard.watching.numbers import told

KIND = "text/plain; version=0.0.4; charset=utf-8"


def metrics(request: Request) -> PlainTextResponse:
    """All numbers of this server; `watching.private` decides who may ask."""
    return PlainTextResponse(told(), media_type=KIND, headers={"Cache-Control": "no-store"})


ROUTE = Route("/metrics", metrics)
