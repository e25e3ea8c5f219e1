"""Assemble a card: the chart a screen made, with its evidence and the words that travel with it."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import pandas as pd

from dashboard import evidence
from dashboard.card import Card, OnScreen, Table
from dashboard.charts.marks import Mark, looks
from dashboard.charts.rows import EDGE
from dashboard.export import export
from dashboard.frame import Frame
from dashboard.gate import Refusal

MOST_TOLD = 12
# Looks that charts of office programs do not have, or have in another way.
ON_SCREEN = (
    "at_least", "at_most", "between", "about", "zero", "not_compared", "corrected", "questioned",
)  # fmt: skip


def card(
    frame: Frame,
    page: str,
    figure: dict[str, Any],
    rows: pd.DataFrame,
    *,
    name: str,
    title: str,
    subtitle: str,
    indicators: Sequence[str],
    marks: Iterable[Mark],
    refused: Sequence[Refusal] = (),
    table: Table | None = None,
    folded: int = 0,
) -> Card:
    """The card of one chart; `rows` are the figures drawn, `refused` those the gate kept off.

    `name` tells the charts of one page apart; `page` is where links to other choices lead;
    `folded` counts what the chart counts without a mark.
    """
    drawn = list(marks)
    left_out = evidence.refused(frame, refused, page)
    return Card(
        id=f"{page}_{name}",
        title=title,
        subtitle=subtitle,
        figure=figure,
        height=int(figure["layout"]["height"]),
        alternative=alternative(frame, title, drawn, folded),
        file_name=file_name(frame, indicators, rows),
        marks=tuple(explained(frame, look) for look in looks(drawn)),
        refused=left_out,
        refused_title=frame.text("gate.title", count=len({each.area for each in refused}))
        if left_out
        else "",
        filters=frame.filters_said(),
        source=evidence.source(frame, rows),
        version=frame.version_said(),
        seal=frame.seal(page),
        notice=evidence.notice(frame),
        table=table or evidence.table(frame, rows),
        export_later=partial(export, frame, rows, tuple(refused)),
        definition=evidence.definition(frame, *indicators),
    )


def explained(frame: Frame, look: str) -> str:
    """What a look of `charts.marks.looks` means."""
    words = frame.text(f"marks.{look}")
    return OnScreen(words) if look in ON_SCREEN else words


def alternative(frame: Frame, title: str, marks: Sequence[Mark], folded: int = 0) -> str:
    """The chart in words, for those who cannot see it: twelve figures at most, picked first.

    Of a folded chart it tells those above the first fold, so that nothing seems to follow on them.
    """
    most = EDGE if folded else MOST_TOLD
    told = sorted(marks, key=lambda mark: not mark.focus)[:most]
    said = "; ".join(mark.note.rstrip(".。") for mark in told)
    others = len(marks) + folded - len(told)
    more = frame.text("marks.more", count=others) if others else ""
    return " ".join([f"{words}." for words in (title, said) if words] + [more]).strip()


def file_name(frame: Frame, indicators: Sequence[str], rows: pd.DataFrame) -> str:
    """Indicator, areas, years and version, as a name every file system takes."""
    areas = "-".join(frame.focus[:4]) or (frame.selection.parent or "all-counties")
    if len(frame.focus) > 4:
        areas += f"-and-{len(frame.focus) - 4}-more"
    years = sorted(rows["reporting_year"].unique()) if len(rows) else list(frame.years)
    span = f"{years[0]}" if years[0] == years[-1] else f"{years[0]}-{years[-1]}"
    kind = ["demonstration"] if frame.demonstration else []
    parts = ["-".join(indicators[:3]), areas, span, *kind, frame.snapshot.version]
    return "_".join(parts)
