"""The desk shows a document beside its proposed figures and reports what a person decided."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from dashboard.filing.files import ASSETS, address
from dashboard.stage.files import style

# The rest of the program is loaded by address, so that a run sends these few lines only.
_START = """
export default async function (component) {
  const { draw } = await import(`${location.origin}${component.data.assets}desk.js`)
  return draw(component)
}
"""
_DESK = st.components.v2.component(
    "legal_aid_filing_desk",
    js=_START,
    css=style("base.css") + style("desk.css", ASSETS),
    isolate_styles=False,
)


@dataclass(frozen=True)
class Decided:
    """The accepted figures for the command line; `number` tells one asking from another.

    `left` counts the proposals that nobody has decided on.
    """

    number: int
    figures: tuple[Mapping[str, Any], ...]
    left: int = 0


def desk(data: Mapping[str, Any], *, key: str) -> Decided | None:
    """Draw the desk; the answer is what was accepted when a person last asked what it changes.

    What was decided is kept in the session, so that another page or language loses nothing.
    """
    kept = st.session_state.get(f"{key}.kept") or {}
    same = kept.get("document") == data["document"]
    _DESK(
        key=key,
        data={**data, "assets": address(), "kept": kept["kept"] if same else None},
        on_decisions_change=partial(_keep, key, "decisions"),
        on_check_change=partial(_keep, key, "check"),
    )
    asked = st.session_state.get(f"{key}.check")
    if not asked or asked["document"] != data["document"]:
        return None
    return Decided(asked["number"], tuple(asked["figures"]), int(asked.get("open") or 0))


def _keep(key: str, name: str) -> None:
    """Remember what came; a change after the question makes its answer stale."""
    said = st.session_state[key][name]
    if not said:
        return
    st.session_state[f"{key}.kept"] = said
    asked = st.session_state.get(f"{key}.check")
    if name == "check":
        st.session_state[f"{key}.check"] = said
    elif asked and asked["figures"] != said["figures"]:
        st.session_state[f"{key}.check"] = None
