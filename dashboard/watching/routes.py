"""The route of a path, of which there are few: a path may hold anything that a reader typed."""

from dashboard.frame import FIRST_PAGE
from dashboard.screens import SCREENS

OTHER = "other"
CONNECTION = "/_stcore/stream"  # the web socket of a page
ASK = "/ahead"
WATCHED = ("/healthz", "/readyz", "/metrics")
PAGES = ("/", *(f"/{name}" for name, _, _ in SCREENS))
OWN = frozenset((*PAGES, f"/{FIRST_PAGE}", ASK, *WATCHED))
# Behind these stand ids of files and sessions, which are left out.
FOLDERS = ("/static", "/media", "/component", "/app/static")
OF_STREAMLIT = (
    "stream", "health", "host-config", "upload_file", "bidi-components", "metrics",
    "script-health-check", "agent",
)  # fmt: skip


def route_of(path: str) -> str:
    """`/compare`, `/media`, `/_stcore/upload_file` ...; "other" for all that is not known."""
    if path in OWN:
        return path
    for folder in (*FOLDERS, *(f"/_stcore/{name}" for name in OF_STREAMLIT)):
        if path == folder or path.startswith(f"{folder}/"):
            return folder
    return OTHER
