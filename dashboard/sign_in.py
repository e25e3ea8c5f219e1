"""The way in and out, where an access file says that people sign in."""

import streamlit as st

from dashboard.access.in_force import rules
from dashboard.access.reader import Reader
from dashboard.access.rules import Way
from dashboard.plain import plain
from dashboard.text import Text


def door(text: Text) -> None:
    """All that is shown to who may see nothing: what this is, and how to get in."""
    st.title(text("app.title"))
    st.markdown(text("sign_in.needed" if _openid() else "sign_in.refused"))
    if _openid():
        _in(text)


def offer(text: Text, reader: Reader) -> None:
    """A button to sign in, or who is signed in, as what, and a button to sign out."""
    if reader.name:
        role = text(f"sign_in.role_{reader.role}")
        st.caption(f"{role} · {plain(reader.name)}")
    if not _openid():
        return
    if reader.name:
        st.button(text("sign_in.out"), key="sign_out", on_click=st.logout)
    else:
        _in(text)


def _in(text: Text) -> None:
    st.button(text("sign_in.in"), key="sign_in", on_click=st.login)


def _openid() -> bool:
    now = rules()
    return now is not None and now.way is Way.OPENID
