"""What may be said of a comparison, and what to mind of the figures in it, in sentences."""

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import caution_said
from dashboard.gate.answer import Answer, Caution
from dashboard.gate.saying import statement_said
from dashboard.prepared import prepared_once
from dashboard.prepared.plain_data import storable
from dashboard.views import compare_answer

MOST_CAUTIONS = 12


@storable
@dataclass(frozen=True)
class Said:
    """The sentences of a comparison as lists to show; what there is none of is empty."""

    statements: str
    title: str
    cautions: str


def show(frame: Frame, indicator: str, year: int) -> None:
    """The statements as a list, then the cautions, of many only the picked and the first."""
    found = said(frame, indicator, year)
    if found.statements:
        st.html(found.statements)
    if found.cautions:
        with st.expander(found.title):
            st.html(found.cautions)


@prepared_once
def said(frame: Frame, indicator: str, year: int) -> Said:
    """The sentences alone are kept: the answer they are made of is large where counties are."""
    answer = compare_answer.asked(frame, indicator, year)
    words = names(frame.snapshot, frame.text.language)
    told = [statement_said(each, words) for each in answer.statements]
    return Said(
        _listed(frame.text("statement.title"), told) if told else "",
        frame.text("caution.title", count=len({each.area for each in answer.cautions})),
        _listed("", _cautions(frame, answer)) if answer.cautions else "",
    )


def _cautions(frame: Frame, answer: Answer) -> list[str]:
    words = names(frame.snapshot, frame.text.language)
    told = _first(answer.cautions, frame.focus)
    lines = [caution_said(each, answer.indicator, answer.year, words) for each in told]
    rest = len(answer.cautions) - len(told)
    return [*lines, frame.text("caution.more", count=rest)] if rest else lines


def _first(cautions: Sequence[Caution], picked: Sequence[str]) -> list[Caution]:
    own = [each for each in cautions if each.area in picked]
    others = [each for each in cautions if each.area not in picked]
    return [*own, *others][: max(MOST_CAUTIONS, min(len(own), 2 * MOST_CAUTIONS))]


def _listed(title: str, lines: Sequence[str]) -> str:
    head = f"<h2>{html.escape(title)}</h2>" if title else ""
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f'<section class="said">{head}<ul>{items}</ul></section>'
