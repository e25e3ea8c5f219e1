"""One indicator over years: the figures that may be drawn, who wears colour, and what changed."""

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any

import pandas as pd

from dashboard import catalog, data
from dashboard.base_year import to_base
from dashboard.changes import changes
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.gate import Reason, Refusal
from dashboard.gate.over_years import (
    Turn,
    in_stretches,
    judge_over_years,
    latest_stretch,
    turns,
)
from dashboard.made_once import made_once
from dashboard.marking import figure_of

MOST_COLOURED = 6
UNRANKED = "outreach"
BOUNDED = ("value", "comparator", "lower", "upper")
JUDGED = (
    "area", "indicator", "unit", "reporting_year", "period_kind", "period_start", "period_end",
    "status", "variant", "value", "comparator", "figure_id", "quote",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Series:
    """`rows` are judged figures by area and year, each with the `stretch` it may be joined in.

    `coloured` areas stand in front, in this order; `absent` counts the areas in view, not picked,
    that reported nothing at all for these years. `kinds` tells the kind of period of each figure
    that has no number.
    """

    indicator: str
    rows: pd.DataFrame
    partial: pd.DataFrame
    refused: tuple[Refusal, ...]
    coloured: tuple[str, ...]
    turns: tuple[Turn, ...] = ()
    kinds: dict[str, str] = field(default_factory=dict)
    absent: int = 0
    base: int | None = None
    as_counted: pd.DataFrame | None = None

    @property
    def counted(self) -> pd.DataFrame:
        """The figures as counted, also of those areas that an index leaves out."""
        return self.rows if self.as_counted is None else self.as_counted

    def counted_of(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The same rows as counted."""
        return rows if self.as_counted is None else self.counted.loc[rows.index]

    @cached_property
    def front(self) -> pd.DataFrame:
        """The figures of the areas in colour, in their order."""
        place = {area: at for at, area in enumerate(self.coloured)}
        own = self.rows[self.rows["area"].isin(place)]
        return own.sort_values("area", key=lambda areas: areas.map(place), kind="stable")

    @cached_property
    def behind(self) -> pd.DataFrame:
        """The figures of all others."""
        return self.rows[~self.rows["area"].isin(self.coloured)]

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """The areas with a figure that may be compared over years."""
        return tuple(self.rows["area"].unique())

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """First and last year with a figure, part-years included; None without any."""
        found = pd.concat([self.rows["reporting_year"], self.partial["reporting_year"]])
        return (int(found.min()), int(found.max())) if len(found) else None


@made_once
def gather(frame: Frame, indicator: str) -> Series | None:
    """The series of the counties in view, or None when nothing in it could be shown."""
    found = data.measures(frame.snapshot, [indicator], frame.shown, frame.years)
    # Filtering copies every column, so only those go through the gate that it reads.
    verdict = judge_over_years(
        found[list(JUDGED)],
        period=frame.selection.period,
        stock=frame.is_stock(indicator),
        deciding=frame.focus,
    )
    gaps = found[found["status"] != "published"]
    kinds = dict(zip(gaps["figure_id"], gaps["period_kind"], strict=True))
    unread = [each for each in verdict.refused if is_gap(each) and each.area in frame.focus]
    if verdict.compared.empty and verdict.partial.empty and not unread:
        return None
    boundaries = catalog.boundary_changes(frame.snapshot)
    rows = in_stretches(found.loc[verdict.compared.index], boundaries)
    front = coloured(frame, indicator, rows, verdict.partial)
    partial = found.loc[verdict.partial.index[verdict.partial["area"].isin(front)]]
    reported = set(found["area"].unique())
    return Series(
        indicator,
        rows,
        partial,
        (*verdict.refused, *_missing(frame, indicator, found)),
        front,
        tuple(turns(rows[rows["area"].isin(front)], boundaries)),
        kinds,
        sum(area not in reported and area not in frame.focus for area in frame.shown),
    )


@lru_cache(maxsize=16)
def against_base(series: Series, base: int) -> Series:
    """The series as an index; part-years have none, and areas without a base say why."""
    index, refused = to_base(series.rows, base)
    parts = [
        Refusal(Reason.PART_YEAR, row["area"], int(row["reporting_year"]), figure_of(row))
        for _, row in series.partial.iterrows()
    ]
    return replace(
        series,
        rows=index,
        partial=series.partial.iloc[:0],
        refused=(*series.refused, *refused, *parts),
        base=base,
        as_counted=series.rows,
    )


def is_gap(refusal: Refusal) -> bool:
    """Whether the figure was reported but has no number that may be drawn."""
    return refusal.reason in (Reason.UNREADABLE, Reason.NEEDS_REVIEW)


def coloured(
    frame: Frame, indicator: str, rows: pd.DataFrame, partial: pd.DataFrame
) -> tuple[str, ...]:
    """The picked counties; else all of up to six, or the six with the largest latest figure.

    Outreach is never ranked: of many counties the first six by name take colour.
    """
    if frame.focus:
        return frame.focus
    known = set((rows if len(rows) else partial)["area"].unique())
    named = [area for area in frame.areas.index if area in known]
    if len(named) > MOST_COLOURED and not unranked(frame, indicator):
        latest = rows if len(rows) else partial
        latest = latest.drop_duplicates("area", keep="last").set_index("area")["value"]
        named = list(latest[named].sort_values(ascending=False, kind="stable").index)
    return tuple(named[:MOST_COLOURED])


def unranked(frame: Frame, indicator: str) -> bool:
    """Whether counties may not be put in an order by this indicator."""
    return bool(frame.indicators.loc[indicator, "indicator_group"] == UNRANKED)


def _missing(frame: Frame, indicator: str, found: pd.DataFrame) -> list[Refusal]:
    """Picked counties without any figure; for a rate, the years that lack only residents."""
    below = frame.indicators.loc[indicator, "denominator"]
    if not frame.focus:
        return []
    lacking = _without_denominator(frame, indicator, found)
    values = {"denominator": frame.indicator_name(below)} if isinstance(below, str) else {}
    refused = [Refusal(Reason.NO_DENOMINATOR, area, year, None, values) for area, year in lacking]
    told = {*found["area"].unique(), *(area for area, _ in lacking)}
    years = {"years": frame.years_said()}
    return refused + [
        Refusal(Reason.NOT_IN_YEARS, area, values=years) for area in frame.focus if area not in told
    ]


def _without_denominator(
    frame: Frame, indicator: str, found: pd.DataFrame
) -> list[tuple[str, int]]:
    above = frame.indicators.loc[indicator, "numerator"]
    if not isinstance(above, str) or not frame.focus:
        return []
    rows = data.measures(frame.snapshot, [above], frame.focus, frame.years)
    fit = (rows["period_kind"] == frame.selection.period) & (rows["status"] == "published")
    has = set(zip(found["area"], found["reporting_year"], strict=True))
    years = zip(rows[fit]["area"], rows[fit]["reporting_year"], strict=True)
    return [(area, int(year)) for area, year in dict.fromkeys(years) if (area, year) not in has]


def borrowed(row: Any) -> int | None:
    """The year of the residents a rate was divided by, when it is another than the figure's."""
    year = row["denominator_year"]
    return None if pd.isna(year) or int(year) == int(row["reporting_year"]) else int(year)


def ends(rows: pd.DataFrame) -> dict[str, tuple[Any, Any, int]]:
    """By area the first and the last figure since its last turn, and how many there are."""
    found: dict[str, tuple[Any, Any, int]] = {}
    for row in records(latest_stretch(rows)):
        first, _, count = found.get(row["area"], (row, row, 0))
        found[row["area"]] = (first, row, count + 1)
    return found


def changes_known(rows: pd.DataFrame) -> bool:
    """Whether any area has two figures that may be set side by side."""
    return bool(latest_stretch(rows[["area", "stretch"]]).duplicated("area").any())


def tally(rows: pd.DataFrame) -> Counter[str]:
    """How many areas rose, fell, did not change or are left open, first to last comparable year."""
    stretch = latest_stretch(rows[["area", "stretch", *BOUNDED]])
    several = stretch[stretch.duplicated("area", keep=False)]
    first, last = (several.drop_duplicates("area", keep=keep) for keep in ("first", "last"))
    return Counter(changes(first, last)["direction"].tolist())


def on_year_before(rows: pd.DataFrame) -> pd.DataFrame:
    """For each row the change on the area's year before, as `changes` tells it.

    Without a year before the direction is "missing", across a turn it is "break".
    """
    by = ["area", "reporting_year"]
    told = rows[[*by, "stretch", *BOUNDED]]
    before = told.assign(reporting_year=told["reporting_year"] + 1)
    pairs = rows[by].merge(before, on=by, how="left").set_axis(rows.index)
    found = changes(pairs, rows)
    turned = pairs["stretch"] != rows["stretch"]
    found.loc[turned, ["direction", "least", "most"]] = ["break", None, None]
    found.loc[pairs["stretch"].isna(), "direction"] = "missing"
    return found
