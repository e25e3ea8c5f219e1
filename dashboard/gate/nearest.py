"""The nearest comparison that does show a refused area: another period, year or set of areas."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.gate.definition import Common, Period, sound
from dashboard.gate.judge import reasons
from dashboard.gate.refusal import Reason, Refusal

# A year away weighs as much as another kind of period twice.
YEAR_AWAY, OTHER_KIND = 10, 5
MOST_AREAS = 24
Choices = dict[str, str]


@dataclass(frozen=True)
class Question:
    """The year and the kind of period that were asked for."""

    year: int
    period: str


def choices(asked: Question, year: int, period: str, areas: Sequence[str] = ()) -> Choices:
    """The choices that differ from the question, the year always among them."""
    found = {"year": str(year)}
    if period not in (asked.period, "stock"):
        found["period"] = period
    return {**found, "areas": ",".join(areas)} if areas else found


def elsewhere(
    rows: pd.DataFrame, common: Mapping[Period, Common], asked: Question, unit: str | None = None
) -> dict[str, Choices]:
    """For each area the nearest year and kind of period in which it is compared.

    `rows` are all figures that the areas have of one indicator, `common` what is common among
    all areas of the question in every year and kind of period.
    """
    fit = rows[(reasons(rows, common, unit) == "").to_numpy()]
    return {area: choices(asked, year, kind) for area, (year, kind) in _closest(fit, asked).items()}


def other_years(rows: pd.DataFrame, asked: Question) -> dict[str, tuple[int, str, str]]:
    """For each area year, kind of period and definition of its readable figure nearest in time."""
    readable = rows[sound(rows) & (rows["reporting_year"] != asked.year)]
    nearest = _closest(readable, asked)
    variants = zip(
        readable["area"], readable["reporting_year"], readable["period_kind"], strict=True
    )
    by_figure = dict(zip(variants, readable["variant"], strict=True))
    return {
        area: (year, kind, by_figure[area, year, kind]) for area, (year, kind) in nearest.items()
    }


def _closest(rows: pd.DataFrame, asked: Question) -> dict[str, tuple[int, str]]:
    """Of years equally far away the later one."""
    away = (rows["reporting_year"] - asked.year).abs() * YEAR_AWAY
    away += (rows["period_kind"] != asked.period) * OTHER_KIND
    order = rows.assign(away=away).sort_values(["away", "reporting_year"], ascending=[True, False])
    best = order.drop_duplicates("area")
    places = zip(best["reporting_year"].tolist(), best["period_kind"].tolist(), strict=True)
    return dict(zip(best["area"].tolist(), places, strict=True))


def alike(refused: Iterable[Refusal]) -> dict[tuple[str, str], list[str]]:
    """The refused areas that may stand beside each other, by reason and definition or days."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in refused:
        if each.reason in _TOLD_BY:
            found[each.reason, each.values.get(_TOLD_BY[each.reason], "")].append(each.area)
    return found


_TOLD_BY = {
    Reason.OTHER_DEFINITION: "variant",
    Reason.OTHER_DATES: "dates",
    Reason.BATCH_CASES: "",
}


def with_nearest(
    refused: Sequence[Refusal], places: Mapping[str, Choices], asked: Question
) -> tuple[Refusal, ...]:
    """The refusals with the choices that lead to a comparison of their area.

    Those that another definition or other days keep apart are offered each other, then another
    year; one that has neither is offered alone. What has no readable figure is offered nothing.
    """
    groups = alike(each for each in refused if each.year == asked.year)

    def found(each: Refusal) -> Choices:
        if each.reason not in _TOLD_BY or each.year != asked.year:
            return places.get(each.area, {})
        group = groups[each.reason, each.values.get(_TOLD_BY[each.reason], "")]
        if len(group) == 1 and each.area in places:
            return places[each.area]
        own = [each.area, *(area for area in group if area != each.area)][:MOST_AREAS]
        return choices(asked, asked.year, asked.period, own)

    return tuple(
        each if each.nearest.get("indicator") else replace(each, nearest=found(each))
        for each in refused
    )
