"""The drawer that opens behind a bar: the sentence or cell a figure came from."""

import html
from collections.abc import Sequence

import streamlit as st

from dashboard import corrections, data
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.number_words import grouped
from dashboard.plain import plain
from dashboard.standing_in import or_again
from dashboard.told import Told, of_figure


def show(frame: Frame, figure_id: str) -> None:
    """Open the drawer of one figure or practice."""
    st.dialog(frame.text("words.title"), width="large", position="right")(_body)(frame, figure_id)


@or_again
def _body(frame: Frame, figure_id: str) -> None:
    found = data.figure(frame.snapshot, figure_id)
    if found is None:
        st.warning(frame.text("words.missing"))
        return
    told = of_figure(frame, found)
    st.subheader(plain(told.heading), anchor=False)
    st.html(_quoted(told))
    st.html(_facts_list(told.facts))
    _history(frame, figure_id)
    _checks(frame, figure_id)
    words = html.escape(frame.text("words.open_report"))
    address = frame.address("sources", report=found["report"], figure=figure_id)
    st.html(f'<a class="go" href="{html.escape(address)}">{words} →</a>')


def _quoted(found: Told) -> str:
    """The words inside what surrounds them in the report, or alone when there is no text."""
    before, quote, after = map(html.escape, (found.before, found.quote, found.after))
    return f'<blockquote class="words">{before}<mark>{quote}</mark>{after}</blockquote>'


def _facts_list(facts: Sequence[tuple[str, str]]) -> str:
    """The facts as plain text: what a report says is never read as markup or made a link."""
    rows = (f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>" for name, value in facts)
    return f'<dl class="facts">{"".join(rows)}</dl>'


def _history(frame: Frame, figure_id: str) -> None:
    """What the ledger of corrections changed about the figure, or doubts."""
    for entry in records(corrections.history(frame, figure_id)):
        head = frame.text(f"corrections.head_{entry['action']}")
        st.markdown(f"**{head}**")
        st.html(_facts_list(corrections.facts(frame, entry)))


def _checks(frame: Frame, figure_id: str) -> None:
    found = data.rows(frame.snapshot, "checks", figure=figure_id)
    if found.empty:
        return
    st.markdown(f"**{frame.text('words.checks')}**")
    for _, check in found.iterrows():
        key = f"words.check_{check['outcome']}"
        values = {
            name: grouped(check[f"{name}_value"], frame.text.language) for name in ("left", "right")
        }
        words = frame.text(key, sentence=frame.text.pick(check, "sentence"), **values)
        (st.warning if check["outcome"] == "fails" else st.caption)(plain(words))
