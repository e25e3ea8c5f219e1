"""Judge counties over years: one definition on a chart, and a break where a county leaves it."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.gate.definition import BATCH, SAME_DATES, ranked, sound
from dashboard.gate.judge import PART_YEARS, Verdict, judge_series
from dashboard.gate.refusal import Reason, Refusal
from dashboard.gate.refusing import beside, definitions

# One county may print several of these a year, each a different stretch of it.
SHORT = (*SAME_DATES, "campaign", "event")


@dataclass(frozen=True)
class Turn:
    """The year from which an area's figures mean something else.

    `kind` is definition, unit or boundary; `before` and `after` are ids of definitions or units,
    of a boundary only the description `after` is kept.
    """

    area: str
    year: int
    kind: str
    before: str
    after: str


def judge_over_years(
    rows: pd.DataFrame, *, period: str, stock: bool = False, deciding: Collection[str] = ()
) -> Verdict:
    """Judge the figures of one indicator over years, as rows of `measure`, by area and year.

    The commonest definition among the `deciding` areas (all when empty) is the chart's; an area
    that never counts by it is refused once. A year told in full needs no word about its parts.
    """
    wanted = "stock" if stock else period
    kept, refused = _same_dates(_worth_judging(rows, wanted), wanted)
    kept, more = _same_definition(kept, wanted, deciding)
    verdict = judge_series(kept, period=period, stock=stock)
    by = ["area", "reporting_year"]
    partial = verdict.partial.drop_duplicates([*by, "period_start", "period_end", "value"])
    compared = verdict.compared.sort_values(by, kind="stable")
    return Verdict(compared, (*refused, *more, *verdict.refused), partial)


def _years(rows: pd.DataFrame) -> NDArray[np.int64]:
    """A number for each area and year; it holds within these rows only."""
    areas, _ = pd.factorize(rows["area"])
    years = rows["reporting_year"].to_numpy(np.int64)
    first, last = (years.min(), years.max()) if len(years) else (0, 0)
    numbers: NDArray[np.int64] = areas * (last - first + 1) + years - first
    return numbers


def _years_with(rows: pd.DataFrame, found: pd.Series) -> NDArray[np.bool_]:
    """Whether any row of the same area and year is one of those found."""
    numbers = _years(rows)
    has = np.zeros(numbers.max(initial=-1) + 1, dtype=bool)
    has[numbers[found.to_numpy(bool)]] = True
    return has[numbers]


def _worth_judging(rows: pd.DataFrame, wanted: str) -> pd.DataFrame:
    """Without the parts, months and events of a year that the area also reported in full."""
    fits = rows["period_kind"] == wanted
    told = _years_with(rows, fits & sound(rows))
    return rows[~told | (fits & (rows["variant"] != "part"))]


def _same_dates(rows: pd.DataFrame, wanted: str) -> tuple[pd.DataFrame, list[Refusal]]:
    """Keep the commonest days of the year: first quarters with first quarters only."""
    short = rows[(rows["period_kind"] == wanted) & sound(rows)]
    if wanted not in SHORT or short.empty:
        return rows, []
    days = _days(short)
    if wanted in SAME_DATES:
        common = pd.Series(days.mode().iloc[0], short.index)
    else:
        common = days.groupby(short["area"]).transform(lambda own: own.mode().iloc[0])
        doubled = pd.Series(_years(short), short.index).duplicated(keep=False)
        common = common.where(doubled, days)
    others = short[days != common]
    refused = [
        Refusal(Reason.OTHER_DATES, row["area"], row["reporting_year"], None, {"dates": days[at]})
        for at, row in others.iterrows()
    ]
    return rows.drop(others.index), refused


def _days(rows: pd.DataFrame) -> pd.Series:
    """First and last day of a period without the year: "01-01/03-31"."""
    ends = [
        pd.to_datetime(rows[name]).dt.strftime("%m-%d") for name in ("period_start", "period_end")
    ]
    return ends[0].fillna("?") + "/" + ends[1].fillna("?")


def _same_definition(
    rows: pd.DataFrame, wanted: str, deciding: Collection[str]
) -> tuple[pd.DataFrame, list[Refusal]]:
    """Keep the areas that count by the commonest definition in at least one year."""
    kinds = [wanted, *PART_YEARS] if wanted == "year" else [wanted]
    readable = rows[sound(rows) & rows["period_kind"].isin(kinds)]
    common = _commonest(readable, wanted, deciding)
    if common is None:
        return rows, []
    inside = set(readable.loc[readable["variant"] == common, "area"].unique())
    outside = readable[~readable["area"].isin(inside)].drop_duplicates("area", keep="last")
    whose = beside(sorted(inside))
    refused = [
        Refusal(
            Reason.BATCH_CASES if variant == BATCH else Reason.OTHER_DEFINITION,
            area,
            values=definitions(variant, common, whose),
            nearest={"areas": area},
            indicator=rows["indicator"].iloc[0] if "indicator" in rows else None,
        )
        for area, variant in zip(outside["area"], outside["variant"], strict=True)
    ]
    kept = rows[~rows["area"].isin(set(outside["area"].unique()))]
    told = _years_with(kept, sound(kept) & (kept["variant"] == common))
    return kept[~told | (kept["variant"] == common) | ~sound(kept)], refused


def _commonest(readable: pd.DataFrame, wanted: str, deciding: Collection[str]) -> str | None:
    """The definition of most areas, full periods before parts; None when there is only one."""
    if readable["variant"].nunique() < 2:
        return None
    for choice in (readable[readable["area"].isin(set(deciding))], readable):
        for found in (choice[choice["period_kind"] == wanted], choice):
            counts = found.groupby("variant")["area"].nunique()
            if len(counts):
                return ranked(counts.to_dict())[0]
    return None


def in_stretches(rows: pd.DataFrame, boundaries: pd.DataFrame) -> pd.DataFrame:
    """Number the stretches of years in which an area kept its definition and its boundary.

    `rows` are sorted by area and year; `boundaries` has area_id and year of each change. Only
    figures of one area and one `stretch` may be joined or told as a change.
    """
    same_area = rows["area"] == rows["area"].shift()
    changed = same_area & (rows["variant"] != rows["variant"].shift())
    if "unit" in rows:
        changed |= same_area & (rows["unit"] != rows["unit"].shift())
    stretch = changed.astype(int).groupby(rows["area"]).cumsum()
    for area, year in zip(boundaries["area_id"], boundaries["year"], strict=True):
        stretch += ((rows["area"] == area) & (rows["reporting_year"] >= year)).astype(int)
    return rows.assign(stretch=stretch)


def turns(rows: pd.DataFrame, boundaries: pd.DataFrame) -> list[Turn]:
    """Every turn between two figures of an area; `rows` as in `in_stretches`."""
    found = []
    for area, own in rows.groupby("area", sort=False):
        years = list(own["reporting_year"])
        for kind, column in (("definition", "variant"), ("unit", "unit")):
            told = list(own[column]) if column in own else []
            for year, before, after in zip(years[1:], told, told[1:], strict=False):
                if before != after:
                    found.append(Turn(str(area), int(year), kind, before, after))
        for _, change in boundaries[boundaries["area_id"] == area].iterrows():
            if years[0] < change["year"] <= years[-1]:
                after = change["boundary"] or ""
                found.append(Turn(str(area), int(change["year"]), "boundary", "", after))
    return found


def latest_stretch(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of each area since its last turn."""
    return rows[rows["stretch"] == rows.groupby("area")["stretch"].transform("max")]
