"""Method: how figures are compared and tested, and what each indicator counts, in two languages."""

import html

import pandas as pd
import streamlit as st

from dashboard.frame import Frame
from dashboard.made_once import made_once
from dashboard.screen import lead
from dashboard.text import LANGUAGES, Text
from dashboard.views.method_statistics import statistics

GROUPS = (
    "consultation", "cases", "mediation", "outreach", "capacity", "quality", "benefit", "context",
)  # fmt: skip


def show(frame: Frame) -> None:
    """The rules of comparison, the statistics, then the catalog by group."""
    text = frame.text
    lead(text("pages.method"), text("method.answer", count=len(frame.indicators)))
    with st.expander(text("method.rules_title"), expanded=True):
        st.markdown(text("method.rules"))
    with st.expander(text("method.statistics_title"), expanded=True):
        st.markdown(statistics(text))
    asked = st.text_input(text("method.search"), key="method_search").strip().lower()
    found = _found(frame, asked)
    if not found:
        st.info(text("method.none", asked=asked))
    for group, entries in found.items():
        with st.expander(f"{text('group.' + group)} ({len(entries)})", expanded=bool(asked)):
            st.html("".join(entries))


@made_once
def _found(frame: Frame, asked: str) -> dict[str, tuple[str, ...]]:
    """The entries that hold the asked words, by group in the order of the page."""
    found = frame.indicators[_matches(frame.indicators, asked)]
    by_group = {group: found[found["indicator_group"] == group] for group in GROUPS}
    return {
        group: tuple(_entry(frame, row) for _, row in rows.iterrows())
        for group, rows in by_group.items()
        if len(rows)
    }


def _matches(catalog: pd.DataFrame, asked: str) -> pd.Series:
    """Which indicators hold the asked words in an id, a name or a definition."""
    columns = ["indicator_id", "name_en", "name_zh", "definition_en", "definition_zh"]
    words = catalog[columns].fillna("").agg(" ".join, axis=1).str.lower()
    return words.str.contains(asked, regex=False)


def _entry(frame: Frame, row: pd.Series) -> str:
    """One indicator in the reader's language first, then in the other."""
    mine = frame.text.language
    others = [language for language in LANGUAGES if language != mine]
    bodies = "".join(_language(Text(language), row) for language in (mine, *others))
    facts = html.escape(_facts(frame, row))
    head = f'<section class="indicator" id="{html.escape(row["indicator_id"])}">'
    return f'{head}{bodies}<p class="quiet">{facts}</p></section>'


def _language(text: Text, row: pd.Series) -> str:
    name, unit = text.pick(row, "name"), text.pick(row, "unit")
    heading = f"{name} ({unit})" if unit else name
    caveats = text.pick(row, "caveats")
    extra = f'<p class="caveat">{html.escape(caveats)}</p>' if caveats else ""
    definition = html.escape(text.pick(row, "definition"))
    head = f'<div lang="{text.language}"><h4>{html.escape(heading)}</h4>'
    return f"{head}<p>{definition}</p>{extra}</div>"


def _facts(frame: Frame, row: pd.Series) -> str:
    text = frame.text
    facts = [row["indicator_id"], text(f"method.kind_{row['kind']}")]
    if isinstance(row["part_of"], str):
        facts.append(text("method.part_of", total=frame.indicator_name(row["part_of"])))
    if isinstance(row["numerator"], str):
        names = {part: frame.indicator_name(row[part]) for part in ("numerator", "denominator")}
        facts.append(text("method.formula", multiplier=f"{row['multiplier']:g}", **names))
    reviewed = {"by": row["reviewed_by"], "on": f"{row['reviewed_on']:%Y-%m-%d}"}
    return " · ".join([*facts, text("method.reviewed", **reviewed)])
