"""The ledger of corrections: what no longer fits, what waits for an answer, what was applied."""

import html

import streamlit as st

from dashboard import corrections
from dashboard.columns import records
from dashboard.corrections import Entry
from dashboard.frame import Frame

MOST = 200


def show(frame: Frame) -> None:
    """The entries of the counties and years in view, those that need somebody first."""
    text = frame.text
    found = corrections.listed(frame)
    st.subheader(text("corrections.title"), anchor=False)
    if found.empty:
        st.html(f"<p>{html.escape(text('corrections.none'))}</p>")
        return
    items = "".join(_item(frame, entry) for entry in records(found.head(MOST)))
    st.html(f'<ol class="problems">{items}</ol>')
    if len(found) > MOST:
        st.caption(text("corrections.more", count=len(found) - MOST))


def _item(frame: Frame, entry: Entry) -> str:
    """What the entry speaks of, linked to its words; then what was, what is and why."""
    text = frame.text
    head = text(
        "corrections.of",
        area=frame.area_name(entry["area"]),
        indicator=frame.indicator_name(entry["indicator"]),
        year=entry["reporting_year"],
        period=text(f"period.{entry['period_kind']}"),
    )
    lines = (_change(frame, entry), text.pick(entry, "reason"), _signed(frame, entry))
    told = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    return f"<li>{_linked(frame, entry, head)}{told}</li>"


def _change(frame: Frame, entry: Entry) -> str:
    was, now = corrections.was(frame, entry), corrections.now(frame, entry)
    if entry["action"] == "flag" and entry["outcome"] not in ("stale", "answered"):
        return frame.text("corrections.doubted", figure=was)
    return f"{was} → {now}" if now else was


def _signed(frame: Frame, entry: Entry) -> str:
    return " · ".join(
        (
            corrections.state(frame, entry),
            frame.text.pick(entry, "by"),
            f"{entry['decided_on']:%Y-%m-%d}",
            corrections.place(frame, entry),
        )
    )


def _linked(frame: Frame, entry: Entry, head: str) -> str:
    words = f"<strong>{html.escape(head)}</strong>"
    if not isinstance(entry["report"], str):
        return words
    address = frame.address("sources", report=entry["report"], figure=entry["figure_id"])
    return f'<a href="{html.escape(address)}" target="_self">{words}</a>'
