"""What was filed, with the way to the county's page, to each chart and to each sentence."""

import html
from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.frame import Frame
from dashboard.number_words import hedged
from dashboard.screen import go

RESULT = "filing_result"
MOST = 60  # figures that are listed one by one
CASES = ("cases_accepted", "cases_closed")


def keep(answer: Mapping[str, Any]) -> None:
    """Remember what was filed until the next report, and clear the desk."""
    st.session_state[RESULT] = dict(answer)
    for name in [name for name in st.session_state if str(name).startswith("filing_desk.")]:
        del st.session_state[name]


def show(frame: Frame) -> bool:
    """Tell what was filed last; False where nothing was, or another report is begun."""
    filed = st.session_state.get(RESULT)
    if filed is None:
        return False
    text, figures = frame.text, filed["figures"]
    st.success(text("filing.done", report=filed["report"], count=filed["figures_count"]))
    _of_table(frame, filed)
    area, year = figures[0]["area"], figures[0]["reporting_year"]
    county = text("filing.to_county", area=frame.area_name(area))
    go(county, frame.address("county", area=area, areas=(area,), years=None, year=year))
    lines = [_line(frame, filed, each) for each in figures[:MOST]]
    if filed["figures_count"] > MOST:
        lines.append(text("filing.more_lines", count=filed["figures_count"] - MOST))
    st.html(f'<ul class="said">{"".join(f"<li>{line}</li>" for line in lines)}</ul>')
    st.button(text("filing.another"), on_click=_again, key="filing_again")
    return True


def _of_table(frame: Frame, filed: Mapping[str, Any]) -> None:
    """What was set aside of a table, and whether its map was kept."""
    text = frame.text
    if filed["rejects_count"]:
        st.markdown(text("filing.set_aside", count=filed["rejects_count"]))
        go(text("filing.to_health"), frame.address("health"))
    if filed["remembered"]:
        st.markdown(text("filing.remembered"))


def said(frame: Frame, figure: Mapping[str, Any]) -> str:
    """The number as people read it, with its unit."""
    if figure["value"] is None:
        return frame.text("status.unreadable")
    language = frame.text.language
    number = hedged(figure["value"], figure["comparator"], figure["coverage"], language)
    return f"{number} {frame.text.pick(figure, 'unit')}"


def _line(frame: Frame, filed: Mapping[str, Any], figure: Mapping[str, Any]) -> str:
    report, several = filed["report"], len({each["area"] for each in filed["figures"]}) > 1
    whose = f"{frame.area_name(figure['area'])} · " if several else ""
    words = html.escape(
        f"{whose}{frame.text.pick(figure, 'indicator_name')}: {said(frame, figure)}"
    )
    chart = html.escape(_chart(frame, figure))
    sentence = html.escape(frame.address("sources", report=report, figure=figure["figure_id"]))
    to_chart, to_words = (html.escape(frame.text(f"filing.to_{n}")) for n in ("chart", "words"))
    links = f'<a href="{chart}">{to_chart}</a> · <a href="{sentence}">{to_words}</a>'
    quote = html.escape(" ".join(figure["quote"].split()))
    return f"{words} · <q>{quote}</q> · {links}"


def _chart(frame: Frame, figure: Mapping[str, Any]) -> str:
    """The address of the screen that draws the figure."""
    area, year, kind = figure["area"], figure["reporting_year"], figure["period_kind"]
    choices: dict[str, object] = {"areas": (area,), "years": None, "year": year, "parent": None}
    choices["period"] = frame.selection.period if kind == "stock" else kind
    group = frame.indicators.loc[figure["indicator"], "indicator_group"]
    if figure["indicator"] in CASES:
        return frame.address("cases", **choices)
    if group == "outreach":
        return frame.address("outreach", **choices)
    return frame.address("compare", indicator=figure["indicator"], **choices)


def _again() -> None:
    for name in [name for name in st.session_state if str(name).startswith("filing_")]:
        if name != "filing_by":
            del st.session_state[name]
