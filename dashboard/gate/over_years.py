"""Judge counties over years: one definition on a chart, and a break where a county leaves it."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard.gate.judge import PART_YEARS, SAME_DATES, Verdict, judge_series
from dashboard.gate.refusal import Reason, Refusal

# One county may print several of these a year, each a different stretch of it.
SHORT = (*SAME_DATES, "campaign", "event")


@dataclass(frozen=True)
class Turn:
    """The year from which an area's figures mean something else; `kind` is definition or boundary.

    `before` and `after` are ids of definitions; of a boundary only the description `after` is kept.
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


def _sound(rows: pd.DataFrame) -> pd.Series:
    return (rows["status"] == "published") & (rows["variant"] != "part") & rows["value"].notna()


def _years(rows: pd.DataFrame) -> pd.Series:
    """A number for each area and year; it holds within these rows only."""
    areas, _ = pd.factorize(rows["area"])
    return pd.Series(areas * 10_000, rows.index) + rows["reporting_year"].astype(int)


def _worth_judging(rows: pd.DataFrame, wanted: str) -> pd.DataFrame:
    """Without the parts, months and events of a year that the area also reported in full."""
    years, fits = _years(rows), rows["period_kind"] == wanted
    told = years.isin(set(years[fits & _sound(rows)]))
    return rows[~told | (fits & (rows["variant"] != "part"))]


def _same_dates(rows: pd.DataFrame, wanted: str) -> tuple[pd.DataFrame, list[Refusal]]:
    """Keep the commonest days of the year: first quarters with first quarters only."""
    short = rows[(rows["period_kind"] == wanted) & _sound(rows)]
    if wanted not in SHORT or short.empty:
        return rows, []
    days = _days(short)
    if wanted in SAME_DATES:
        common = pd.Series(days.mode().iloc[0], short.index)
    else:
        common = days.groupby(short["area"]).transform(lambda own: own.mode().iloc[0])
        doubled = _years(short).duplicated(keep=False)
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
    sound = rows[_sound(rows) & rows["period_kind"].isin(kinds)]
    common = _commonest(sound, wanted, deciding)
    if common is None:
        return rows, []
    inside = set(sound.loc[sound["variant"] == common, "area"])
    outside = sound[~sound["area"].isin(inside)].drop_duplicates("area", keep="last")
    refused = [
        Refusal(
            Reason.OTHER_DEFINITION,
            row["area"],
            values={"variant": row["variant"]},
            nearest={"areas": row["area"]},
        )
        for _, row in outside.iterrows()
    ]
    kept = rows[~rows["area"].isin(set(outside["area"]))]
    years = _years(kept)
    told = years.isin(set(years[_sound(kept) & (kept["variant"] == common)]))
    return kept[~told | (kept["variant"] == common) | ~_sound(kept)], refused


def _commonest(sound: pd.DataFrame, wanted: str, deciding: Collection[str]) -> str | None:
    """The definition of most areas, full periods before parts; None when there is only one."""
    if sound["variant"].nunique() < 2:
        return None
    for choice in (sound[sound["area"].isin(set(deciding))], sound):
        for found in (choice[choice["period_kind"] == wanted], choice):
            counts = found.groupby("variant")["area"].nunique()
            if len(counts):
                return str(sorted(counts[counts == counts.max()].index)[-1])
    return None


def in_stretches(rows: pd.DataFrame, boundaries: pd.DataFrame) -> pd.DataFrame:
    """Number the stretches of years in which an area kept its definition and its boundary.

    `rows` are sorted by area and year; `boundaries` has area_id and year of each change. Only
    figures of one area and one `stretch` may be joined or told as a change.
    """
    same_area = rows["area"] == rows["area"].shift()
    changed = same_area & (rows["variant"] != rows["variant"].shift())
    stretch = changed.astype(int).groupby(rows["area"]).cumsum()
    for area, year in zip(boundaries["area_id"], boundaries["year"], strict=True):
        stretch += ((rows["area"] == area) & (rows["reporting_year"] >= year)).astype(int)
    return rows.assign(stretch=stretch)


def turns(rows: pd.DataFrame, boundaries: pd.DataFrame) -> list[Turn]:
    """Every turn between two figures of an area; `rows` as in `in_stretches`."""
    found = []
    for area, own in rows.groupby("area", sort=False):
        years, variants = list(own["reporting_year"]), list(own["variant"])
        for year, before, after in zip(years[1:], variants, variants[1:], strict=False):
            if before != after:
                found.append(Turn(str(area), int(year), "definition", before, after))
        for _, change in boundaries[boundaries["area_id"] == area].iterrows():
            if years[0] < change["year"] <= years[-1]:
                after = change["boundary"] or ""
                found.append(Turn(str(area), int(change["year"]), "boundary", "", after))
    return found


def latest_stretch(rows: pd.DataFrame) -> pd.DataFrame:
    """The figures of each area since its last turn."""
    return rows[rows["stretch"] == rows.groupby("area")["stretch"].transform("max")]
