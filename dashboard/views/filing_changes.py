"""The last step of filing: what it will change, which checks would fail, and the button."""

import html
import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filing.command import CommandFailedError, file
from dashboard.filing.desk import Decided
from dashboard.frame import Frame
from dashboard.number_words import hedged
from dashboard.views import filing_result
from dashboard.views.filing_document import Arrived
from dashboard.views.filing_whose import Whose

Answer = Mapping[str, Any]
NOBODY = "-"  # a preview writes no audit

# Once for each time that a person asked; a run for another reason moves nothing.
SCROLL = """<script>
(() => {
  const changes = document.getElementById("filing-changes");
  if (!changes || window.filingAsked === "ASKED") return;
  window.filingAsked = "ASKED";
  changes.scrollIntoView({ block: "start", behavior: "smooth" });
  // Keys go on where a person signs, as soon as the field is there.
  const until = Date.now() + 5000;
  const sign = () => {
    const field = document.querySelector(".st-key-filing_by input");
    if (field) field.focus({ preventScroll: true });
    else if (Date.now() < until) requestAnimationFrame(sign);
  };
  sign();
})();
</script>"""


def show(frame: Frame, arrived: Arrived, whose: Whose, decided: Decided) -> None:
    """Ask what would change, tell it, and file it when the button is pressed."""
    text, figures = frame.text, _figures(decided, whose)
    answer = _preview(frame, arrived, figures, whose)
    title = f'<h2 id="filing-changes">{html.escape(text("filing.changes"))}</h2>'
    scroll = SCROLL.replace("ASKED", str(decided.number))
    st.html(title + scroll, unsafe_allow_javascript=True)
    if answer is None:
        return
    if "problems" in answer:
        _problems(frame, answer)
        return
    _told(frame, answer)
    replaced = _replaced(frame, answer)
    by = st.text_input(text("filing.by"), help=text("filing.by_help"), key="filing_by", width=360)
    pressed = st.button(text("filing.file"), type="primary", disabled=not by, key="filing_go")
    if pressed and by:
        _file(frame, arrived, figures, [*whose.options(), *replaced, "--by", by])


def _figures(decided: Decided, whose: Whose) -> list[dict[str, Any]]:
    """What the report's card says for all is left blank, so that its dates count as well."""
    blank = {"period_kind": "", "reporting_year": None}
    return [
        {**figure, **blank}
        if (figure["period_kind"], figure["reporting_year"]) == (whose.kind, whose.year)
        else dict(figure)
        for figure in decided.figures
    ]


def _preview(
    frame: Frame, arrived: Arrived, figures: list[dict[str, Any]], whose: Whose
) -> Answer | None:
    """Asked once for the same figures, report and snapshot."""
    options = [*whose.options(), "--by", NOBODY, "--preview"]
    asked = json.dumps([arrived.document.digest, figures, options, frame.snapshot.id])
    kept = st.session_state.get("filing_preview")
    if kept and kept[0] == asked:
        return dict(kept[1])
    answer = _asked(frame, arrived, figures, options, "filing.trying")
    if answer is not None:
        st.session_state["filing_preview"] = (asked, answer)
    return answer


def _asked(
    frame: Frame, arrived: Arrived, figures: list[dict[str, Any]], options: list[str], words: str
) -> Answer | None:
    try:
        with st.spinner(frame.text(words)):
            return file(arrived.document, figures, options)
    except CommandFailedError as failed:
        st.error(frame.text("filing.failed", reason=str(failed)))
        return None


def _problems(frame: Frame, answer: Answer) -> None:
    st.error(frame.text("filing.would_not_load"))
    lines = "".join(
        f"<li>{html.escape(' '.join(filter(None, (each['place'], each['wrong'], each['right']))))}"
        "</li>"
        for each in answer["problems"]
    )
    st.html(f'<ol class="problems">{lines}</ol>')


def _told(frame: Frame, answer: Answer) -> None:
    text, beside = frame.text, [each for each in answer["figures"] if each["others"]]
    said = text("filing.adds", count=len(answer["figures"]), report=answer["report"])
    said += text("filing.beside", count=len(beside)) if beside else text("filing.beside_none")
    failed = answer["failed"]
    said += text("filing.fails", count=len(failed)) if failed else text("filing.fails_none")
    st.markdown(said)
    if answer["same_file"]:
        st.warning(text("filing.same_file", report=answer["same_file"]))
    for check in failed:
        values = {side: f"{check[f'{side}_value']:,.15g}" for side in ("left", "right")}
        st.markdown("- " + text("filing.check", sentence=text.pick(check, "sentence"), **values))
    st.dataframe(_table(frame, answer["figures"]), hide_index=True)


def _table(frame: Frame, figures: list[Answer]) -> pd.DataFrame:
    text = frame.text
    return pd.DataFrame(
        {
            text("filters.indicator"): [text.pick(each, "indicator_name") for each in figures],
            text("filing.new"): [filing_result.said(frame, each) for each in figures],
            text("table.period"): [
                f"{each['reporting_year']} {text('period.' + each['period_kind'])}"
                for each in figures
            ],
            text("filing.already"): [_others(frame, each["others"]) for each in figures],
        }
    )


def _others(frame: Frame, others: list[Answer]) -> str:
    return " · ".join(
        f"{_number(frame, each)} ({each['report']})" for each in others
    ) or frame.text("filing.nothing")


def _number(frame: Frame, figure: Answer) -> str:
    if figure["value"] is None:
        return "?"
    language = frame.text.language
    return hedged(figure["value"], figure["comparator"], figure["coverage"], language)


def _replaced(frame: Frame, answer: Answer) -> list[str]:
    """Whether the report takes the place of an earlier one with the same figures."""
    reports = sorted({other["report"] for each in answer["figures"] for other in each["others"]})
    if not reports:
        return []
    picked = st.selectbox(
        frame.text("filing.replaces"),
        ["", *reports],
        format_func=lambda name: name or frame.text("filing.replaces_none"),
        key="filing_replaces",
    )
    return ["--supersedes", picked] if picked else []


def _file(
    frame: Frame, arrived: Arrived, figures: list[dict[str, Any]], options: list[str]
) -> None:
    answer = _asked(frame, arrived, figures, options, "filing.filing")
    if answer is None:
        return
    if "problems" in answer:
        _problems(frame, answer)
        return
    filing_result.keep(answer)
    st.rerun(scope="app")
