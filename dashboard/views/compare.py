"""Compare: one indicator and one period on five tabs, and what cannot stand side by side."""

from collections.abc import Callable

import streamlit as st

from dashboard import choices, empty
from dashboard.card import Card
from dashboard.collected import collecting, preparing
from dashboard.filters import control
from dashboard.frame import Frame
from dashboard.prepared import prepared_once
from dashboard.screen import draw, lead, plain
from dashboard.views import (
    compare_answer,
    compare_funnel,
    compare_group,
    compare_map,
    compare_position,
    compare_table,
    compare_two,
    compare_words,
)

DEFAULT = "cases_accepted"


def show(frame: Frame) -> None:
    """Pick the indicator, the year and the way to show it; then the tab that is open."""
    lead(frame.text("pages.compare"), frame.text("compare.question"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        picked = choices.indicator(frame, DEFAULT)
        year = choices.year(frame, [picked])
        # A funnel is of rates in any case.
        funnel = frame.selection.tab == "funnel"
        indicator = picked if funnel else choices.per(frame, picked)
        compare_group.control_of(frame)
    _tabs(frame)
    if year is None:
        empty.show(frame, picked, None)
        return
    for line in compare_group.said(frame, year):
        st.caption(plain(line))
    settled = frame.settled(indicator=picked, year=year)
    SHOWN[_open_tab(frame)](settled, indicator, year)


def _open_tab(frame: Frame) -> str:
    return frame.selection.tab if frame.selection.tab in SHOWN else next(iter(SHOWN))


def _tabs(frame: Frame) -> None:
    control(
        st.segmented_control,
        "tab",
        frame.text("compare.tabs"),
        _open_tab(frame),
        options=list(SHOWN),
        format_func=lambda name: frame.text(f"tab.{name}"),
        required=True,
    )


def _cards(make: Callable[[Frame, str, int], list[Card]]) -> Callable[[Frame, str, int], None]:
    """A tab that puts cards on the stage, and says what is missing when there are none to see."""

    def shown(frame: Frame, indicator: str, year: int) -> None:
        made = make(frame, indicator, year)
        if not any(card.table.rows for card in made):
            empty.show(frame, indicator, year)
        if made:
            draw(frame, made, key="compare_stage")
        if not collecting():
            compare_words.show(frame, indicator, year)
        elif preparing():
            compare_words.said(frame, indicator, year)

    return shown


def _table(frame: Frame, indicator: str, year: int) -> None:
    if not compare_table.show(frame, indicator, year):
        empty.show(frame, indicator, year)


@prepared_once
def _map(frame: Frame, indicator: str, year: int) -> list[Card]:
    made = compare_map.map_card(frame, compare_answer.asked(frame, indicator, year))
    return [made] if made else []


SHOWN: dict[str, Callable[[Frame, str, int], None]] = {
    "position": _cards(compare_position.cards),
    "funnel": compare_funnel.show,
    "two": compare_two.show,
    "map": _cards(_map),
    "table": _table,
}
