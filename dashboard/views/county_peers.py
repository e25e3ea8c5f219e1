"""A county among its peers: who they are, where it stands beside them, and what could mislead."""

import html
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from dashboard import choices
from dashboard.card import Card
from dashboard.filters import control
from dashboard.frame import Frame
from dashboard.peer_groups import CHOICES, group_of
from dashboard.prepared import prepared_once
from dashboard.screen import draw, go
from dashboard.views import compare_answer, compare_position, county_peer_words, county_rows
from dashboard.views.county_series import best_period

GROUPS = ("consultation", "cases", "mediation")
MOST_RATES = 4
# Of many peers only those at the ends and beside the county are drawn, and these listed.
MOST_PEERS, EDGE, LISTED = 30, 4, 60
PAGE = "county"


@dataclass(frozen=True)
class Peered:
    """The view of one county among its peers: who is asked about, the rates, and the year."""

    frame: Frame
    area: str
    rates: tuple[str, ...]
    year: int


def show(frame: Frame, area: str, rows: pd.DataFrame) -> None:
    """The choice of peers and year, the sentences, and a chart for each rate."""
    text, found = frame.text, peered(frame, area, rows)
    if found is None:
        _heading(text("beside.title", area=frame.area_name(area)))
        st.html(f"<p>{html.escape(text('beside.no_rate', area=frame.area_name(area)))}</p>")
        return
    period = text(f"period.{found.frame.selection.period}")
    name = frame.area_name(area)
    _heading(text("beside.title_of", area=name, year=found.year, period=period))
    _choices(found, years(found.frame, rows, found.rates))
    st.html(_words(found.frame, area, found.rates, found.year))
    made = cards(found)
    if made:
        with st.container(key="county_peers_charts"):
            draw(found.frame, made, key="county_peers_stage")
            address = found.frame.address("compare", indicator=found.rates[0], per=None)
            go(text("beside.side_by_side"), address)


@prepared_once
def _words(frame: Frame, area: str, rates: Sequence[str], year: int) -> str:
    answers = [compare_answer.asked(frame, rate, year) for rate in rates]
    return county_peer_words.page(frame, area, answers, county_rows.of_view(frame, area))


def _heading(words: str) -> None:
    st.html(f'<section class="county-part"><h3>{html.escape(words)}</h3></section>')


def peered(frame: Frame, area: str, rows: pd.DataFrame) -> Peered | None:
    """The rates to set beside the peers, in the year asked for or the latest that has one.

    None where the county has neither a rate nor a figure for one in any year of the range.
    """
    rates = _rates(frame)
    period = best_period(frame, rows, rates)
    chosen = frame.selection.with_(
        period=period, area=area, areas=(area,), parent=None, group=group_of(frame)
    )
    view = replace(frame, selection=chosen)
    known = years(view, rows, rates)
    if not known:
        return None
    asked = frame.selection.year
    year = asked if asked in known and asked is not None else known[-1]
    return Peered(replace(view, selection=chosen.with_(year=year)), area, tuple(rates), year)


def years(frame: Frame, rows: pd.DataFrame, rates: Sequence[str]) -> list[int]:
    """The years in which the county has any of the rates; else those of what would be divided.

    In those the page says of each rate what is missing.
    """
    above = frame.indicators.loc[list(rates), "numerator"]
    fit = (rows["period_kind"] == frame.selection.period) & (rows["status"] == "published")
    for wanted in (rates, above):
        found = rows.loc[fit & rows["indicator"].isin(list(wanted)), "reporting_year"]
        if len(found):
            return sorted(int(year) for year in found.unique())
    return []


def _rates(frame: Frame) -> list[str]:
    """The catalog's ratios of consultations, cases and mediation that have figures."""
    catalog = frame.indicators
    fit = (catalog["kind"] == "ratio") & (catalog["figure_count"] > 0)
    found = catalog[fit & catalog["indicator_group"].isin(GROUPS)]
    order = found.assign(
        place=found["indicator_group"].map(GROUPS.index),
        by_case=found["denominator"] != choices.PER_POPULATION,
    ).sort_values(["place", "by_case", "sort_order"], kind="stable")
    return list(order.index[:MOST_RATES])


def _choices(found: Peered, known: Sequence[int]) -> None:
    text = found.frame.text
    with st.container(key="county_peers_choices", horizontal=True, vertical_alignment="bottom"):
        control(
            st.segmented_control,
            "group",
            text("beside.with"),
            group_of(found.frame),
            options=list(CHOICES),
            format_func=lambda name: text(f"beside.{name}"),
            required=True,
        )
        if len(known) > 1:
            control(
                st.selectbox,
                "year",
                text("filters.year"),
                found.year,
                key="peers_year",
                options=list(known),
                format_func=str,
                width=110,
            )


def cards(found: Peered) -> list[Card]:
    """A chart of each rate of which the county and a peer can be drawn, named by its standing."""
    return [
        card for rate in found.rates for card in _cards(found.frame, found.area, rate, found.year)
    ]


@prepared_once
def _cards(frame: Frame, area: str, rate: str, year: int) -> list[Card]:
    answer = compare_answer.asked(frame, rate, year)
    if len(answer.areas) < 2 or area not in answer.areas:
        return []
    title = county_peer_words.title(frame, area, answer)
    made = compare_position.cards(frame, rate, year, most=MOST_PEERS, edge=EDGE, listed=LISTED)
    return [replace(each, id=f"{PAGE}_peers_{rate}", title=title) for each in made]
