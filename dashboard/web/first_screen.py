"""The first screen answers at its name too, where Streamlit knows it at the bare address only."""

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from dashboard.frame import FIRST_PAGE


def first_screen(request: Request) -> RedirectResponse:
    """To the bare address beside it, with all that was chosen."""
    query = request.url.query
    return RedirectResponse(f"./?{query}" if query else "./")


ROUTE = Route(f"/{FIRST_PAGE}", first_screen)
