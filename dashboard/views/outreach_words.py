"""Who reported, in words, and what was left out of a card that holds several indicators."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from dashboard import catalog, evidence
from dashboard.card import Card, Refused, Table
from dashboard.export import EXPORT_COLUMNS
from dashboard.export import export as exported
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal

PAGE = "outreach"
MOST_NAMES = 3
# What a card shows of each indicator: the rows it draws, and what the gate kept off.
Judged = Mapping[str, tuple[pd.DataFrame, Sequence[Refusal]]]


def in_order(frame: Frame, areas: set[str]) -> list[str]:
    """Counties by name: outreach is never ordered by its figures."""
    return [area for area in catalog.area_ids(frame.snapshot) if area in areas]


def who(frame: Frame, areas: set[str]) -> str:
    """A few counties by name, those without a name counted; many are only counted."""
    text, listed = frame.text, in_order(frame, areas)
    if len(listed) > MOST_NAMES:
        return text("outreach.counties", count=len(listed))
    named = [area for area in listed if frame.areas.loc[area, "named"]]
    words = [frame.area_name(area) for area in named]
    if unnamed := len(listed) - len(named):
        words.append(text("outreach.unnamed", count=unnamed))
    return text.join(words)


def with_refusals(frame: Frame, card: Card, judged: Judged) -> Card:
    """The card with the indicator named in every refusal, on the screen and in its files."""
    left_out = _left_out(frame, judged)
    title = frame.text("gate.title", count=len(left_out)) if left_out else ""
    return replace(
        card,
        refused=left_out,
        refused_title=title,
        export_later=lambda: export(frame, judged),
    )


def _left_out(frame: Frame, judged: Judged) -> tuple[Refused, ...]:
    """A county that reports another period is named once, however many indicators it reports.

    Of very many refusals a few are told for each reason, and the other counties counted.
    """
    once: dict[Hashable, Refusal] = {}
    for indicator, (_, refusals) in judged.items():
        for refusal in refusals:
            once.setdefault(_same(refusal), replace(refusal, indicator=indicator))
    distinct = [*once.values()]
    told = evidence.few(distinct, frame.focus)
    lines = dict.fromkeys(_line(frame, each) for each in told)
    others = {each.area for each in distinct} - {each.area for each in told}
    more = [Refused("", frame.text("gate.and_more", count=len(others)))] if others else []
    return (*lines, *more)


def _same(refusal: Refusal) -> Hashable:
    """What makes two refusals one line: the county and its period, whatever the indicator."""
    if refusal.reason is Reason.OTHER_PERIOD:
        return refusal.area, refusal.year, refusal.values.get("kind")
    return id(refusal)


def _line(frame: Frame, refusal: Refusal) -> Refused:
    (line,) = evidence.refused(frame, [refusal], PAGE)
    if refusal.reason is Reason.OTHER_PERIOD or refusal.indicator is None:
        return line
    name = frame.indicator_name(refusal.indicator)
    words = frame.text("outreach.about_indicator", indicator=name, sentence=line.sentence)
    return replace(line, sentence=words)


def export(frame: Frame, judged: Judged) -> Table:
    """Every figure with bounds and words, indicator by indicator, the refused ones included."""
    at = EXPORT_COLUMNS.index("indicator_id")
    columns: tuple[str, ...] = ()
    lines = []
    for indicator, (rows, refusals) in judged.items():
        made = exported(frame, rows, refusals)
        name = frame.indicator_name(indicator)
        columns = made.columns
        lines += [(*line[:at], indicator, name, *line[at + 2 :]) for line in made.rows]
    return Table(columns, tuple(lines))
