"""Whom a county is compared with: all in view, those of its level and size, or its prefecture."""

import streamlit as st

from dashboard.filters import control
from dashboard.frame import Frame
from dashboard.peer_groups import peers_of
from dashboard.selection import GROUPS

ALL = GROUPS[0]
MOST_NAMES = 24


def own(frame: Frame) -> str | None:
    """The county that peers may be asked for: the only one that is picked."""
    return frame.focus[0] if len(frame.focus) == 1 else None


def areas(frame: Frame, year: int) -> tuple[str, ...]:
    """The counties that are asked about: all in view, or the picked county and its peers."""
    area, group = own(frame), frame.selection.group
    if area is None or group == ALL:
        return frame.shown
    return (area, *peers_of(frame, area, year, group).areas)


def control_of(frame: Frame) -> None:
    """The choice, offered when one county is picked."""
    area = own(frame)
    if area is None:
        return
    control(
        st.selectbox,
        "group",
        frame.text("peers.group", area=frame.area_name(area)),
        frame.selection.group,
        options=list(GROUPS),
        format_func=lambda name: frame.text(f"peers.{name}"),
        width=340,
    )


def said(frame: Frame, year: int) -> list[str]:
    """Who the peers are, by name so that a leader can object, and who could not be judged."""
    area, group = own(frame), frame.selection.group
    if area is None or group == ALL:
        return []
    found = peers_of(frame, area, year, group)
    key = "peers.named" if found.areas else "peers.nobody"
    lines = [_named(frame, key, found.areas)]
    return lines + ([_named(frame, "peers.unjudged", found.unjudged)] if found.unjudged else [])


def _named(frame: Frame, key: str, areas: tuple[str, ...]) -> str:
    names = [frame.area_name(area) for area in areas[:MOST_NAMES]]
    listed = frame.text.join(names)
    if len(areas) > MOST_NAMES:
        rest = len(areas) - MOST_NAMES
        listed = frame.text("filters.counties_more", areas=", ".join(names), count=rest)
    return frame.text(key, count=len(areas), areas=listed)
