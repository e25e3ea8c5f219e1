"""Files whose address carries their version: a browser may keep them and not ask again."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

YEAR = 365 * 24 * 60 * 60  # seconds
FOR_GOOD = f"public, immutable, max-age={YEAR}"


class Versioned:
    """Tells browsers so; Streamlit does it for its own files only."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                MutableHeaders(scope=message)["Cache-Control"] = FOR_GOOD
            await send(message)

        await self.app(scope, receive, answer if versioned(scope) else send)


def versioned(scope: Scope) -> bool:
    """Whether the address names a component's file of one version."""
    return "/component/" in scope.get("path", "") and b"version=" in scope["query_string"]
