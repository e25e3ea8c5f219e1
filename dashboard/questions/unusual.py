"""What is unusual about a county's figures, and the question that goes with each kind of it."""

import pandas as pd

from dashboard import reports
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.questions.question import Kind, Question, Row, of_figure
from dashboard.views import health_rows
from dashboard.views.health_unusual import ELSEWHERE
from dashboard.views.health_unusual_words import Told, told


def questions(frame: Frame, rows: pd.DataFrame) -> list[Question]:
    """One for each suspicion; figures that cannot be read are asked about as such already."""
    found = health_rows.unusual(frame)
    unread = (found["kind"] == ELSEWHERE) & (found["figure_ids"].str.len() > 0)
    figures = {row["figure_id"]: row for row in records(rows)}
    return [
        _question(frame, each, figures.get(each.figure)) for each in told(frame, found[~unread])
    ]


def _question(frame: Frame, each: Told, row: Row | None) -> Question:
    """About one figure with its words; a whole year, or a cell that was not loaded, has none."""
    if row is not None and each.indicator is not None:
        return of_figure(frame, Kind.UNUSUAL, row, each.sentence, each.question)
    title = ""
    if each.report:
        title = frame.text.pick(reports.titles(frame.snapshot).loc[each.report], "title")
    return Question(
        kind=Kind.UNUSUAL,
        subject=_subject(frame, each),
        quote="",
        source=title,
        problem=each.sentence,
        ask=each.question,
    )


def _subject(frame: Frame, each: Told) -> str:
    name = frame.indicator_name(each.indicator) if each.indicator else each.name
    return frame.text("ask.missing_subject", group=name, years=each.years)
