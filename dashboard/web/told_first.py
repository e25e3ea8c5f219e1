"""What Streamlit's page would ask the server for before it connects, and what it would first show
in colours and letters that are not ours: told to it in its own terms."""

import json

import streamlit as st

# Of the theme, by the names that the page knows them by; those of a scheme stand in its section.
LETTERS = {"bodyFont": "theme.font", "headingFont": "theme.headingFont"}
COLOURS = (
    "primaryColor",
    "backgroundColor",
    "secondaryBackgroundColor",
    "textColor",
    "borderColor",
)


def told_first() -> str:
    """A script for the head of the page.

    The page listens to nobody but itself, at an address that only the browser knows.
    """
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    told = {"LIGHT_THEME": _theme("light"), "DARK_THEME": _theme("dark")}
    return "\n".join((
        "<script>",
        f"window.__streamlit = {_safe(told)}",
        f"window.__streamlit.BACKEND_BASE_URL = location.origin + {_safe('/' + base)}",
        "window.__streamlit.HOST_CONFIG =",
        "  { allowedOrigins: [location.origin], useExternalAuthToken: false }",
        "</script>",
    ))  # fmt: skip


def _safe(value: object) -> str:
    """As a script reads it, with nothing in it that could end the script."""
    return json.dumps(value).replace("<", "\\u003c")


def _theme(scheme: str) -> dict[str, str]:
    letters = {name: st.get_option(option) for name, option in LETTERS.items()}
    colours = {name: st.get_option(f"theme.{scheme}.{name}") for name in COLOURS}
    return {name: str(value) for name, value in (letters | colours).items() if value}
