"""For whoever watches the server: whether it runs, and whether it has figures to show."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from dashboard import data
from dashboard.edition import FULL, PUBLIC, Edition

FRESH = {"Cache-Control": "no-store"}


def alive(request: Request) -> JSONResponse:
    """200 as long as the server answers at all."""
    return JSONResponse({"status": "alive"}, headers=FRESH)


def ready(request: Request) -> JSONResponse:
    """200 with the data versions that can be opened; 503 where there are none."""
    opened = _opened(FULL) or _opened(PUBLIC)
    status = "ready" if opened else "no snapshot"
    told = {"status": status, "versions": opened}
    return JSONResponse(told, 200 if opened else 503, headers=FRESH)


def _opened(edition: Edition) -> dict[str, str]:
    """The versions of an edition; a server for the public alone has no other."""
    found = {name: data.current(name, edition) for name in data.available(edition)}
    return {name: each.version for name, each in found.items() if each and data.inside(each)}


ROUTES = [Route("/healthz", alive), Route("/readyz", ready)]
