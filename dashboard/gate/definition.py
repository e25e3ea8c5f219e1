"""Which days and which definition most counties share, for each year and kind of period."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

# Parts of a year are alike only when they begin and end on the same days.
SAME_DATES = ("ytd", "half_year", "quarter", "month")
USED = ("reporting_year", "period_kind", "variant")
ENDS = ("period_start", "period_end")
UNKNOWN, PART, BATCH = "unknown", "part", "with_group_claim"
Period = tuple[int, str]
Days = tuple[str, str] | None


@dataclass(frozen=True)
class Use:
    """So many areas, and so many of those that decide, use one definition on the same days."""

    year: int
    kind: str
    days: Days
    variant: str
    areas: int
    deciding: int = 0


@dataclass(frozen=True)
class Common:
    """The days (None where they need not agree) and the definition that are compared.

    `tied` is another definition that equally many areas use.
    """

    days: Days
    variant: str
    tied: str | None = None


def sound(rows: pd.DataFrame) -> pd.Series:
    """Which rows are readable totals."""
    return (rows["status"] == "published") & (rows["variant"] != PART) & rows["value"].notna()


def days_of(rows: pd.DataFrame) -> list[Days]:
    """First and last day of each row for which these decide what is alike, else None."""
    days: list[Days] = [None] * len(rows)
    matter = np.flatnonzero(rows["period_kind"].isin(SAME_DATES)).tolist()
    ends = (rows[name].iloc[matter].tolist() for name in ENDS)
    for at, first, last in zip(matter, *ends, strict=True):
        days[at] = (_day(first), _day(last))
    return days


def _day(value: Any) -> str:
    """The date as 2017-06-30; empty where it is not known."""
    return "" if value is None or pd.isna(value) else str(value)[:10]


def uses(rows: pd.DataFrame, deciding: Collection[str] = ()) -> list[Use]:
    """How many areas use each definition on each days, of the sound ones of rows of `measure`."""
    found = rows.loc[sound(rows), ["area", *USED, *ENDS]]
    short = found["period_kind"].isin(SAME_DATES)
    own = found.assign(**{end: found[end].where(short) for end in ENDS}).drop_duplicates()
    told = own.assign(chosen=own["area"].isin(list(deciding)))
    by = told.groupby([*USED, *ENDS], sort=False, dropna=False, observed=True)["chosen"]
    return [
        Use(year, kind, _days(kind, ends), variant, areas, decided)
        for (year, kind, variant, *ends), areas, decided in zip(
            by.size().index, by.size(), by.sum(), strict=True
        )
    ]


def _days(kind: str, ends: Sequence[Any]) -> Days:
    return (_day(ends[0]), _day(ends[1])) if kind in SAME_DATES else None


def commonest(found: Iterable[Use]) -> Mapping[Period, Common]:
    """The common days and definition of each year and kind of period.

    The areas that decide do so alone where any of them has a figure.
    """
    periods: dict[Period, list[Use]] = defaultdict(list)
    for use in found:
        periods[(use.year, use.kind)].append(use)
    return {period: _common(own) for period, own in periods.items()}


def _common(own: list[Use]) -> Common:
    decided = any(use.deciding for use in own)
    votes = {use: use.deciding if decided else use.areas for use in own}
    by_days: Counter[Any] = Counter()
    for use, count in votes.items():
        by_days[use.days] += count
    # Of days that equally many report the last, and of those the longest stretch.
    days = max(by_days, key=lambda each: (by_days[each], *_latest(each)))
    by_variant = {use.variant: count for use, count in votes.items() if use.days == days}
    first, *others = ranked(by_variant)
    tied = [each for each in others if by_variant[each] == by_variant[first] and each != BATCH]
    return Common(days, first, tied[0] if tied else None)


def ranked(votes: Mapping[str, int]) -> list[str]:
    """Definitions by how many use them, the one to compare first.

    Of equally many the narrower goes first, a stated before an unstated one; one that counts a
    group claim by applicants is compared only where there is no other.
    """
    return sorted(votes, key=lambda each: (each == BATCH, -votes[each], *_narrow(each)))


def _latest(days: Days) -> tuple[str, list[int]]:
    first, last = days or ("", "")
    return last, [-ord(sign) for sign in first]


def _narrow(variant: str) -> tuple[int, str]:
    """A stated definition goes before an unstated one, and of the stated the narrower."""
    narrow = variant.startswith("without_") or variant.endswith("_only")
    return (2 if variant == UNKNOWN else 0 if narrow else 1), variant
