"""Figures that contradict each other, and the question which of them should be corrected."""

from collections.abc import Sequence

import pandas as pd

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.number_words import exact
from dashboard.questions.question import Kind, Question, Row, quote, source, subject
from dashboard.views import county_rows
from dashboard.views.county_table import in_full

Finding = Row


def questions(frame: Frame, area: str, rows: pd.DataFrame) -> list[Question]:
    """One for each check that fails, with the sum as the reader would do it."""
    found = county_rows.findings(frame.snapshot, area, frame.years)
    figures = rows[rows["figure_id"].notna()].set_index("figure_id", drop=False)
    return [
        _question(frame, finding, records(figures.loc[list(finding["figure_ids"])]))
        for finding in records(found[found["outcome"] == "fails"])
        if set(finding["figure_ids"]) <= set(figures.index)
    ]


def _question(frame: Frame, finding: Finding, terms: Sequence[Row]) -> Question:
    text, count = frame.text, int(finding["left_count"])
    left, right = (_in_order(frame, side) for side in (terms[:count], terms[count:]))
    return Question(
        kind=Kind.CHECK,
        subject=subject(frame, left[0] if count == 1 else right[0]),
        quote=text("ask.between").join(_named(frame, term) for term in (*left, *right)),
        source=source(frame, (*left, *right)),
        problem=text(
            "ask.check", name=text.pick(finding, "name"), sentence=text.pick(finding, "sentence")
        ),
        ask=_ask(frame, left, right),
        figures=tuple(term["figure_id"] for term in terms),
    )


def _in_order(frame: Frame, terms: Sequence[Row]) -> list[Row]:
    """As the catalog lists them: visits before calls."""
    places = frame.indicators.index
    return sorted(terms, key=lambda term: places.get_loc(term["indicator"]))


def _named(frame: Frame, term: Row) -> str:
    name = frame.indicator_name(term["indicator"])
    return frame.text("ask.named", indicator=name, quote=quote(frame, term))


def _ask(frame: Frame, left: Sequence[Row], right: Sequence[Row]) -> str:
    """The sum that does not come out, and what is printed in its place."""
    first, second = _sum(frame, left), _sum(frame, right)
    if len(left) == 1 < len(right):
        return frame.text("ask.check_sum", sum=second, total=first)
    if len(right) == 1 < len(left):
        return frame.text("ask.check_sum", sum=first, total=second)
    return frame.text("ask.check_sides", left=first, right=second)


def _sum(frame: Frame, terms: Sequence[Row]) -> str:
    told = [in_full(frame, term) for term in terms]
    if len(told) == 1:
        return told[0]
    total = exact(sum(float(term["value"]) for term in terms))
    return frame.text("ask.equals", terms=" + ".join(told), sum=total)
