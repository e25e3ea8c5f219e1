"""The card of two indicators: counties that have both, as far as the gate lets each be compared."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard.card import SHOWN_ROWS, Card, OnScreen, Table
from dashboard.cards import card
from dashboard.charts.density import Crowd, loud
from dashboard.charts.palette import FOCUS
from dashboard.charts.plane import Axes, Point
from dashboard.charts.scatter import scatter
from dashboard.columns import among, records
from dashboard.frame import Frame
from dashboard.gate.answer import Answer
from dashboard.marking import figure_of, mark, said
from dashboard.number_words import formatter
from dashboard.prepared import prepared_once
from dashboard.views import compare_answer
from dashboard.views.compare_answer import PAGE

MOST_NAMES = 12


@prepared_once
def two_card(frame: Frame, first: str, second: str, year: int) -> Card | None:
    """Each county by both indicators; None when no county has both."""
    answers = [compare_answer.asked(frame, name, year) for name in (first, second)]
    across, up = paired(*answers)
    if across.empty:
        return None
    left_out = tuple(each for a in answers for each in list(a.refused))
    kept = loud(among(up["area"], set(frame.focus)))
    points = [
        _point(frame, *pair) for pair in zip(records(across[kept]), records(up[kept]), strict=True)
    ]
    crowd = Crowd(across["value"][~kept].tolist(), up["value"][~kept].tolist())
    rows, names = pd.concat([across, up]), [frame.indicator_name(name) for name in (first, second)]
    made = card(
        frame,
        PAGE,
        scatter(points, _axes(frame, across, up), crowd),
        rows,
        name=f"two_{first}_{second}",
        title=frame.text("two.title", first=names[0], second=names[1], year=year, count=len(up)),
        subtitle=_subtitle(frame, answers),
        indicators=[first, second],
        marks=[replace(point.up, note=point.note) for point in points],
        refused=left_out,
        table=_table(frame, names, across, up),
        folded=len(crowd.x),
    )
    return replace(made, marks=_explained(frame, points, crowd))


def paired(first: Answer, second: Answer) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures of the counties that both answers compare, row by row of the same county."""
    rows = second.compared.set_index("area", drop=False)
    across = first.compared[among(first.compared["area"], set(second.areas))]
    return across.reset_index(drop=True), rows.loc[across["area"].tolist()].reset_index(drop=True)


def _point(frame: Frame, across: dict[Any, Any], up: dict[Any, Any]) -> Point:
    first, second = (mark(frame, row, position=row["area"]) for row in (across, up))
    picked = up["area"] in frame.focus
    colour = "@context" if frame.focus and not picked else FOCUS[0]
    named = picked and len(frame.focus) <= MOST_NAMES
    note = f"{first.note} · {second.note.removeprefix(f'{second.name} · ')}"
    return Point(first, second, note, colour, "circle", named)


def _axes(frame: Frame, across: pd.DataFrame, up: pd.DataFrame) -> Axes:
    far = [1.08 * float(rows["value"].max()) or 1.0 for rows in (across, up)]
    names = [str(rows["indicator"].iloc[0]) for rows in (across, up)]
    right, top = (f"{frame.indicator_name(name)} ({frame.unit(name)})" for name in names)
    return Axes(right, top, (far[0], far[1]), formatter(frame.text.language))


def _subtitle(frame: Frame, answers: Sequence[Answer]) -> str:
    text = frame.text
    periods = dict.fromkeys(text(f"period.{answer.period}") for answer in answers)
    kinds = dict.fromkeys(compare_answer.definition_said(frame, answer) for answer in answers)
    both = text("two.subtitle", year=answers[0].year, period=text.join(list(periods)))
    return " · ".join(part for part in (both, *kinds) if part)


def _explained(frame: Frame, points: Sequence[Point], crowd: Crowd) -> tuple[str, ...]:
    """What a line of points does not say, and what hollow points and squares are."""
    keys = ["two.point_at"] if points else []
    keys += [] if all(point.sure for point in points) else ["two.hollow"]
    keys += ["funnel.crowd"] if crowd.x else []
    return frame.text("two.no_cause"), *(OnScreen(frame.text(key)) for key in keys)


def _table(frame: Frame, names: Sequence[str], across: pd.DataFrame, up: pd.DataFrame) -> Table:
    own = among(up["area"], set(frame.focus))
    order = [*up.index[own], *up.index[~own]][:SHOWN_ROWS]
    pairs = list(zip(records(across.loc[order]), records(up.loc[order]), strict=True))
    rows = tuple((frame.area_name(b["area"]), said(frame, a), said(frame, b)) for a, b in pairs)
    figures = tuple(figure_of(second) for _, second in pairs)
    columns = (frame.text("table.county"), *names)
    return Table(columns, rows, figures, max(len(up) - SHOWN_ROWS, 0))
