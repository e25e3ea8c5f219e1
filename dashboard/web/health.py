"""For whoever watches the server: whether it runs, and whether it has figures to show."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from dashboard import data
from dashboard.edition import FULL, PUBLIC
from dashboard.published import folder_of
from dashboard.selection import DEMONSTRATION, FILED

FRESH = {"Cache-Control": "no-store"}


def alive(request: Request) -> JSONResponse:
    """200 as long as the server answers at all."""
    return JSONResponse({"status": "alive"}, headers=FRESH)


def ready(request: Request) -> JSONResponse:
    """200 with the data versions that can be opened; 503 where there are none.

    A server for the public alone has no other edition. Where the last good version stands in for
    the current one, `troubles` says why.
    """
    kept = {each: folder_of(FILED, each) / "snapshots" for each in (FULL, PUBLIC)}
    alone = kept[PUBLIC].is_dir() and not kept[FULL].is_dir()
    edition = PUBLIC if alone else FULL
    found = {name: data.standing(name, edition) for name in (FILED, DEMONSTRATION)}
    opened = {name: each.snapshot.version for name, each in found.items() if each.snapshot}
    troubles = {name: each.fault for name, each in found.items() if each.fault}
    status = "ready" if opened else "no snapshot"
    told = {"status": status, "versions": opened} | ({"troubles": troubles} if troubles else {})
    return JSONResponse(told, 200 if opened else 503, headers=FRESH)


ROUTES = [Route("/healthz", alive), Route("/readyz", ready)]
