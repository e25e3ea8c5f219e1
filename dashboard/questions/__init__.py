"""What to ask a county about its own figures: each question with the words that it is about."""

import pandas as pd

from dashboard.frame import Frame
from dashboard.questions import checks, ledger, missing, unread, unusual, waiting
from dashboard.questions.question import Kind, Question

__all__ = ["Kind", "Question", "about"]


def about(frame: Frame, area: str, rows: pd.DataFrame) -> list[Question]:
    """Every question to one county on `rows`, its figures of the years in view.

    First what cannot be read, then what waits for a person, fails a check, is unusual, is doubted
    in the ledger alone, or was not reported.
    """
    found = [
        *unread.questions(frame, rows),
        *waiting.questions(frame, rows),
        *checks.questions(frame, area, rows),
        *unusual.questions(frame, rows),
    ]
    return [*ledger.with_ledger(frame, rows, found), *missing.questions(frame, rows)]
