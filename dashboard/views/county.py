"""County: everything that one county reported, did not report or left open, on one page."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.card import Card
from dashboard.collected import collect, collecting
from dashboard.filters import area_label, control
from dashboard.frame import Frame
from dashboard.prepared import prepared_once
from dashboard.screen import draw, lead, offer, plain
from dashboard.views import (
    county_cards,
    county_facts,
    county_figures,
    county_head,
    county_letter,
    county_open,
    county_peers,
    county_rows,
)


def show(frame: Frame) -> None:
    """Pick the county; then its page."""
    text, area = frame.text, county_rows.chosen(frame)
    lead(text("pages.county"), text("county.question"))
    if area is None:
        offer(frame, text("county.none"), text("county.everywhere"), parent=None)
        return
    _picker(frame, area)
    _page(narrowed(frame, area), area)


def narrowed(frame: Frame, area: str) -> Frame:
    """The same view with this county as the only one in focus."""
    return replace(frame, selection=frame.selection.with_(area=area, areas=(area,), parent=None))


def _picker(frame: Frame, area: str) -> None:
    with st.container(key="county_picker"):
        control(
            st.selectbox,
            "area",
            frame.text("county.pick"),
            area,
            options=list(dict.fromkeys([*frame.scope, area])),
            format_func=lambda name: area_label(frame, name),
        )


def _page(frame: Frame, area: str) -> None:
    every = county_rows.figures(frame.snapshot, area)
    rows = county_rows.within(every, frame.years)
    if collecting():
        collect([*_beside_peers(frame, area, rows), *_cards(frame, area)])
        return
    county_head.show(frame, area, every, rows)
    if rows.empty:
        _nothing(frame, area, every)
    else:
        county_peers.show(frame, area, rows)
    county_facts.show(frame, area)
    cards = _cards(frame, area)
    if cards:
        draw(frame, cards, key="county_stage")
    county_figures.show(frame, area)
    county_open.show(frame, area, rows)
    county_letter.show(frame, area)


def _beside_peers(frame: Frame, area: str, rows: pd.DataFrame) -> list[Card]:
    found = None if rows.empty else county_peers.peered(frame, area, rows)
    return county_peers.cards(found) if found else []


@prepared_once
def _cards(frame: Frame, area: str) -> list[Card]:
    return county_cards.cards(frame, area, county_rows.of_view(frame, area))


def _nothing(frame: Frame, area: str, every: pd.DataFrame) -> None:
    """No figure in the chosen years: the years that have some, one click away."""
    text, name = frame.text, plain(frame.area_name(area))
    years = county_rows.within(every, (frame.all_years[0], frame.all_years[-1]))["reporting_year"]
    if years.empty:
        offer(frame, text("county.never", area=name), "")
        return
    first, last = int(years.min()), int(years.max())
    words = text("county.not_in_years", area=name, years=frame.years_said())
    label = text("county.show_years", years=county_rows.years_said(text, years))
    offer(frame, words, label, years=(first, last))
