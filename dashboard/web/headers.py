"""What every answer tells browsers to keep to, so that a page can do no more than it must."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit runs its components' programs from blobs, its page and ours begin with a few lines in
# place, and Plotly and React write styles there. Nothing is run from text.
RULES = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
STRICT = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_HOST = re.compile(r"[A-Za-z0-9.:\[\]-]{1,255}")


class Strict:
    """Adds these headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                head = MutableHeaders(scope=message)
                head.update(STRICT)
                head["Content-Security-Policy"] = policy(Headers(scope=scope).get("host", ""))
            await send(message)

        await self.app(scope, receive, answer if scope["type"] == "http" else send)


def policy(host: str) -> str:
    """The rules for a page of this host: not every browser takes its own web socket for 'self'."""
    own = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    told = {**RULES, "connect-src": RULES["connect-src"] + own}
    return "; ".join(f"{name} {words}" for name, words in told.items())
