"""The stage draws every card of a screen and reports which figure a reader wants in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from dashboard.card import Card
from dashboard.charts.palette import PALETTES
from dashboard.stage.answer import MEDIA_TYPES, answer
from dashboard.stage.files import addresses, style

__all__ = ["Clicked", "stage"]

# The rest of the program is loaded by address, so that a run sends these few lines only.
_START = """
export default async function (component) {
  const { draw } = await import(`${location.origin}${component.data.assets}stage.js`)
  return draw(component)
}
"""
_STYLE = "\n".join(map(style, ("base.css", "stage.css", "print.css")))
_STAGE = st.components.v2.component(
    "legal_aid_stage",
    js=_START,
    css=_STYLE,
    isolate_styles=False,  # in a shadow root Plotly would lose its styles
)

Files = Callable[[Card, str, str], bytes]  # card, form, drawing


@dataclass(frozen=True)
class Clicked:
    """The id of a figure whose words are wanted, or of a card that goes into the meeting."""

    figure: str | None
    meeting: str | None


def stage(
    cards: Sequence[Card],
    *,
    labels: Mapping[str, str],
    language: str,
    files: Files,
    key: str,
) -> Clicked:
    """Draw the cards in order; the answer tells, once, what was just clicked.

    `labels` is the section [stage] of text.toml in the reader's language. `files` writes a card
    in one of the forms of `MEDIA_TYPES` when a reader asks for it; a PDF is given the chart as the
    browser drew it, which nobody has looked at yet.
    """
    where = addresses()
    result = _STAGE(
        key=key,
        data={
            "assets": where.assets,
            "plotly": where.plotly,
            "cards": [card.as_data() for card in cards],
            "labels": dict(labels),
            "language": language,
            "palettes": PALETTES,
            "file": _file_asked_for(cards, files, key),
        },
        on_figure_change=_nothing,
        on_meeting_change=_nothing,
        on_file_change=partial(_remember, key),
    )
    return Clicked(result.figure, result.meeting)


def _nothing() -> None:
    """A trigger is only reported where a callback is given."""


def _remember(key: str) -> None:
    st.session_state[f"{key}.file"] = st.session_state[key]["file"]


def _file_asked_for(cards: Sequence[Card], files: Files, key: str) -> dict[str, Any] | None:
    """The file of the last request, once; its number tells the page that it is the answer."""
    request = st.session_state.pop(f"{key}.file", None)
    if not request or request["format"] not in MEDIA_TYPES:
        return None
    card = next((card for card in cards if card.id == request["card"]), None)
    if card is None:  # the reader has moved on to other cards
        return {"number": request["number"], "content": None}
    make = partial(files, card, request["format"], str(request.get("drawing") or ""))
    return answer(request["number"], card.file_name, request["format"], make)
