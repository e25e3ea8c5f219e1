"""Sources: every report, its text with each figure marked, and what could not be loaded."""

import html
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import data, reasons, reports, words
from dashboard.columns import records
from dashboard.filters import choose, control
from dashboard.frame import Frame
from dashboard.marked_text import Span, marked
from dashboard.marking import MISSING, period_said, said, status_said, with_ledger
from dashboard.screen import lead, plain
from dashboard.text import Text, in_language

MOST_PROBLEMS = 200
# What stands above the text may still grow when the text is there, so it is kept in view until
# the page has come to rest or the reader moves it.
SCROLL = """<script>
(() => {
  const keep = () => document.getElementById("chosen")?.scrollIntoView({ block: "center" });
  const watch = new ResizeObserver(keep);
  watch.observe(document.querySelector(".stMainBlockContainer"));
  const rest = () => watch.disconnect();
  for (const act of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(act, rest, { once: true, passive: true });
  setTimeout(rest, 5000);
  keep();
})();
</script>"""


def show(frame: Frame) -> None:
    """List the reports, then the one that was opened."""
    text, every = frame.text, reports.listed(frame.snapshot)
    counts = {name: int(every[f"{name}_count"].sum()) for name in ("figure", "reject")}
    said = {
        "reports": text("sources.reports_said", count=len(every)),
        "figures": _figures_said(frame, counts["figure"]),
    }
    lead(text("pages.sources"), text("sources.answer", rejects=f"{counts['reject']:,}", **said))
    by_id = every.set_index("report_id", drop=False)
    chosen = frame.selection.report if frame.selection.report in by_id.index else ""
    control(
        st.selectbox,
        "report",
        text("sources.open"),
        chosen,
        options=["", *by_id.index],
        placeholder=text("sources.all"),
        format_func=lambda name: (
            text.pick(by_id.loc[name], "title") if name else text("sources.all")
        ),
    )
    if chosen:
        _report(frame, by_id.loc[chosen])
    else:
        _list(frame, every)
        _problems(frame, None)


def _figures_said(frame: Frame, loaded: int) -> str:
    """The sum of the column below, and how many stand where corrections make another number."""
    said = frame.text("sources.figures_said", count=loaded)
    standing = int(data.rows(frame.snapshot, "version").iloc[0]["standing_count"])
    if standing == loaded:
        return said
    return frame.text("sources.as_they_arrived", figures=said, standing=f"{standing:,}")


def _list(frame: Frame, every: pd.DataFrame) -> None:
    text = frame.text
    shown = pd.DataFrame(
        {
            text("sources.report"): [text.pick(row, "title") for _, row in every.iterrows()],
            text("sources.publisher"): [text.pick(row, "publisher") for _, row in every.iterrows()],
            text("sources.figures"): every["figure_count"],
            text("sources.rejects"): every["reject_count"],
            text("sources.file"): every["file"],
        }
    )
    event = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        placeholder=MISSING,
        key="report_list",
    )
    if event.selection.rows:
        choose(report=every.iloc[event.selection.rows[0]]["report_id"], figure=None)
        st.rerun()


def _report(frame: Frame, report: pd.Series) -> None:
    st.button(
        frame.text("sources.back"),
        icon=":material/arrow_back:",
        on_click=choose,
        kwargs={"report": None, "figure": None},
    )
    st.subheader(plain(frame.text.pick(report, "title")), anchor=False)
    st.html(f'<p class="quiet">{html.escape(_provenance(frame, report))}</p>')
    figures = reports.figures_of(frame.snapshot, report["report_id"], frame.focus)
    body = reports.text_of(frame.snapshot, report["report_id"])
    if body is None:
        _figures(frame, figures)
    else:
        left, right = st.columns([3, 2])
        with left:
            _text(frame, body, figures)
        with right:
            _figures(frame, figures)
    _problems(frame, report["report_id"])


def _provenance(frame: Frame, report: pd.Series) -> str:
    text = frame.text
    citation = in_language(report["citation"], text.language)
    parts = [text.pick(report, "publisher"), citation, report["file"]]
    if isinstance(report["original_name"], str):
        parts.append(text("words.digest", name=report["original_name"]))
    return " · ".join(part for part in parts if isinstance(part, str) and part)


def _text(frame: Frame, body: str, figures: pd.DataFrame) -> None:
    spans = [span for _, row in figures.iterrows() if (span := _span(frame, row))]
    page = marked(body, spans, frame.selection.figure)
    st.html(f'<article class="words report">{page}</article>{SCROLL}', unsafe_allow_javascript=True)


def _span(frame: Frame, row: pd.Series) -> Span | None:
    locator = json.loads(row["locator"]) if isinstance(row["locator"], str) else {}
    if "start" not in locator:
        return None
    return locator["start"], locator["end"], row["figure_id"], _said(frame, row)


def _said(frame: Frame, row: pd.Series) -> str:
    name = frame.text.pick(row, "indicator_name")
    if row["kind"] == "practice":
        return name
    status = status_said(frame, row)
    if pd.isna(row["value"]):
        return with_ledger(frame, row, f"{name}: {status}")
    words = with_ledger(frame, row, f"{name}: {said(frame, row)}")
    return f"{words} · {status}" if row["status"] == "superseded" else words


def _figures(frame: Frame, figures: pd.DataFrame) -> None:
    text = frame.text
    if figures.empty:
        st.caption(text("sources.no_figures"))
        return
    shown = pd.DataFrame(
        {
            text("table.county"): [text.pick(row, "area_name") for _, row in figures.iterrows()],
            text("table.figure"): [_said(frame, row) for _, row in figures.iterrows()],
            text("table.period"): [period_said(frame, row) for _, row in figures.iterrows()],
            text("words.place"): figures["place"],
        }
    )
    if figures["area"].nunique() == 1:
        del shown[text("table.county")]
    event = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        placeholder=MISSING,
        key="figure_list",
    )
    if event.selection.rows:
        words.show(frame, figures.iloc[event.selection.rows[0]]["figure_id"])


def _problems(frame: Frame, report: str | None) -> None:
    found = reports.rejects(frame.snapshot, report)
    if found.empty:
        return
    text = frame.text
    st.subheader(text("sources.problems", count=len(found)), anchor=False)
    shown = records(found.head(MOST_PROBLEMS))
    st.html(f'<ol class="problems">{"".join(_problem(text, each) for each in shown)}</ol>')
    if len(found) > len(shown):
        st.caption(text("sources.more_problems", count=len(found) - len(shown)))


def _problem(text: Text, row: Mapping[Any, Any]) -> str:
    """Where it stands, what stands there, and each reason, as plain text that wraps."""
    words = [row["report_id"], row["file"], reasons.place(row["place"], text.language)]
    where = " · ".join(html.escape(each) for each in words if isinstance(each, str) and each)
    raw = f"<code>{html.escape(str(row['raw']))}</code>" if row["raw"] else ""
    told = (reasons.reason(each, text.language) for each in row["reasons"])
    lines = "".join(f"<p>{html.escape(each)}</p>" for each in told)
    return f"<li><strong>{where}</strong> {raw}{lines}</li>"
