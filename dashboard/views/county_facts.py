"""A county's latest year as large numbers with their hedges, each kind of period by itself."""

import html
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import ledger_said, period_said, said
from dashboard.prepared import prepared_once
from dashboard.views import county_rows
from dashboard.views.county_table import cell, definition_said, other_residents, period, unit
from dashboard.views.method import GROUPS

WORK = ("consultation", "cases", "mediation")
WAITING = ("unreadable", "needs_review")
MOST_WORDS = 120


def show(frame: Frame, area: str) -> None:
    """What the county did, and what it made known."""
    for made in (work(frame, area), outreach(frame, area)):
        if made:
            st.html(made)


@prepared_once
def work(frame: Frame, area: str) -> str:
    """Consultations, cases and mediation: the core indicators and their rates per residents."""
    catalog = frame.indicators
    rates = (catalog["kind"] == "ratio") & (catalog["denominator"] == "population")
    wanted = catalog[catalog["indicator_group"].isin(WORK) & (catalog["core"] | rates)]
    rows = county_rows.of_view(frame, area)
    return _latest(frame, rows[rows["indicator"].isin(wanted.index)], "work")


@prepared_once
def outreach(frame: Frame, area: str) -> str:
    """What publicity did and whom it reached."""
    catalog = frame.indicators
    wanted = catalog[(catalog["indicator_group"] == "outreach") & (catalog["kind"] != "ratio")]
    rows = county_rows.of_view(frame, area)
    return _latest(frame, rows[rows["indicator"].isin(wanted.index)], "outreach")


def _latest(frame: Frame, rows: pd.DataFrame, name: str) -> str:
    readable = (rows["status"] == "published") & rows["value"].notna()
    found = rows[(readable | rows["status"].isin(WAITING)) & (rows["variant"] != "part")]
    if found.empty:
        return ""
    year = int(found["reporting_year"].max())
    latest = found[found["reporting_year"] == year]
    parts = latest.assign(span=[period(frame, row) for row in records(latest)])
    body = "".join(
        _span(frame, span, parts[parts["span"] == span]) for span in _spans(frame, parts)
    )
    title = html.escape(frame.text(f"county.{name}", year=year))
    note = html.escape(frame.text(f"county.{name}_note"))
    head = f'<h3>{title}</h3><p class="quiet">{note}</p>'
    return f'<section class="county-part">{head}{body}</section>'


def _spans(frame: Frame, parts: pd.DataFrame) -> list[str]:
    """The periods of a year: the one in view first, then those that hold the most."""
    counts = parts["span"].value_counts()
    wanted = set(parts.loc[parts["period_kind"] == frame.selection.period, "span"])
    return sorted(counts.index, key=lambda span: (span not in wanted, -counts[span], span))


def _span(frame: Frame, span: str, rows: pd.DataFrame) -> str:
    """One kind of period: a publicity month never stands among the figures of a year."""
    catalog = frame.indicators
    order = rows.assign(
        reach=[str(catalog.loc[name, "reach"]) for name in rows["indicator"]],
        group=[GROUPS.index(catalog.loc[name, "indicator_group"]) for name in rows["indicator"]],
        place=[catalog.index.get_loc(name) for name in rows["indicator"]],
    ).sort_values(["group", "reach", "place", "figure_id"])
    items = "".join(_fact(frame, row) for row in records(order))
    return f'<h4>{html.escape(span)}</h4><dl class="county-numbers">{items}</dl>'


def _fact(frame: Frame, row: dict[Any, Any]) -> str:
    name = html.escape(frame.indicator_name(row["indicator"]))
    small = "".join(f"<span>{html.escape(words)}</span>" for words in _small(frame, row) if words)
    hover = html.escape(period_said(frame, row), quote=True)
    if row["status"] in WAITING:
        value = f'<span class="asked">{html.escape(cell(frame, row, MOST_WORDS))}</span>'
    else:
        after = html.escape(unit(frame, row["indicator"]))
        value = f"{html.escape(said(frame, row))} <span>{after}</span>"
    return f'<div title="{hover}"><dt>{name} {small}</dt><dd>{value}</dd></div>'


def _small(frame: Frame, row: dict[Any, Any]) -> list[str]:
    """Effort or reach, the definition where it is stated, the year of the residents, the ledger."""
    year = other_residents(row)
    return [
        frame.text(f"county.{row['reach']}") if row["reach"] in ("effort", "reach") else "",
        definition_said(frame, row),
        frame.text("county.other_residents", year=year) if year else "",
        "" if row["status"] in WAITING else ledger_said(frame, row),
    ]
