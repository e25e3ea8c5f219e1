"""The query letter to one county: its questions in the form of a letter."""

from dataclasses import replace
from datetime import date

import pandas as pd

from dashboard.days import day_said
from dashboard.downloads.letter_model import Letter, Point
from dashboard.evidence import notice
from dashboard.frame import Frame
from dashboard.links import absolute
from dashboard.questions import Question
from dashboard.questions.question import span
from dashboard.selection import Selection

COLUMNS = ("number", "figure", "quoted", "question", "reply")


def compose(
    frame: Frame,
    area: str,
    rows: pd.DataFrame,
    found: list[Question],
    today: date,
    of_server: str = "",
) -> Letter:
    """The letter of that day on the years of `rows`, the county's figures in view.

    `of_server` stands before the address of the county's view. Office, reference and the day of
    the answer are left to be filled in.
    """
    text, name, years = frame.text, frame.area_name(area), span(frame, rows)
    own = Selection(frame.selection.figures, years=frame.selection.years, area=area)
    seal = absolute(replace(frame, selection=own).seal("county"), of_server)
    return Letter(
        language=text.language,
        notice=notice(frame),
        reference=text("letter.reference", year=today.year),
        title=text("letter.title", area=name, years=years),
        to=text("letter.to", area=name),
        before=(text("letter.opening", count=len(found), years=years),),
        columns=tuple(text(f"letter.{column}") for column in COLUMNS),
        points=tuple(_point(frame, question) for question in found),
        after=(text("letter.answer"), text("letter.closing")),
        contact=text("letter.contact"),
        signature=(text("letter.office"), text("letter.office_note"), day_said(text, today)),
        version=" · ".join((text("app.title"), frame.version_said(), seal)),
        page=text("letter.page"),
        day=today,
    )


def file_name(frame: Frame, area: str, rows: pd.DataFrame) -> str:
    """County, years, language and data version, as a name every file system takes."""
    kind = ["demonstration"] if frame.demonstration else []
    years = sorted(set(rows["reporting_year"])) or frame.years
    when = f"{years[0]}" if years[0] == years[-1] else f"{years[0]}-{years[-1]}"
    parts = ["query-letter", area, when, frame.text.language, *kind, frame.snapshot.version]
    return "_".join(parts) + ".docx"


def _point(frame: Frame, question: Question) -> Point:
    return Point(
        subject=question.subject,
        source=question.source,
        quote=question.quote or frame.text("ask.nothing"),
        problem=question.problem,
        remark=question.remark,
        ask=question.ask,
    )
