"""The lists of What changed: each figure with old and new, the words of both, and the reason."""

import html

import streamlit as st

from dashboard.card import SHOWN_ROWS
from dashboard.frame import Frame
from dashboard.screen import step
from dashboard.versions.between import CHANGES, Between
from dashboard.versions.rows import Change, Side, changes


def show(frame: Frame, between: Between) -> None:
    """A heading and a list for each kind of change that there is."""
    for kind in CHANGES:
        found = between.of(kind)
        if found.empty:
            continue
        step(frame.text(f"changed.heading_{kind}", count=len(found)))
        told = changes(frame, between, found.head(SHOWN_ROWS))
        st.html(f'<ol class="problems changes">{"".join(_item(frame, each) for each in told)}</ol>')
        if len(found) > SHOWN_ROWS:
            st.caption(frame.text("changed.more", count=len(found) - SHOWN_ROWS))


def _item(frame: Frame, change: Change) -> str:
    """What it is about, old and new number, the words of each side, and why."""
    head = f"<strong>{html.escape(f'{change.area} · {change.indicator}')}</strong>"
    both = [side.said for side in (change.was, change.now) if side]
    said = " → ".join(f"<b>{html.escape(words)}</b>" for words in both)
    lines = [f"{head} · {html.escape(change.period)}: {said}" if said else head]
    lines += [
        _words(frame, name, side)
        for name, side in (("was", change.was), ("now", change.now))
        if side
    ]
    if change.why:
        lines.append(html.escape(change.why))
    return f"<li>{''.join(f'<p>{line}</p>' for line in lines)}</li>"


def _words(frame: Frame, name: str, side: Side) -> str:
    """The words of one side, and the way to them in the report as that version has it."""
    text = frame.text
    address = frame.address("sources", report=side.report, figure=side.figure, version=side.version)
    target, words = html.escape(address), html.escape(text("changed.words"))
    link = f'<a href="{target}" target="_self">{words} →</a>'
    quoted = text("corrections.words", words=side.words) if side.words else ""
    told = " ".join(part for part in (quoted, side.title) if part)
    return f"{html.escape(text(f'changed.{name}'))}: {html.escape(told)} {link}"
