"""The periods that outreach can be seen by: what another kind or another year has to show."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard import data
from dashboard.filters import choose
from dashboard.frame import Frame
from dashboard.selection import PERIOD_KINDS
from dashboard.views.outreach_words import who


def beside(frame: Frame, rows: pd.DataFrame, year: int) -> None:
    """One quiet line a kind of period that could be shown instead of the chosen one."""
    for kind, areas in other_kinds(frame, rows).items():
        _button(frame, _sentence(frame, kind, areas, year), quiet=True, year=year, period=kind)


def instead(
    frame: Frame, indicators: Sequence[str], year: int | None, rows: pd.DataFrame | None = None
) -> None:
    """Say that the chosen kind has no outreach figures, and offer what is nearest."""
    text = frame.text
    period = text(f"period.{frame.selection.period}")
    when = frame.years_said() if year is None else str(year)
    with st.container(border=True):
        st.markdown(text("outreach.nothing", year=when, period=period))
        others = {} if rows is None or year is None else other_kinds(frame, rows)
        for kind, areas in others.items():
            _button(frame, _sentence(frame, kind, areas, year), year=year, period=kind)
        found = nearest(frame, indicators, year)
        if found:
            there, kind = found
            label = text("outreach.show_year", year=there, period=text(f"period.{kind}"))
            years = (min(there, frame.years[0]), max(there, frame.years[1]))
            _button(frame, label, year=there, years=years, period=kind)


def other_kinds(frame: Frame, rows: pd.DataFrame) -> dict[str, set[str]]:
    """The counties with readable figures of another kind of period, by kind."""
    fine = (rows["status"] == "published") & rows["value"].notna() & (rows["variant"] != "part")
    by_kind = rows[fine].groupby("period_kind")["area"].agg(set).to_dict()
    chosen = (frame.selection.period, "stock")
    return {kind: by_kind[kind] for kind in PERIOD_KINDS if kind in by_kind and kind not in chosen}


def nearest(frame: Frame, indicators: Sequence[str], year: int | None) -> tuple[int, str] | None:
    """The nearest other year of the chosen kind; without a year, of the nearest kind at all."""
    counted = data.coverage(frame.snapshot, indicators, frame.shown)
    counted = counted[(counted["period_kind"] != "stock") & (counted["reporting_year"] != year)]
    same = counted[counted["period_kind"] == frame.selection.period]
    pool = same if year is not None or not same.empty else counted
    if pool.empty:
        return None
    asked = frame.years[1] if year is None else year
    best = pool.loc[(pool["reporting_year"] - asked).abs().idxmin()]
    return int(best["reporting_year"]), str(best["period_kind"])


def _sentence(frame: Frame, kind: str, areas: set[str], year: int | None) -> str:
    words = frame.text(
        "outreach.other_kind",
        who=who(frame, areas),
        count=len(areas),
        year=year,
        period=frame.text(f"period.{kind}"),
    )
    return words[0].upper() + words[1:]


def _button(frame: Frame, label: str, *, quiet: bool = False, **changes: object) -> None:
    key = "outreach_" + "_".join(str(value) for value in changes.values())
    st.button(
        label,
        key=key,
        type="tertiary" if quiet else "secondary",
        on_click=choose,
        kwargs=changes,
        icon=":material/arrow_forward:",
    )
