"""Who asks: from what a request brings along, or from the connection of the page's own run."""

from collections.abc import Mapping
from ipaddress import ip_address

import streamlit as st
from starlette.requests import HTTPConnection

from dashboard.access import claims, headers
from dashboard.access.in_force import rules
from dashboard.access.reader import LOCAL, NOBODY, Reader
from dashboard.access.rules import Way

THIS_MACHINE = "127.0.0.1"
OF_A_PROXY = (
    "forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip",
)  # fmt: skip


def reader_of(brought: Mapping[str, str], cookies: Mapping[str, str], peer: str | None) -> Reader:
    """The reader of a request with these headers (names in small letters) and cookies.

    Without an access file it is whoever works on this machine, and nobody else.
    """
    now = rules()
    if now is None:
        return LOCAL if on_this_machine(peer) and not passed_on(brought) else NOBODY
    if now.way is Way.OPENID:
        return claims.reader_in(cookies, now)
    if now.way is Way.HEADERS:
        return headers.reader_in(brought, peer, now)
    return Reader(now.anonymous)


def of_request(asked: HTTPConnection) -> Reader:
    """Who asks with a request of HTTP, or opens a web socket."""
    peer = asked.client.host if asked.client else None
    return reader_of(dict(asked.headers), asked.cookies, peer)


def of_run() -> Reader:
    """For whom the page's script runs, asked anew in each run: a sign-in can end meanwhile."""
    brought = {name.lower(): value for name, value in st.context.headers.items()}
    # Streamlit tells no address of this machine itself.
    return reader_of(brought, st.context.cookies, st.context.ip_address or THIS_MACHINE)


def passed_on(brought: Mapping[str, str]) -> bool:
    """Whether a proxy brings the request: it may stand on this machine, but the reader does not."""
    return any(name in brought for name in OF_A_PROXY)


def on_this_machine(peer: str | None) -> bool:
    """Whether a connection comes from the machine that the server runs on."""
    try:
        return peer is not None and ip_address(peer).is_loopback
    except ValueError:
        return False
