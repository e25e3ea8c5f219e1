"""Everybody whom a comparison leaves out, each with the nearest comparison that would be valid."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot
from dashboard.gate.absent import Absent, absent
from dashboard.gate.definition import SAME_DATES, Common, Period, Use, commonest
from dashboard.gate.judge import Verdict
from dashboard.gate.nearest import Question, elsewhere, with_nearest
from dashboard.gate.refusal import Refusal
from dashboard.gate.subject import Subject

# Of more areas than a reader can take in, only these are looked up in other years.
MOST_LOOKED_UP = 300


@dataclass(frozen=True)
class Asked:
    """The areas of a question, and those of them that decide the definition: the picked ones."""

    areas: tuple[str, ...]
    deciding: tuple[str, ...]


def refusals(
    snapshot: Snapshot,
    asked: Subject,
    question: Question,
    whom: Asked,
    verdict: Verdict,
    rows: pd.DataFrame,
    changes: Mapping[str, int],
) -> tuple[Refusal, ...]:
    """What the gate refused, then who has no figure; `rows` are all of the year asked for."""
    reported = set(rows["area"])
    missing = [area for area in whom.areas if area not in reported]
    out = [*dict.fromkeys(each.area for each in verdict.refused), *missing]
    picked = set(whom.deciding)
    looked_up = sorted(out, key=lambda area: area not in picked)[:MOST_LOOKED_UP]
    there = data.rows(snapshot, "all_years", indicator=asked.indicator, areas=looked_up)
    above, below = _sides(snapshot, asked, question.year, missing)
    standing = _standing(snapshot, asked, question, whom, above)
    found = Absent(missing, there, above, below, changes, standing)
    told = (*verdict.refused, *absent(found, asked, question, verdict.areas, verdict.common))
    places = elsewhere(there, _common(snapshot, asked.indicator, whom), question, asked.unit)
    return with_nearest(told, places, question)


def _common(snapshot: Snapshot, indicator: str, whom: Asked) -> Mapping[Period, Common]:
    """The common definition of every year and kind of period, among the areas of the question."""
    found = data.rows(
        snapshot,
        "definition_uses",
        indicator=indicator,
        areas=list(whom.areas),
        deciding=list(whom.deciding),
    )
    return commonest(_uses(found))


def _standing(
    snapshot: Snapshot, asked: Subject, question: Question, whom: Asked, above: pd.DataFrame
) -> set[str]:
    """The areas whose figure above the line stands beside those of the others, as a count."""
    if above.empty:
        return set()
    own = above[above["period_kind"] == question.period]
    return set(elsewhere(own, _common(snapshot, str(asked.numerator), whom), question))


def _uses(found: pd.DataFrame) -> list[Use]:
    return [
        Use(int(year), kind, (first, last) if kind in SAME_DATES else None, variant, areas, chosen)
        for year, kind, first, last, variant, areas, chosen in found.itertuples(index=False)
    ]


def _sides(
    snapshot: Snapshot, asked: Subject, year: int, areas: Sequence[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Of the areas that lack a ratio what stands above its line that year, and below it in any."""
    if asked.numerator is None or not areas:
        return pd.DataFrame(), pd.DataFrame()
    few = list(areas)[:MOST_LOOKED_UP]
    above = data.rows(snapshot, "all_years", indicator=asked.numerator, areas=few)
    below = data.rows(snapshot, "all_years", indicator=asked.denominator, areas=few)
    return above[above["reporting_year"] == year], below
