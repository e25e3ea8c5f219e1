"""What tells a question for a page from all others, and how its connection is turned away."""

from starlette.datastructures import Headers
from starlette.types import Scope

TRY_AGAIN_LATER = 1013  # why a web socket is closed


def of_a_page(scope: Scope) -> bool:
    """Whether a browser asks for a page, and not for a file or an answer that a page needs."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    return "text/html" in Headers(scope=scope).get("accept", "")
