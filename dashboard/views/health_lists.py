"""Sentences about figures, grouped under a heading each, every one leading to its words."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.frame import Frame

MOST_EACH, MOST = 12, 120


@dataclass(frozen=True)
class Line:
    """One sentence, what to ask, and the figure or at least the report that it is about."""

    group: str
    sentence: str
    ask: str = ""
    figure: str | None = None
    report: str | None = None


def part(frame: Frame, lines: Sequence[Line], *, none: str, note: str = "") -> None:
    """A quiet note and the sentences; `none` is said where there is not one."""
    small = f'<p class="quiet">{html.escape(note)}</p>' if note and lines else ""
    body = "".join(_groups(frame, lines)) or f"<p>{html.escape(none)}</p>"
    st.html(f'<section class="county-part">{small}{body}</section>')


def _groups(frame: Frame, lines: Sequence[Line]) -> Iterable[str]:
    room = MOST
    for group in dict.fromkeys(line.group for line in lines):
        own = [line for line in lines if line.group == group]
        told = own[: max(0, min(MOST_EACH, room))]
        room -= len(told)
        items = "".join(_item(frame, line) for line in told)
        if len(own) > len(told):
            more = frame.text("health.more", count=len(own) - len(told))
            items += f'<li class="quiet">{html.escape(more)}</li>'
        title = frame.text("health.counted", name=group, count=len(own)) if group else ""
        yield (f"<h4>{html.escape(title)}</h4>" if title else "") + f"<ul>{items}</ul>"


def _item(frame: Frame, line: Line) -> str:
    words = html.escape(line.sentence)
    if line.figure or line.report:
        report = line.report or str(line.figure).split(":")[0]
        address = frame.address("sources", report=report, figure=line.figure)
        link, target = html.escape(frame.text("health.words")), html.escape(address)
        words += f' <a href="{target}" target="_self">{link} →</a>'
    ask = f'<br><span class="ask">{html.escape(line.ask)}</span>' if line.ask else ""
    return f"<li>{words}{ask}</li>"
