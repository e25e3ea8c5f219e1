"""The charts of the view that a reader has just picked, for a page that cannot wait for its run.

A run of the page's script sends every filter and sentence anew. This answers with the cards alone,
as that run is going to draw them; the run comes all the same and has the last word.
"""

from dataclasses import replace
from typing import Any

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.access import who
from dashboard.access.reader import Reader
from dashboard.collected import cards_of
from dashboard.frame import Frame
from dashboard.giving_way import giving_way
from dashboard.links import sealed, server_at
from dashboard.picked import picked
from dashboard.served import SnapshotLostError
from dashboard.text import LANGUAGES, Text
from dashboard.versions.opened import opened
from dashboard.viewed import View, ViewError, view_of

PATH = "/ahead"
# Of the other screens nothing is on a stage that a filter changes.
SCREENS = ("overview", "trends", "compare", "cases", "outreach", "county", "health")
MOST_WAITING = 16
UNKNOWN, BUSY = Response(status_code=404), Response(status_code=503)
# One at a time, so that runs, which readers wait for, go first.
_LIMIT = CapacityLimiter(1)


async def ahead(request: Request) -> Response:
    """The address and the cards of a view, or of one that a pick in a filter leads to.

    Asked with `view` (screen and query), `lang` and `server`, and for a pick `field` and `words`.
    404 where the view or the words are not known or not for this reader, 503 where too many ask at
    once.
    """
    if _LIMIT.statistics().tasks_waiting >= MOST_WAITING:
        return BUSY
    asked, reader = dict(request.query_params), who.of_request(request)
    try:
        found = await to_thread.run_sync(_found, asked, reader, limiter=_LIMIT)
    except SnapshotLostError:
        return BUSY  # the run of the page tells what is shown in its place
    return JSONResponse(found, headers={"Cache-Control": "no-store"}) if found else UNKNOWN


ROUTE = Route(PATH, ahead)


def _found(asked: dict[str, str], reader: Reader) -> dict[str, Any] | None:
    try:
        view = view_of(asked.get("view", ""))
    except ViewError:
        return None
    if view.name not in SCREENS or not reader.may_open(view.name):
        return None
    frame = _frame(view, asked.get("lang", ""), reader)
    if frame is None:
        return None
    of_server = asked.get("server", "")
    if "field" not in asked:
        return answer(frame, view, of_server)
    after = _picked(frame, asked["field"], asked.get("words", ""))
    if after is None:
        return None
    with giving_way.making(after.selection):
        return answer(after, view, of_server)


def _picked(frame: Frame, field: str, words: str) -> Frame | None:
    selection = picked(frame, field, words)
    return replace(frame, selection=selection) if selection else None


def _frame(view: View, language: str, reader: Reader) -> Frame | None:
    found = opened(view.selection, reader.edition)
    spoken = view.selection.language or (language if language in LANGUAGES else LANGUAGES[0])
    return Frame(Text(spoken), found.snapshot, view.selection) if found else None


def answer(frame: Frame, view: View, of_server: str) -> dict[str, Any]:
    """The address of a view and its cards as the stage is handed them."""
    cards = cards_of(frame, view.show)
    known = server_at(of_server)
    return {
        "view": f"{view.name}?{frame.selection.written()}",
        "cards": [sealed(card, known).as_data() for card in cards],
    }
