"""Numbers that wait for a person, and the question whether the reading is right."""

import pandas as pd

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Bounded
from dashboard.marking import HEDGES
from dashboard.number_words import exact
from dashboard.questions.question import Kind, Question, Row, of_figure


def questions(frame: Frame, rows: pd.DataFrame) -> list[Question]:
    """One for each figure that awaits review, with the number it was read as."""
    found = rows[(rows["status"] == "needs_review") & rows["value"].notna()]
    return [
        of_figure(frame, Kind.WAITING, row, frame.text("ask.waiting"), _ask(frame, row))
        for row in records(found)
    ]


def _ask(frame: Frame, row: Row) -> str:
    return frame.text("ask.waiting_right", figure=in_words(frame, row))


def in_words(frame: Frame, row: Row) -> str:
    """The figure with its hedge in words and its unit: more than 100 questions."""
    bounded, text = Bounded.from_row(row), frame.text
    figure = text("ask.reading", number=exact(bounded.value), unit=frame.unit(row["indicator"]))
    if bounded.comparator == "=":
        return figure
    return text("ask.hedged", hedge=text(HEDGES[bounded.comparator]), figure=figure)
