"""The rows of a comparison's table: figure, hedge, interval and standing, or why there is none."""

import pandas as pd

from dashboard import evidence
from dashboard.card import SHOWN_ROWS, Table
from dashboard.columns import records
from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import Refusal, sentence
from dashboard.gate.answer import Answer
from dashboard.marking import figure_of, period_said, said, sign_beside
from dashboard.number_words import RANGE, SIGNS, hedged, sign_of
from dashboard.views import compare_answer, compare_intervals
from dashboard.views.compare_intervals import interval_said, standing_said

LEADS = ["figure_id", "numerator_figure"]


def reading_table(frame: Frame, answer: Answer, most: int = SHOWN_ROWS) -> Table:
    """The figures compared, each row leading to its words; interval and standing if any.

    Above `most` rows the others are counted, and left to the files.
    """
    text, unit = frame.text, frame.unit(answer.indicator)
    names = ["table.county", "table.figure"]
    limited = compare_intervals.has_intervals(answer)
    names += ["position.interval95"] if limited else []
    names += ["position.standing"] if limited and compare_answer.judged(answer) else []
    found = records(evidence.first_shown(frame, answer.compared, most))
    rows = [
        (
            *(
                frame.area_name(row["area"]),
                f"{said(frame, row)} {unit}",
                interval_said(frame, row),
                standing_said(frame, row["standing"]),
            )[: len(names)],
            period_said(frame, row),
        )
        for row in found
    ]
    columns = tuple(text(name) for name in (*names, "table.period"))
    more = len(answer.compared) - len(found)
    return Table(columns, tuple(rows), tuple(map(figure_of, found)), more)


def all_rows(frame: Frame, answer: Answer) -> tuple[pd.DataFrame, list[str | None]]:
    """The table as a frame, numbers as numbers, and beside it the figure of each row.

    Columns: county, figure, hedge, both 95% limits, standing, and why a county is not compared.
    """
    rows, refused = answer.compared, list(answer.refused)
    count, away = len(rows), len(refused)
    areas = [*rows["area"].tolist(), *(each.area for each in refused)]
    columns = {
        "table.county": [frame.area_name(area) for area in areas],
        "table.figure": [*_numbers(rows), *[None] * away],
        "table.comparator": [*_hedges(rows), *map(sign_beside, refused)],
        "position.lower95": [*rows["lower95"].tolist(), *[None] * away],
        "position.upper95": [*rows["upper95"].tolist(), *[None] * away],
        "position.standing": [*_standings(frame, answer), *[_not(frame)] * away],
        "position.why": [*[""] * count, *(_why(frame, each) for each in refused)],
    }
    figures = [*map(figure_of, records(rows[LEADS])), *(each.figure for each in refused)]
    return pd.DataFrame({frame.text(key): cells for key, cells in columns.items()}), figures


def searched(lines: pd.DataFrame, wanted: str) -> pd.DataFrame:
    """The rows in which some cell holds every word that was typed, in any letter case."""
    if not wanted.strip():
        return lines
    columns = [map(str, lines[name].tolist()) for name in lines.columns]
    together = [" ".join(cells).casefold() for cells in zip(*columns, strict=True)]
    asked = wanted.casefold().split()
    return lines[[all(word in cells for word in asked) for cells in together]]


def _standings(frame: Frame, answer: Answer) -> list[str]:
    """The word of every standing; nothing where there is no value of all together."""
    found = answer.compared["standing"].tolist()
    judged = compare_answer.judged(answer)
    names = {each: standing_said(frame, each) if judged else "" for each in set(found)}
    return [names[each] for each in found]


def _not(frame: Frame) -> str:
    return standing_said(frame, "not_compared")


def _hedges(rows: pd.DataFrame) -> list[str]:
    """The sign before each figure that is not exact: ≥, >, ≈; of a range both bounds."""
    return [
        hedged(least, RANGE, "complete", "en", most)
        if comparator == RANGE
        else SIGNS.get(sign_of(str(comparator), str(coverage)), "")
        for comparator, coverage, least, most in zip(
            *(rows[name].tolist() for name in ("comparator", "coverage", "lower", "upper")),
            strict=True,
        )
    ]


def _numbers(rows: pd.DataFrame) -> list[float | None]:
    """The figures; a range is no number."""
    pairs = zip(rows["value"].tolist(), rows["comparator"].tolist(), strict=True)
    return [None if comparator == RANGE else value for value, comparator in pairs]


def _why(frame: Frame, refusal: Refusal) -> str:
    return sentence(refusal, names(frame.snapshot, frame.text.language))
