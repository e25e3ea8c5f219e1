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
    sides = [side for side in (change.was, change.now) if side]
    said = " → ".join(f"<b>{html.escape(side.said)}</b>" for side in sides)
    colon = frame.text("download.colon")
    lines = [f"{head} · {html.escape(change.period)}{colon}{said}"]
    if change.was:
        lines.append(_words(frame, "was", change.was))
    if change.now:
        # A correction in the ledger leaves the words as they were.
        same = change.was is not None and change.was.words == change.now.words
        lines.append(_words(frame, "now", change.now, same=same))
    if change.why:
        lines.append(html.escape(change.why))
    return f"<li>{''.join(f'<p>{line}</p>' for line in lines)}</li>"


def _words(frame: Frame, name: str, side: Side, *, same: bool = False) -> str:
    """The words of one side, and the way to them in the report as that version has it."""
    text = frame.text
    address = frame.address("sources", report=side.report, figure=side.figure, version=side.version)
    target, words = html.escape(address), html.escape(text("changed.words"))
    link = f'<a href="{target}" target="_self">{words} →</a>'
    quoted = text("corrections.words", words=side.words) if side.words else ""
    parts = (text("changed.same_words") if same else quoted, side.title)
    told = html.escape(" · ".join(part for part in parts if part))
    return f"{html.escape(text(f'changed.{name}'))}{text('download.colon')}{told} {link}"
