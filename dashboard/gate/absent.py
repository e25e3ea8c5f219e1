"""Why an area has no figure to compare in a year: another year, another meaning, or nothing."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.gate.definition import BATCH, Common, sound
from dashboard.gate.nearest import Choices, Question, other_years
from dashboard.gate.refusal import Reason, Refusal
from dashboard.gate.refusing import beside, definitions
from dashboard.gate.subject import Subject


@dataclass(frozen=True)
class Absent:
    """The areas without a figure, beside which the others stand, and all that they have elsewhere.

    `rows` are their figures of every year; `above` and `below` those of a ratio's two sides in the
    year asked for; `changes` the years of their boundary changes; `standing` are the areas whose
    figure above the line may stand beside those of the others.
    """

    areas: Sequence[str]
    rows: pd.DataFrame
    above: pd.DataFrame
    below: pd.DataFrame
    changes: Mapping[str, int]
    standing: Container[str]


def absent(
    found: Absent, asked: Subject, question: Question, kept: Sequence[str], common: Common | None
) -> list[Refusal]:
    """A refusal for each area, and a second one where its other year also counts otherwise."""
    lacking = _lacking(found, asked, question)
    elsewhere = other_years(found.rows, question)
    whose = beside(list(kept))
    told: list[Refusal] = []
    for area in found.areas:
        if area in lacking:
            told.append(lacking[area])
        elif area in elsewhere:
            told += _of_another_year(area, asked, question, elsewhere[area], common, whose)
        else:
            told.append(
                Refusal(Reason.NOT_REPORTED, area, question.year, indicator=asked.indicator)
            )
    return told


def _of_another_year(
    area: str,
    asked: Subject,
    question: Question,
    there: tuple[int, str, str],
    common: Common | None,
    whose: str,
) -> list[Refusal]:
    year, kind, variant = there
    values = {"asked": str(question.year), "kind": kind}
    told = [Refusal(Reason.OTHER_YEAR, area, year, None, values, {}, asked.indicator)]
    if common is not None and whose and variant != common.variant:
        reason = Reason.BATCH_CASES if variant == BATCH else Reason.OTHER_DEFINITION
        values = definitions(variant, common.variant, whose)
        told.insert(0, Refusal(reason, area, year, None, values, {}, asked.indicator))
    return told


def _lacking(found: Absent, asked: Subject, question: Question) -> dict[str, Refusal]:
    """Areas whose numerator is there, with what keeps it from being divided."""
    if asked.numerator is None or found.above.empty:
        return {}
    own = found.above[sound(found.above) & (found.above["period_kind"] == question.period)]
    below = found.below[sound(found.below)]
    by_area = dict(iter(below.groupby("area")))
    tops = dict(zip(own["area"], own["variant"], strict=True))
    return {
        area: _why(area, variant, by_area.get(area), found, asked, question)
        for area, variant in tops.items()
    }


def _why(
    area: str,
    variant: str,
    below: pd.DataFrame | None,
    found: Absent,
    asked: Subject,
    question: Question,
) -> Refusal:
    numerator, denominator = str(asked.numerator), str(asked.denominator)

    def refusal(reason: Reason, nearest: Choices, **values: str) -> Refusal:
        values = {"numerator": numerator, "denominator": denominator, **values}
        return Refusal(reason, area, question.year, None, values, nearest, asked.indicator)

    as_counted = {"year": str(question.year), "indicator": numerator, "per": "count"}
    if area not in found.standing:
        as_counted["areas"] = area
    changed = found.changes.get(area)
    now = None if below is None else below[below["reporting_year"] == question.year]
    if now is not None and len(now) and (now["value"] == 0).all():
        return refusal(Reason.ZERO_DENOMINATOR, as_counted)
    if now is not None and len(now) and variant not in set(now["variant"]):
        sides = {"above_variant": variant, "below_variant": str(now["variant"].iloc[0])}
        return refusal(Reason.MIXED_DEFINITION, as_counted, **sides)
    if below is not None and len(below) and changed is not None:
        known = ", ".join(str(year) for year in sorted(set(below["reporting_year"])))
        return refusal(Reason.DENOMINATOR_BOUNDARY, as_counted, changed=str(changed), known=known)
    return refusal(Reason.NO_DENOMINATOR, as_counted)
