"""Which days and which definition most counties share, for each year and kind of period."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

# Parts of a year are alike only when they begin and end on the same days.
SAME_DATES = ("ytd", "half_year", "quarter", "month")
USED = ("reporting_year", "period_kind", "variant")
ENDS = ("period_start", "period_end")
UNKNOWN, PART, BATCH = "unknown", "part", "with_group_claim"
Period = tuple[int, str]
Days = tuple[str, str] | None
Places = NDArray[np.int64]


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
    at = np.flatnonzero(sound(rows))
    areas, names = _numbered(rows["area"], at)
    chosen = np.isin(names, list(deciding))
    first, group = _alike([rows[name] for name in USED] + _ends_that_matter(rows), at)
    # Each area once in each group, however many of its rows are alike.
    pairs = np.unique(group * len(names) + areas)
    users, by_group = pairs % max(len(names), 1), pairs // max(len(names), 1)
    counts = np.bincount(by_group, minlength=len(first))
    decided = np.bincount(by_group, weights=chosen[users], minlength=len(first))
    known = rows[[*USED, *ENDS]].iloc[at[first]]
    return [
        Use(int(year), kind, _days(kind, ends), variant, int(count), int(deciders))
        for (year, kind, variant, *ends), count, deciders in zip(
            known.itertuples(index=False), counts, decided, strict=True
        )
    ]


def _ends_that_matter(rows: pd.DataFrame) -> list[pd.Series]:
    """First and last days, left out where they decide nothing."""
    short = rows["period_kind"].isin(SAME_DATES)
    return [rows[end].where(short) for end in ENDS] if short.any() else []


def _alike(columns: Sequence[pd.Series], at: Places) -> tuple[Places, Places]:
    """The first row of each group that is alike in all columns, and the group of every row.

    Groups are in the order of their first rows.
    """
    key = np.zeros(len(at), dtype=np.int64)
    for column in columns:
        codes, words = _numbered(column, at)
        # Numbered anew each time, so that the product of many columns can't run over.
        _, key = np.unique(key * (len(words) + 1) + codes + 1, return_inverse=True)
    _, first, group = np.unique(key, return_index=True, return_inverse=True)
    order = np.argsort(first)
    return first[order], np.argsort(order)[group]


def _numbered(column: pd.Series, at: Places) -> tuple[Places, Any]:
    """The number of each cell's word among the different ones, -1 for none, and these words."""
    return pd.factorize(column.iloc[at])


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
