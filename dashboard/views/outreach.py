"""Outreach: what was done, whom it reached, what followed, and which practices reports mention."""

import streamlit as st

from dashboard import choices, data
from dashboard.card import Card
from dashboard.frame import Frame
from dashboard.made_once import made_once
from dashboard.prepared import prepared_once
from dashboard.screen import draw, lead
from dashboard.views.outreach_channels import Channel, cards, channels, judged
from dashboard.views.outreach_periods import beside, instead
from dashboard.views.outreach_practices import practices_card
from dashboard.views.outreach_steps import steps_card


def show(frame: Frame) -> None:
    """Pick the year; then the steps, the channels and the matrix of practices."""
    lead(frame.text("pages.outreach"), frame.text("outreach.question"))
    offered = channels(frame)
    picker, others = st.columns([1, 4], vertical_alignment="bottom")
    with picker:
        year = choices.year(frame, offered)
    if year is None:
        instead(frame, offered, None)
        _draw(frame, [practices_card(frame)])
        return
    rows = data.measures(frame.snapshot, offered, frame.shown, (year, year))
    found = _judged(frame, year)
    if any(channel.drawable for channel in found):
        with others, st.container(key="outreach_periods"):
            beside(frame, rows, year)
    else:
        instead(frame, offered, year, rows)
    _draw(frame, _cards(frame.settled(year=year, indicator=None), year))


@made_once
def _judged(frame: Frame, year: int) -> list[Channel]:
    """What may be compared of each channel in that year."""
    offered = channels(frame)
    rows = data.measures(frame.snapshot, offered, frame.shown, (year, year))
    return judged(frame, offered, rows)


@prepared_once
def _cards(frame: Frame, year: int) -> list[Card | None]:
    found = _judged(frame, year)
    return [steps_card(frame, year), *cards(frame, found, year), practices_card(frame)]


def _draw(frame: Frame, made: list[Card | None]) -> None:
    kept = [each for each in made if each]
    if kept:
        draw(frame, kept, key="outreach_stage")
