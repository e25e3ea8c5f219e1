"""The last step of filing: what it will change, which checks would fail, and the button."""

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filing.command import Document, file
from dashboard.frame import Frame
from dashboard.marking import MISSING
from dashboard.number_words import hedged
from dashboard.plain import plain
from dashboard.views import filing_result
from dashboard.views.filing_document import answered, problems
from dashboard.views.filing_whose import Whose

Answer = Mapping[str, Any]


@dataclass(frozen=True)
class Wish:
    """What a person wants to file; `number` tells one asking from another.

    `said` is what was decided, as the command line takes it; `more` are options of the filing,
    `left` counts the proposals that nobody has decided on.
    """

    document: Document
    whose: Whose
    said: Mapping[str, Any]
    number: int
    more: tuple[str, ...] = ()
    left: int = 0


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


def show(frame: Frame, wish: Wish) -> None:
    """Ask what would change, tell it, and file it when the button is pressed."""
    text = frame.text
    answer = _preview(frame, wish)
    title = f'<h2 id="filing-changes" class="step">{html.escape(text("filing.changes"))}</h2>'
    scroll = SCROLL.replace("ASKED", str(wish.number))
    st.html(title + scroll, unsafe_allow_javascript=True)
    if answer is None:
        return
    if wish.left:
        st.warning(text("filing.left", count=wish.left))
    if "problems" in answer:
        _would_not_load(frame, answer)
        return
    _told(frame, answer)
    replaced = _replaced(frame, answer)
    if _twice(answer) and answer["same_file"] not in replaced:
        st.caption(text("filing.same_file_only"))
        return
    by = st.text_input(text("filing.by"), help=text("filing.by_help"), key="filing_by", width=360)
    pressed = st.button(text("filing.file"), type="primary", disabled=not by, key="filing_go")
    if pressed and by:
        _file(frame, wish, [*replaced, *wish.more, "--by", by])


def _preview(frame: Frame, wish: Wish) -> Answer | None:
    """Asked once for the same decisions, report and snapshot."""
    options = [*wish.whose.options(), "--by", NOBODY, "--preview"]
    asked = json.dumps([wish.document.digest, dict(wish.said), options, frame.snapshot.id])
    kept = st.session_state.get("filing_preview")
    if kept and kept[0] == asked:
        return dict(kept[1])
    answer = answered(frame, "filing.trying", lambda: file(wish.document, options, **wish.said))
    if answer is not None:
        st.session_state["filing_preview"] = (asked, answer)
    return answer


def _would_not_load(frame: Frame, answer: Answer) -> None:
    st.error(frame.text("filing.would_not_load"))
    problems(answer)


def _told(frame: Frame, answer: Answer) -> None:
    text, beside = frame.text, [each for each in answer["figures"] if each["others"]]
    said = text("filing.adds", count=answer["figures_count"], report=answer["report"])
    said += text("filing.beside", count=len(beside)) if beside else text("filing.beside_none")
    failed = answer["failed"]
    said += text("filing.fails", count=len(failed)) if failed else text("filing.fails_none")
    st.markdown(said)
    if answer["same_file"]:
        st.warning(text("filing.same_file", report=answer["same_file"]))
    for check in failed:
        values = {side: f"{check[f'{side}_value']:,.15g}" for side in ("left", "right")}
        st.markdown(
            "- " + text("filing.check", sentence=plain(text.pick(check, "sentence")), **values)
        )
    st.dataframe(_table(frame, answer["figures"]), hide_index=True, placeholder=MISSING)


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


def _twice(answer: Answer) -> bool:
    """Whether the same bytes hold a figure of the same period already."""
    reports = {other["report"] for each in answer["figures"] for other in each["others"]}
    return answer["same_file"] in reports


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
    if not picked:
        return []
    st.caption(frame.text("filing.replaces_told", report=picked))
    return ["--supersedes", picked]


def _file(frame: Frame, wish: Wish, options: list[str]) -> None:
    options = [*wish.whose.options(), *options]
    answer = answered(frame, "filing.filing", lambda: file(wish.document, options, **wish.said))
    if answer is None:
        return
    if "problems" in answer:
        _would_not_load(frame, answer)
        return
    filing_result.keep(answer)
    st.rerun(scope="app")
