"""One question to the gate: which counties stand side by side in one indicator and one year."""

from collections.abc import Sequence
from functools import lru_cache

import pandas as pd

from dashboard import catalog, data
from dashboard.data import Snapshot
from dashboard.definition_uses import uses
from dashboard.gate.answer import Answer
from dashboard.gate.cautions import cautions
from dashboard.gate.definition import commonest
from dashboard.gate.group import reference
from dashboard.gate.judge import judge
from dashboard.gate.limits import with_limits, with_standing
from dashboard.gate.nearest import Question
from dashboard.gate.statements import statements
from dashboard.gate.subject import Subject, subject
from dashboard.gate.wording import Names
from dashboard.refused import MOST_LOOKED_UP, Asked, refusals
from dashboard.text import Text


def compare(
    snapshot: Snapshot,
    indicator: str,
    year: int,
    areas: Sequence[str],
    *,
    period: str = "year",
    per: str | None = None,
    deciding: Sequence[str] = (),
) -> Answer:
    """The gate's answer for these areas; a stock is compared at its date whatever the period.

    `per` names a denominator, "population": the answer is then of the catalog's ratio of both.
    The commonest definition among the `deciding` areas (all when empty) is that of the answer.
    Raises KeyError for an indicator, or a ratio of it, that the catalog does not have.
    """
    asked, picked = of(snapshot, indicator, per), tuple(deciding)
    if picked and _nothing_to_decide(snapshot, asked, tuple(areas), picked):
        answer = _compare(snapshot, asked, year, tuple(areas), period, ())
        if not _come_first(answer, picked):
            return answer
    return _compare(snapshot, asked, year, tuple(areas), period, picked)


@lru_cache(maxsize=256)
def _nothing_to_decide(
    snapshot: Snapshot, asked: Subject, areas: tuple[str, ...], picked: tuple[str, ...]
) -> bool:
    """Whether the picked areas have the same definitions commonest in every year as all have."""
    names = [name for name in (asked.indicator, asked.numerator) if name]
    return all(
        commonest(uses(snapshot, name, areas, picked)) == commonest(uses(snapshot, name, areas, ()))
        for name in names
    )


def _come_first(answer: Answer, picked: Sequence[str]) -> bool:
    """Whether picked areas are looked up before others of so many that not all are."""
    left_out = {each.area for each in answer.refused}
    return len(left_out) > MOST_LOOKED_UP and not left_out.isdisjoint(picked)


def of(snapshot: Snapshot, indicator: str, per: str | None = None) -> Subject:
    """What the catalog says of the indicator, or of its ratio to the denominator `per`."""
    catalog = data.indicators(snapshot).set_index("indicator_id", drop=False)
    if per:
        fit = (catalog["numerator"] == indicator) & (catalog["denominator"] == per)
        if not fit.any():
            raise KeyError(f"{indicator} per {per}")
        indicator = str(catalog.index[fit][0])
    return subject(catalog, indicator)


@lru_cache(maxsize=16)
def names(snapshot: Snapshot, language: str) -> Names:
    """The words of one language with the names that this snapshot's catalog gives."""
    areas, catalog = data.areas(snapshot), data.indicators(snapshot)
    variants = data.rows(snapshot, "variants")
    own = zip(variants["indicator_id"], variants["variant"], strict=True)
    by_variant = dict(zip(own, variants[f"name_{language}"], strict=True))
    ratios = catalog[catalog["numerator"].notna()]
    for ratio, above in zip(ratios["indicator_id"], ratios["numerator"], strict=True):
        counted = {name: words for (of, name), words in by_variant.items() if of == above}
        by_variant |= {(ratio, name): words for name, words in counted.items()}
    return Names(
        Text(language),
        dict(zip(areas["area_id"], areas[f"name_{language}"], strict=True)),
        dict(zip(catalog["indicator_id"], catalog[f"name_{language}"], strict=True)),
        dict(zip(catalog["indicator_id"], catalog[f"unit_{language}"], strict=True)),
        by_variant,
    )


@lru_cache(maxsize=64)
def _compare(
    snapshot: Snapshot,
    asked: Subject,
    year: int,
    areas: tuple[str, ...],
    period: str,
    deciding: tuple[str, ...],
) -> Answer:
    """A snapshot never changes, so its id and the choices are all that the answer depends on."""
    question = Question(year, "stock" if asked.stock else period)
    rows = data.measures(snapshot, [asked.indicator], areas, (year, year))
    verdict = judge(rows, period=period, stock=asked.stock, unit=asked.unit, deciding=set(deciding))
    compared = with_limits(_with_parts(snapshot, asked, year, verdict.compared), asked)
    group = reference(compared, asked)
    compared = with_standing(compared, asked, group)
    changes = _changes(snapshot)
    refused = refusals(snapshot, asked, question, Asked(areas, deciding), verdict, rows, changes)
    return Answer(
        asked.indicator,
        year,
        question.period,
        compared,
        refused,
        cautions(compared, asked, year, changes),
        group,
        statements(compared, refused, asked, group, year=year, asked_for=len(areas)),
    )


def _changes(snapshot: Snapshot) -> dict[str, int]:
    """The year of the last change of each area's boundary."""
    found = catalog.boundary_changes(snapshot)
    return dict(zip(found["area_id"], found["year"].astype(int), strict=True))


def _with_parts(snapshot: Snapshot, asked: Subject, year: int, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a ratio with what stands above and below its line."""
    if asked.numerator is None:
        return rows
    parts = data.rows(
        snapshot,
        "ratio_parts",
        indicator=asked.indicator,
        numerator=asked.numerator,
        denominator=asked.denominator,
        year=year,
        areas=list(rows["area"]),
    )
    return rows.merge(parts, on="numerator_figure", how="left", validate="one_to_one")
