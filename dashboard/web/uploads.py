"""Who may hand a file to the server, and how much: Streamlit takes any from whoever looks at it."""

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import runtime

from dashboard.access import who
from dashboard.filing.command import switched_on

PATH = "/_stcore/upload_file/"
METHODS = ("PUT", "DELETE", "OPTIONS")
MOST_OF_SESSION = 200 * 2**20  # bytes that one session may have handed over and not yet filed


class Uploads:
    """Lets those through who may file, where filing is on, as far as there is room."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or PATH not in scope["path"]:
            await self.app(scope, receive, send)
            return
        refusal = await to_thread.run_sync(_refusal, Request(scope))
        await (refusal or self.app)(scope, receive, send)


def _refusal(asked: Request) -> PlainTextResponse | None:
    if asked.method not in METHODS:
        return PlainTextResponse("Method Not Allowed", 405, {"Allow": ", ".join(METHODS)})
    if not switched_on() or not who.of_request(asked).may_file:
        return PlainTextResponse("There is nothing to hand a file to.", 403)
    if asked.method == "PUT":
        return _too_much(asked)
    return None


def _too_much(asked: Request) -> PlainTextResponse | None:
    told = asked.headers.get("content-length", "")
    if not (told.isascii() and told.isdigit()):
        return PlainTextResponse("Length Required", 411)
    session = asked.url.path.partition(PATH)[2].partition("/")[0]
    if int(told[:18]) + held(session) > MOST_OF_SESSION:
        return PlainTextResponse("Content Too Large", 413)
    return None


def held(session: str) -> int:
    """Bytes of the files that a session has handed over."""
    if not runtime.exists():
        return 0
    files = getattr(runtime.get_instance().uploaded_file_mgr, "file_storage", {})
    return sum(len(each.data) for each in list(files.get(session, {}).values()))
