"""The button that takes a whole pack along on paper: the page draws, the server sets."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from dashboard.card import Card
from dashboard.charts.palette import PALETTES
from dashboard.stage.answer import answer
from dashboard.stage.files import addresses, style

_START = """
export default async function (component) {
  const { draw } = await import(`${location.origin}${component.data.assets}handout.js`)
  return draw(component)
}
"""
_BUTTON = st.components.v2.component(
    "legal_aid_handout",
    js=_START,
    css=style("handout.css"),
    isolate_styles=False,
)


def handout(
    cards: Sequence[Card],
    *,
    labels: Mapping[str, str],
    name: str,
    write: Callable[[Mapping[str, str]], bytes],
    key: str,
) -> None:
    """A button for the sheets of cards that stages of the same page show.

    `labels` are handout, drawn, preparing and failed; `write` is given the drawings by card id,
    as a browser sent them, and makes the file `name`.pdf.
    """
    where = addresses()
    _BUTTON(
        key=key,
        data={
            "assets": where.assets,
            "plotly": where.plotly,
            "cards": [card.id for card in cards],
            "palette": PALETTES["light"],
            "labels": dict(labels),
            "file": _file_asked_for(name, write, key),
        },
        on_drawings_change=partial(_remember, key),
        width="content",
        height="content",
    )


def _remember(key: str) -> None:
    st.session_state[f"{key}.drawings"] = st.session_state[key]["drawings"]


def _file_asked_for(
    name: str, write: Callable[[Mapping[str, str]], bytes], key: str
) -> dict[str, Any] | None:
    """The file of the last request, once."""
    request = st.session_state.pop(f"{key}.drawings", None)
    if not request or not isinstance(request["drawings"], dict):
        return None
    drawings = {card: str(drawing) for card, drawing in request["drawings"].items()}
    return answer(request["number"], name, "pdf", partial(write, drawings))
