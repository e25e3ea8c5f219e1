"""Everybody whom a comparison leaves out, each with the nearest comparison that would be valid."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard import data
from dashboard.data import Snapshot
from dashboard.definition_uses import uses
from dashboard.gate.absent import Absent, absent
from dashboard.gate.definition import Common, Period, commonest
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
    lacking = missing[:MOST_LOOKED_UP]
    known = _known(snapshot, asked, list(dict.fromkeys([*looked_up, *lacking])))
    there = known[known["indicator"] == asked.indicator]
    above, below = _sides(known, asked, question.year, lacking)
    standing = _standing(snapshot, asked, question, whom, above)
    found = Absent(missing, there, above, below, changes, standing)
    told = (*verdict.refused, *absent(found, asked, question, verdict.areas, verdict.common))
    places = elsewhere(there, _common(snapshot, asked.indicator, whom), question, asked.unit)
    return with_nearest(told, places, question)


def _common(snapshot: Snapshot, indicator: str, whom: Asked) -> Mapping[Period, Common]:
    """The common definition of every year and kind of period, among the areas of the question."""
    return commonest(uses(snapshot, indicator, whom.areas, whom.deciding))


def _standing(
    snapshot: Snapshot, asked: Subject, question: Question, whom: Asked, above: pd.DataFrame
) -> set[str]:
    """The areas whose figure above the line stands beside those of the others, as a count."""
    if above.empty:
        return set()
    own = above[above["period_kind"] == question.period]
    return set(elsewhere(own, _common(snapshot, str(asked.numerator), whom), question))


def _known(snapshot: Snapshot, asked: Subject, areas: Sequence[str]) -> pd.DataFrame:
    """What these areas reported in any year: of a ratio also what is above and below its line."""
    wanted = (asked.indicator, asked.numerator, asked.denominator)
    names = tuple(name for name in wanted if name)
    return data.rows(snapshot, "all_years", indicators=names, areas=tuple(areas))


def _sides(
    known: pd.DataFrame, asked: Subject, year: int, areas: Collection[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Of the areas that lack a ratio what stands above its line that year, and below it in any."""
    own = known[known["area"].isin(list(areas))]
    above = own[(own["indicator"] == asked.numerator) & (own["reporting_year"] == year)]
    return above, own[own["indicator"] == asked.denominator]
