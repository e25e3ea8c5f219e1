"""Addresses as others can open them: with the server's own in front, where it is known."""

import os
from dataclasses import replace
from urllib.parse import SplitResult, urlsplit

import streamlit as st

from dashboard.access.who import on_this_machine
from dashboard.card import Card
from dashboard.frame import FIRST_PAGE

ADDRESS = "LEGAL_AID_ADDRESS"
_SCHEMES = ("http", "https")


def server() -> str:
    """The address that readers open: LEGAL_AID_ADDRESS, or else where this reader's browser is;
    empty where neither is known or others can't open it."""
    parts = _split(st.context.url or "")
    path = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return server_at("/".join(filter(None, (f"{parts.scheme}://{parts.netloc}", path))))


def server_at(address: str) -> str:
    """The address set by hand, or else the one that a reader's browser is at; empty where neither
    is that of a server, or the browser is on the server's own machine: others can't open that."""
    by_hand = os.environ.get(ADDRESS, "")
    if reachable(by_hand):
        return by_hand
    return address if reachable(address) and not _loopback(address) else ""


def _loopback(address: str) -> bool:
    host = _split(address).hostname or ""
    return host == "localhost" or host.endswith(".localhost") or on_this_machine(host)


def reachable(address: str) -> bool:
    """Whether it is the address of a server, so that a page's can follow it."""
    parts = _split(address)
    return parts.scheme in _SCHEMES and bool(parts.netloc)


def _split(address: str) -> SplitResult:
    """Its parts, all of them empty for what is no address."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def absolute(address: str, of_server: str) -> str:
    """A page's address behind the server's; as it is where that is not known.

    The first page answers at the bare address.
    """
    if not of_server or not address:
        return address
    page, question, query = address.partition("?")
    path = "" if page == FIRST_PAGE else page
    return f"{of_server.rstrip('/')}/{path}{question}{query}"


def sealed(card: Card, of_server: str) -> Card:
    """The card with its seal as others can open it."""
    return replace(card, seal=absolute(card.seal, of_server))
