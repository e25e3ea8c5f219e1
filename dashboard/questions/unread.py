"""Numbers that cannot be read, and the question which was meant."""

import pandas as pd

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.number_words import grouped
from dashboard.questions.question import Kind, Question, Row, of_figure
from dashboard.readings import suggested


def questions(frame: Frame, rows: pd.DataFrame) -> list[Question]:
    """One for each unreadable figure, with the numbers that its words may stand for."""
    found = records(rows[rows["status"] == "unreadable"])
    problem = frame.text("ask.unread")
    return [of_figure(frame, Kind.UNREAD, row, problem, _ask(frame, row)) for row in found]


def _ask(frame: Frame, row: Row) -> str:
    """A choice, as in "2 or 21 cases?", where the words suggest one; else the open question."""
    text, unit = frame.text, frame.unit(row["indicator"])
    numbers = suggested(frame, row["indicator"], str(row["quote"]))
    if not numbers:
        return text("ask.unread_open", unit=unit)
    told = text("ask.or").join(grouped(number, text.language) for number in numbers)
    return text("ask.unread_which", numbers=told, unit=unit)
