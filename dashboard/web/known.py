"""Which paths there is anything at: Streamlit's server gives its page at every path whatever."""

from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.watching.routes import OWN

STATIC = Path(st.__file__).with_name("static")
# Streamlit's own, whole and as the beginning of an address that goes on with an id.
WHOLE = frozenset((
    "/_stcore/health", "/_stcore/host-config", "/_stcore/metrics", "/_stcore/stream",
    "/auth/login", "/auth/logout", "/oauth2callback",
))  # fmt: skip
BEGINNINGS = ("/media/", "/component/", "/_stcore/upload_file/", "/_stcore/bidi-components/")


def known(path: str) -> bool:
    """Whether a screen, a file or a route of this server goes by the path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    if base and f"{path}/".startswith(f"/{base}/"):
        path = path[len(base) + 1 :]
    told = path.rstrip("/") or "/"
    return told in OWN or told in WHOLE or told in _files() or path.startswith(BEGINNINGS)


@cache
def _files() -> frozenset[str]:
    """The files of Streamlit's page, which stay the same while the server runs."""
    found = (each for each in STATIC.rglob("*") if each.is_file())
    return frozenset(f"/{each.relative_to(STATIC).as_posix()}" for each in found)
