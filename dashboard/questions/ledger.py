"""What the ledger of corrections has open, and the question which number holds."""

from dataclasses import replace

import pandas as pd

from dashboard import corrections
from dashboard.columns import records
from dashboard.corrections import Entry
from dashboard.days import day_said
from dashboard.frame import Frame
from dashboard.questions.question import Kind, Question, of_figure


def with_ledger(frame: Frame, rows: pd.DataFrame, asked: list[Question]) -> list[Question]:
    """The questions so far, each with what the ledger noted about its figures, and those that
    only the ledger asks."""
    found = records(corrections.listed(frame))
    figures = {row["figure_id"]: row for row in records(rows)}
    told = list(asked)
    for entry in found:
        if entry["outcome"] != "waiting" or entry["figure_id"] not in figures:
            continue
        at = [n for n, each in enumerate(told) if entry["figure_id"] in each.figures]
        if at:
            told[at[0]] = replace(told[at[0]], remark=_remark(frame, entry))
        else:
            row, problem = figures[entry["figure_id"]], _remark(frame, entry)
            told.append(of_figure(frame, Kind.LEDGER, row, problem, _ask(frame, entry)))
    return told


def _remark(frame: Frame, entry: Entry) -> str:
    reason, day = frame.text.pick(entry, "reason"), day_said(frame.text, entry["decided_on"])
    return frame.text(f"ask.ledger_{entry['status']}", reason=reason, date=day)


def _ask(frame: Frame, entry: Entry) -> str:
    """The question that fits the action: a number put in place, taken away, split or doubted."""
    values = {"was": corrections.was(frame, entry), "now": corrections.instead(frame, entry)}
    return frame.text(f"ask.ledger_{entry['action']}", **values)
