"""The map of a table: what each column was taken for and why, each changeable by a person."""

import hashlib
import html
from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.frame import Frame
from dashboard.screen import plain

Answer = Mapping[str, Any]
MOST = 60  # columns that are offered to be changed
LEFT_OUT, FIGURES = "", "figures"
FIELD, INDICATOR = "field:", "indicator:"


def show(frame: Frame, answer: Answer, key: str) -> dict[str, dict[str, Any]]:
    """Every column with what it is; those that a person changed, as the command line takes them."""
    columns = answer["sheets"][0]["columns"] if answer["sheets"] else []
    # Another map of the same file begins anew.
    key = f"{key}_{hashlib.sha256((answer['map'] or '').encode()).hexdigest()[:8]}"
    _about(frame, answer)
    changed = {}
    for at, column in enumerate(columns[:MOST]):
        said = _column(frame, column, answer["choices"], f"{key}_{at}")
        if said != _as_guessed(column):
            changed[column["heading"]] = said
    if len(columns) > MOST:
        st.caption(frame.text("filing_table.more_columns", count=len(columns) - MOST))
    return changed


def _about(frame: Frame, answer: Answer) -> None:
    """Where the map is from, where the header stands, and what was not used."""
    text = frame.text
    said = [text(f"filing_table.origin_{answer['origin']}")]
    for sheet in answer["sheets"]:
        first, last = sheet["header_rows"]
        rows = str(first) if first == last else f"{first}–{last}"
        named = "header" if sheet["sheet"] is None else "header_of"
        said.append(text(f"filing_table.{named}", rows=rows, sheet=plain(sheet["sheet"] or "")))
    said += [text("filing_table.left_out", sheet=plain(name)) for name in answer["left_out"]]
    st.markdown(("" if text.language == "zh" else " ").join(said))
    if answer["misfits"]:
        lines = "".join(f"<li>{html.escape(words)}</li>" for words in answer["misfits"])
        st.html(
            f'<div class="caveat"><p class="quiet">{html.escape(text("filing_table.outgrown"))}</p>'
            f'<ul class="said">{lines}</ul></div>'
        )


def _column(frame: Frame, column: Answer, choices: Answer, key: str) -> dict[str, Any]:
    """One line of the map; what it says now."""
    text, said = frame.text, column["said"]
    options = _options(frame, choices, said)
    with st.container(key=f"filing_map_{key}", horizontal=True, vertical_alignment="center"):
        st.html(_heading(frame, column), width=260)
        chosen = st.selectbox(
            text("filing_table.is", heading=column["heading"]),
            list(options),
            index=list(options).index(_chosen(column)),
            format_func=options.__getitem__,
            label_visibility="collapsed",
            key=f"filing_is_{key}",
            width=300,
        )
        if chosen.startswith(FIELD):
            return {"field": chosen.removeprefix(FIELD)}
        if chosen == LEFT_OUT:
            return {}
        return {"said": _said(frame, column, choices, chosen, key)}


def _said(frame: Frame, column: Answer, choices: Answer, chosen: str, key: str) -> dict[str, str]:
    """What all figures of the column have in common."""
    said = {name: value for name, value in column["said"].items() if name in ("area", "variant")}
    if chosen != FIGURES:
        said["indicator"] = chosen.removeprefix(INDICATOR)
        said["measure_word"] = _unit(frame, column, choices, said["indicator"], key)
    said["reporting_year"] = _year(frame, column, key)
    return {name: value for name, value in said.items() if value}


def _unit(frame: Frame, column: Answer, choices: Answer, indicator: str, key: str) -> str:
    """The measure word of the heading, else that of the indicator."""
    guessed, own = column["said"].get("measure_word", ""), frame.unit(indicator)
    accepted = [word for word in choices["measure_words"].get(indicator, ()) if word != own]
    # A list tells its entries apart by their words, so the unit's own name stands there once.
    words = list(dict.fromkeys((guessed if guessed == own else "", guessed, *accepted)))
    return st.selectbox(
        frame.text("filing_table.unit", heading=column["heading"]),
        words,
        index=words.index(guessed),
        format_func=lambda word: word or own,
        label_visibility="collapsed",
        key=f"filing_unit_{key}_{indicator}",
        width=150,
    )


def _year(frame: Frame, column: Answer, key: str) -> str:
    """The year that the whole column is of, where it is of another than the report."""
    guessed = column["said"].get("reporting_year")
    year = st.number_input(
        frame.text("filing_table.year", heading=column["heading"]),
        1900,
        2099,
        int(guessed) if guessed else None,
        placeholder=frame.text("filing_table.year_of_report"),
        label_visibility="collapsed",
        key=f"filing_column_year_{key}",
        width=190,
    )
    return "" if year is None else str(int(year))


def _options(frame: Frame, choices: Answer, said: Mapping[str, str]) -> dict[str, str]:
    """Everything that a column may be, in the reader's words, in the order of the catalog."""
    options = {LEFT_OUT: frame.text("filing_table.ignored")}
    if said and "indicator" not in said:
        area = said.get("area")
        named = frame.area_name(area) if area else ""
        options[FIGURES] = frame.text("filing_table.figures_of", area=named).strip()
    for name in frame.indicators.index:
        if name in choices["measure_words"]:
            options[INDICATOR + name] = frame.indicator_name(name)
    for name, words in choices["fields"].items():
        label = frame.text("filing_table.field", name=words[frame.text.language])
        options[FIELD + name] = label
    return options


def _chosen(column: Answer) -> str:
    if column["field"]:
        return f"{FIELD}{column['field']}"
    if not column["said"]:
        return LEFT_OUT
    name = column["said"].get("indicator")
    return f"{INDICATOR}{name}" if name else FIGURES


def _as_guessed(column: Answer) -> dict[str, Any]:
    if column["field"]:
        return {"field": column["field"]}
    return {"said": dict(column["said"])} if column["said"] else {}


def _heading(frame: Frame, column: Answer) -> str:
    language = frame.text.language
    why = column["reason"][language]
    if column["certainty"]:
        pair = {"certainty": column["certainty_words"][language], "reason": why}
        why = frame.text("filing_table.why", **pair)
    label = frame.text("filing_table.column", at=column["column"].split()[-1])
    about = html.escape(f"{label} · {why}")
    return f'<strong>{html.escape(column["heading"])}</strong><p class="quiet">{about}</p>'
