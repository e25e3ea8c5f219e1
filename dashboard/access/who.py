"""Who asks: from what a request brings along, or from the connection of the page's own run."""

from collections.abc import Mapping

import streamlit as st
from starlette.requests import HTTPConnection

from dashboard.access import claims, headers
from dashboard.access.in_force import rules
from dashboard.access.reader import LOCAL, Reader
from dashboard.access.rules import Way


def reader_of(brought: Mapping[str, str], cookies: Mapping[str, str], peer: str | None) -> Reader:
    """The reader of a request with these headers (names in small letters) and cookies.

    Without an access file it is whoever works on this machine.
    """
    now = rules()
    if now is None:
        return LOCAL
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
    if rules() is None:
        return LOCAL
    brought = {name.lower(): value for name, value in st.context.headers.items()}
    return reader_of(brought, st.context.cookies, st.context.ip_address)
