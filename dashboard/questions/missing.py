"""Core indicators without any figure, and the question which number belongs there."""

import pandas as pd

from dashboard.frame import Frame
from dashboard.gaps import lacking, silent_years
from dashboard.questions.question import Kind, Question, span
from dashboard.views.county_rows import years_said


def questions(frame: Frame, rows: pd.DataFrame) -> list[Question]:
    """The years without any figure, then one for each group of indicators."""
    text, years = frame.text, span(frame, rows)
    silent = silent_years(rows)
    found = [_question(frame, group, names, years) for group, names in lacking(frame, rows).items()]
    if not silent:
        return found
    told = years_said(text, silent)
    first = Question(
        kind=Kind.MISSING,
        subject=text("ask.silent_subject", years=told),
        quote="",
        source="",
        problem=text("ask.silent", years=told),
        ask=text("ask.silent_ask"),
    )
    return [first, *found]


def _question(frame: Frame, group: str, names: list[str], years: str) -> Question:
    told = frame.text(f"group.{group}")
    return Question(
        kind=Kind.MISSING,
        subject=frame.text("ask.missing_subject", group=told, years=years),
        quote="",
        source="",
        problem=frame.text("ask.missing", names=frame.text.join(names)),
        ask=frame.text("ask.missing_ask"),
    )
