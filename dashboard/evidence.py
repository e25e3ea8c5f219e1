"""What stands beside a chart: its table, its definition, its sources and what was left out."""

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import compress
from typing import Any

import numpy as np
import pandas as pd

from dashboard import reports
from dashboard.card import SHOWN_ROWS, Refused, Table
from dashboard.columns import records
from dashboard.comparison import names
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal, reason_said, sentence
from dashboard.marking import figure_of, period_said, said, with_ledger

SHOWN_REPORTS = 3
# Nothing was reported for the year that was asked for.
_ABSENT = (Reason.NOT_REPORTED, Reason.OTHER_YEAR)
MOST_REFUSED = 60
UNRANKED = "outreach"
FEW_OF_A_REASON = 10


def table(frame: Frame, rows: pd.DataFrame) -> Table:
    """The figures of a chart as people read them, each row leading to its words.

    Of more than the page is sent, the picked counties come first, then the largest.
    """
    columns = tuple(
        frame.text(f"table.{name}") for name in ("county", "indicator", "figure", "period")
    )
    more = max(len(rows) - SHOWN_ROWS, 0)
    found = records(first_shown(frame, rows))
    lines = tuple(
        (
            frame.area_name(row["area"]),
            frame.indicator_name(row["indicator"]),
            with_ledger(frame, row, f"{said(frame, row)} {frame.unit(row['indicator'])}"),
            period_said(frame, row),
        )
        for row in found
    )
    return Table(columns, lines, tuple(figure_of(row) for row in found), more)


def first_shown(frame: Frame, rows: pd.DataFrame, most: int = SHOWN_ROWS) -> pd.DataFrame:
    """All rows, or of more than `most` those of the picked counties, then of the largest; outreach
    keeps its order.

    A county's rows stay together, and its place is that of its figure of the first indicator.
    """
    if len(rows) <= most:
        return rows
    indicator = rows["indicator"].iloc[0]
    leading = rows[rows["indicator"] == indicator]
    if frame.indicators.loc[indicator, "indicator_group"] != UNRANKED:
        leading = leading.sort_values("value", ascending=False, kind="stable")
    every = rows["area"].tolist()
    areas = dict.fromkeys((*frame.focus, *leading["area"].tolist(), *every))
    place = {area: at for at, area in enumerate(areas)}
    order = np.argsort([place[area] for area in every], kind="stable")
    return rows.iloc[order[:most]]


def refused(frame: Frame, refusals: Sequence[Refusal], page: str) -> tuple[Refused, ...]:
    """The sentences of "Not compared": what was reported one by one, what is missing briefly.

    A missing county is named when it was picked; the others are counted in one last sentence. Of
    very many that reported, each reason keeps a few and the rest are counted too.
    """
    picked = set(frame.focus)
    nowhere = {each.area for each in refusals if each.reason in _ABSENT}
    absent = [each.area in nowhere and each.area not in picked for each in refusals]
    unnamed = list(compress(refusals, absent))
    named = [each for each, silent in zip(refusals, absent, strict=True) if not silent]
    told = few(named, picked)
    lines = [_sentence(frame, each, page) for each in told]
    if rest := {each.area for each in named} - {each.area for each in told}:
        lines.append(Refused("", frame.text("gate.and_more", count=len(rest))))
    if unnamed:
        count = len({each.area for each in unnamed})
        year = next(_asked_for(each) for each in unnamed if each.reason in _ABSENT)
        words = frame.text("gate.and_others", count=count, year=year)
        lines.append(Refused("", words))
    return tuple(lines)


def _asked_for(refusal: Refusal) -> str:
    """The year in which an area has nothing; another year's refusal tells both."""
    return refusal.values.get("asked") or str(refusal.year)


def few(refusals: Sequence[Refusal], picked: Collection[str]) -> list[Refusal]:
    """All refusals, or of too many the picked counties' and the first few of each reason."""
    if len(refusals) <= MOST_REFUSED:
        return list(refusals)
    told: Counter[object] = Counter()
    kept = []
    for each in refusals:
        own = "picked" if each.area in picked else each.reason
        told[own] += 1
        if told[own] <= (MOST_REFUSED if own == "picked" else FEW_OF_A_REASON):
            kept.append(each)
    return kept


def _sentence(frame: Frame, refusal: Refusal, page: str) -> Refused:
    nearest: dict[str, Any] = dict(refusal.nearest)
    if nearest and refusal.year:
        nearest.setdefault("year", refusal.year)
    there, (first, last) = int(nearest.get("year", frame.years[0])), frame.years
    if not first <= there <= last:
        nearest["years"] = (min(there, first), max(there, last))
    address = frame.address(page, **nearest) if nearest else None
    words = names(frame.snapshot, frame.text.language)
    said, reason = sentence(refusal, words), reason_said(refusal, words)
    return Refused(frame.area_name(refusal.area), said, address, refusal.figure, reason)


def definition(frame: Frame, *indicators: str) -> tuple[tuple[str, str], ...]:
    """Each indicator's name with its definition, unit and caveats."""
    text, lines = frame.text, []
    for indicator in indicators:
        row = frame.indicators.loc[indicator]
        name = frame.indicator_name(indicator)
        lines.append((name, text.pick(row, "definition")))
        lines.append((text("source.unit"), frame.unit(indicator)))
        if text.pick(row, "caveats"):
            lines.append((text("source.caveats"), text.pick(row, "caveats")))
    return tuple(lines)


def source(frame: Frame, rows: pd.DataFrame) -> str:
    """The reports behind the rows, in one line."""
    titles = reports.titles(frame.snapshot)
    known = [report for report in _reports(rows) if report in titles.index]
    names = [frame.text.pick(titles.loc[report], "title") for report in known]
    if not names:
        return ""
    few, others = names[:SHOWN_REPORTS], len(names) - SHOWN_REPORTS
    listed = frame.text("source.between").join(few)
    if others > 0:
        listed = frame.text("source.more", reports=listed, count=others)
    return frame.text("source.line", reports=listed)


def _reports(rows: pd.DataFrame) -> list[str]:
    """Each report once; a ratio has none of its own and stands on those of its two figures."""
    found = (
        name.split(":")[0]
        for column in ("report", "numerator_figure", "denominator_figure")
        if column in rows
        for name in rows[column].dropna().unique()
    )
    return list(dict.fromkeys(found))


def notice(frame: Frame) -> str:
    """The label that invented figures carry on screen and into every file."""
    return frame.text("app.demonstration_notice") if frame.demonstration else ""
