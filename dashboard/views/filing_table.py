"""The third step of filing a table: its map, the rows that load, and those set aside with why."""

import html
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filing import tables
from dashboard.filing.command import MOST
from dashboard.frame import Frame
from dashboard.marking import MISSING
from dashboard.number_words import hedged
from dashboard.screen import plain, step
from dashboard.views import filing_map
from dashboard.views.filing_changes import Wish
from dashboard.views.filing_document import Answer, Arrived, answered, usable
from dashboard.views.filing_whose import Whose

CARD = "source.toml"  # where the build finds what is wrong with a map
ASKED = "filing_table_asked"


def show(frame: Frame, arrived: Arrived, whose: Whose) -> Wish | None:
    """Draw map and rows; what to file, once a person asks what it changes."""
    text = frame.text
    guessed = _dry_run(frame, arrived, whose, {})
    if guessed is None:
        return None
    step(text("filing_table.map"))
    columns = filing_map.show(frame, guessed, arrived.document.digest[:12])
    answer = _dry_run(frame, arrived, whose, columns) if columns else guessed
    if answer is None:
        return None
    _rows(frame, answer)
    more = _remember(frame, answer, whose)
    return _wish(frame, answer, Wish(arrived.document, whose, {"columns": columns}, 0, more))


def _dry_run(
    frame: Frame, arrived: Arrived, whose: Whose, columns: tables.Columns
) -> Answer | None:
    """What the command line makes of it; None, and why, where no map can be had."""
    document, said = arrived.document, json.dumps(columns, ensure_ascii=False)
    answer = answered(
        frame,
        "filing.reading",
        lambda: tables.dry_run(document.name, document.raw, whose.short(), said, frame.snapshot.id),
    )
    trouble = frame.text("filing_table.no_map", name=plain(document.name))
    return answer if answer and usable(frame, answer, trouble) else None


def _rows(frame: Frame, answer: Answer) -> None:
    text = frame.text
    loads, aside = answer["figures_count"], answer["rejects_count"]
    step(text("filing_table.rows"))
    said = text("filing_table.loads", count=loads) if loads else text("filing_table.loads_none")
    if answer["not_reported"]:
        said += text("filing_table.not_reported", count=answer["not_reported"])
    st.markdown(said)
    if loads:
        st.dataframe(_table(frame, answer["figures"]), hide_index=True, placeholder=MISSING)
    if loads > MOST:
        st.caption(text("filing_table.first", count=MOST))
    if not aside:
        st.markdown(text("filing_table.aside_none"))
        return
    step(text("filing_table.aside", count=aside), small=True)
    lines = "".join(_reject(frame, row) for row in answer["rejects"])
    st.html(f'<ol class="problems report">{lines}</ol>')
    if aside > MOST:
        st.caption(text("filing_table.first", count=MOST))


def _reject(frame: Frame, row: Answer) -> str:
    """Place and words of a row that is set aside, and every reason."""
    reasons = "".join(f"<p>{html.escape(reason)}</p>" for reason in row["reasons"])
    raw = f" <q>{html.escape(row['raw'])}</q>" if row["raw"] else ""
    place = frame.text("filing_table.the_map") if row["file"] == CARD else row["place"]
    return f"<li>{html.escape(place or row['file'])}{raw}{reasons}</li>"


def _table(frame: Frame, figures: list[Answer]) -> pd.DataFrame:
    text = frame.text
    return pd.DataFrame(
        {
            text("table.county"): [_in(text.language, each, "area") for each in figures],
            text("filters.indicator"): [_in(text.language, each, "indicator") for each in figures],
            text("filing.new"): [_said(frame, each) for each in figures],
            text("table.period"): [
                f"{each['reporting_year']} {text('period.' + each['period_kind'])}"
                for each in figures
            ],
            text("filing_table.place"): [each["place"] for each in figures],
        }
    )


def _in(language: str, row: Mapping[str, Any], name: str) -> str:
    return str(row[f"{name}_{language}"])


def _said(frame: Frame, figure: Answer) -> str:
    """The number as people read it, with its unit."""
    language = frame.text.language
    if figure["value"] is None:
        return frame.text("status.unreadable")
    number = hedged(figure["value"], figure["comparator"], figure["coverage"], language)
    return f"{number} {_in(language, figure, 'unit')}"


def _remember(frame: Frame, answer: Answer, whose: Whose) -> tuple[str, ...]:
    """Whether the map is kept for the center's next table; a return has none."""
    if answer["map"] is None:
        return ()
    label = frame.text("filing_table.remember", area=plain(frame.area_name(whose.area)))
    return ("--remember",) if st.checkbox(label, value=True, key="filing_remember") else ()


def _wish(frame: Frame, answer: Answer, wish: Wish) -> Wish | None:
    """What to file, while it is what a person asked about."""
    now = json.dumps([wish.document.digest, wish.whose.options(), dict(wish.said)])
    number, asked = st.session_state.get(ASKED, (0, ""))
    label = frame.text("filing_desk.check")
    disabled = not answer["figures_count"]
    if st.button(label, disabled=disabled, type="primary", key="filing_table_check"):
        number, asked = number + 1, now
        st.session_state[ASKED] = (number, asked)
    if asked != now or disabled:
        return None
    return Wish(wish.document, wish.whose, wish.said, number, wish.more)
