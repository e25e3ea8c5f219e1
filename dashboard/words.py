"""The drawer that opens behind a bar: the sentence or cell a figure came from."""

import html
import json

import pandas as pd
import streamlit as st

from dashboard import corrections, data
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Bounded
from dashboard.marking import period_said, said, status_said
from dashboard.number_words import grouped

AROUND = 900


def show(frame: Frame, figure_id: str) -> None:
    """Open the drawer of one figure or practice."""
    st.dialog(frame.text("words.title"), width="large", position="right")(_body)(frame, figure_id)


def _body(frame: Frame, figure_id: str) -> None:
    found = data.figure(frame.snapshot, figure_id)
    if found is None:
        st.warning(frame.text("words.missing"))
        return
    st.subheader(_heading(frame, found), anchor=False)
    st.html(_quoted(found))
    st.html(_facts_list(_facts(frame, found)))
    _history(frame, figure_id)
    _checks(frame, figure_id)
    words = html.escape(frame.text("words.open_report"))
    address = frame.address("sources", report=found["report"], figure=figure_id)
    st.html(f'<a class="go" href="{html.escape(address)}">{words} →</a>')


def _heading(frame: Frame, found: pd.Series) -> str:
    name = f"{frame.text.pick(found, 'area_name')} · {frame.text.pick(found, 'indicator_name')}"
    if pd.isna(found["value"]):
        return name
    return f"{name}: {said(frame, found)} {frame.text.pick(found, 'unit')}"


def _quoted(found: pd.Series) -> str:
    """The words inside what surrounds them in the report, or alone when there is no text."""
    quote = html.escape(str(found["quote"] or ""))
    span = span_of(found)
    if span is None or not isinstance(found["text"], str):
        return f'<blockquote class="words"><mark>{quote}</mark></blockquote>'
    start, end = span
    before = html.escape(found["text"][max(0, start - AROUND // 2) : start])
    after = html.escape(found["text"][end : end + AROUND // 2])
    return f'<blockquote class="words">{before}<mark>{quote}</mark>{after}</blockquote>'


def span_of(found: pd.Series) -> tuple[int, int] | None:
    """Where the words of a figure stand in its report's text, in characters."""
    locator = json.loads(found["locator"]) if isinstance(found["locator"], str) else {}
    return (locator["start"], locator["end"]) if "start" in locator else None


def _facts_list(facts: list[tuple[str, str]]) -> str:
    """The facts as plain text: what a report says is never read as markup or made a link."""
    rows = (f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>" for name, value in facts)
    return f'<dl class="facts">{"".join(rows)}</dl>'


def _facts(frame: Frame, found: pd.Series) -> list[tuple[str, str]]:
    text = frame.text
    facts = {
        "period": period_said(frame, found),
        "coverage": text(f"coverage.{found['coverage']}") if found["coverage"] else "",
        "bounds": _bounds(frame, found),
        "definition": _variant(frame, found),
        "status": status_said(frame, found),
        "note": found["note"],
        "place": found["place"] or found["file"],
        "report": text.pick(found, "title"),
        "publisher": text.pick(found, "publisher"),
        "citation": found["citation"] or found["report_citation"],
    }
    return [(text(f"words.{key}"), str(value)) for key, value in facts.items() if _has(value)]


def _has(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _variant(frame: Frame, found: pd.Series) -> str:
    return data.variant_name(
        frame.snapshot, found["indicator"], found["variant"], frame.text.language
    )


def _bounds(frame: Frame, found: pd.Series) -> str:
    if pd.isna(found["value"]):
        return ""
    bounded, text = Bounded.from_row(found), frame.text
    lower, upper = (
        None if bound is None else grouped(bound, text.language)
        for bound in (bounded.lower, bounded.upper)
    )
    if lower is not None and upper is not None:
        return text(
            "words.exactly" if lower == upper else "words.between", lower=lower, upper=upper
        )
    if lower is not None:
        key = "words.more_than" if bounded.comparator == ">" else "words.at_least"
        return text(key, lower=lower)
    return text("words.up_to", upper=upper) if upper is not None else text("words.no_bounds")


def _history(frame: Frame, figure_id: str) -> None:
    """What the ledger of corrections changed about the figure, or doubts."""
    for entry in records(corrections.history(frame, figure_id)):
        head = frame.text(f"corrections.head_{entry['action']}")
        st.markdown(f"**{head}**")
        st.html(_facts_list(corrections.facts(frame, entry)))


def _checks(frame: Frame, figure_id: str) -> None:
    found = data.checks(frame.snapshot, figure_id)
    if found.empty:
        return
    st.markdown(f"**{frame.text('words.checks')}**")
    for _, check in found.iterrows():
        key = f"words.check_{check['outcome']}"
        values = {
            name: grouped(check[f"{name}_value"], frame.text.language) for name in ("left", "right")
        }
        words = frame.text(key, sentence=frame.text.pick(check, "sentence"), **values)
        (st.warning if check["outcome"] == "fails" else st.caption)(words)
