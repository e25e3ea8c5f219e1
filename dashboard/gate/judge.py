"""Judge which figures of one indicator may stand side by side, and why the others may not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.gate.definition import (
    BATCH,
    PART,
    SAME_DATES,
    Common,
    Period,
    commonest,
    days_of,
    sound,
    uses,
)
from dashboard.gate.refusal import Reason, Refusal
from dashboard.gate.refusing import refusals

Flags = NDArray[np.bool_]
PART_YEARS = ("ytd", "half_year")
# Not worth a word of a county that is compared: it printed a full total beside them.
MINOR = (
    Reason.OTHER_PERIOD,
    Reason.OTHER_DATES,
    Reason.OTHER_DEFINITION,
    Reason.OTHER_UNIT,
    Reason.BATCH_CASES,
    Reason.PART_OF_TOTAL,
)


@dataclass(frozen=True)
class Verdict:
    """`compared` may share a chart; `partial` are part-years that a series draws apart.

    `common` is what they all count in and cover; None when nothing is compared.
    """

    compared: pd.DataFrame
    refused: tuple[Refusal, ...]
    partial: pd.DataFrame
    common: Common | None = None

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that are compared, in the order of the rows."""
        return tuple(dict.fromkeys(self.compared["area"]))


def judge(
    rows: pd.DataFrame,
    *,
    period: str,
    stock: bool = False,
    unit: str | None = None,
    deciding: Collection[str] = (),
) -> Verdict:
    """Judge the figures of one indicator and one reporting year, as rows of `measure`.

    A stock is compared at its date whatever the period asked for. The commonest definition among
    the `deciding` areas, all when empty, is the one compared; `unit` the catalog's, where known.
    """
    wanted = "stock" if stock else period
    common = commonest(uses(rows, deciding))
    found = _reasons_for(rows, common, wanted, unit)
    kept = rows[found == ""].drop_duplicates("area")
    told = rows["area"].isin(kept["area"])
    unsaid = told & (found.isin(MINOR) | (rows["period_kind"] != wanted))
    refused = refusals(rows, found.mask(unsaid, ""), wanted, common)
    year = int(rows["reporting_year"].iloc[0]) if len(rows) else 0
    return Verdict(kept, refused, rows.iloc[0:0], common.get((year, wanted)))


def comparable(rows: pd.DataFrame, *, period: str, stock: bool = False) -> pd.DataFrame:
    """The figures of one indicator that `judge` would compare, each among those of its own year."""
    found = _reasons_for(rows, commonest(uses(rows)), "stock" if stock else period)
    return rows[found == ""].drop_duplicates(["area", "reporting_year"])


def _reasons_for(
    rows: pd.DataFrame, common: Mapping[Period, Common], wanted: str, unit: str | None = None
) -> pd.Series:
    """The reasons of rows of which only those of the wanted kind of period may be compared."""
    found = reasons(rows, common, unit)
    other = (rows["period_kind"] != wanted) & ~found.isin([Reason.UNREADABLE, Reason.NEEDS_REVIEW])
    return found.mask(other, Reason.OTHER_PERIOD)


def reasons(
    rows: pd.DataFrame, common: Mapping[Period, Common], unit: str | None = None
) -> pd.Series:
    """For each row why it may not stand beside those of its year and kind of period; "" if it may.

    `common` is what `commonest` finds in the same rows, or in more of them.
    """
    readable = sound(rows).to_numpy()
    status, variant = rows["status"], rows["variant"]
    found = np.full(len(rows), "", dtype=object)
    found[~readable] = Reason.UNREADABLE
    found[(status == "needs_review").to_numpy()] = Reason.NEEDS_REVIEW
    found[((status == "published") & (variant == PART)).to_numpy()] = Reason.PART_OF_TOTAL
    if unit is not None:
        found[readable & (rows["unit"] != unit).to_numpy()] = Reason.OTHER_UNIT
    found[(found == "") & _elsewhere(rows, common)] = Reason.OTHER_DATES
    others = (found == "") & _otherwise(rows, common)
    found[others] = Reason.OTHER_DEFINITION
    found[others & (variant == BATCH).to_numpy()] = Reason.BATCH_CASES
    left = found == ""
    found[np.flatnonzero(left)[rivals(rows[left]).to_numpy()]] = Reason.SEVERAL_FIGURES
    return pd.Series(found, rows.index, dtype=object)


def _of_period(rows: pd.DataFrame, period: Period) -> Flags:
    year, kind = period
    return ((rows["reporting_year"] == year) & (rows["period_kind"] == kind)).to_numpy()


def _elsewhere(rows: pd.DataFrame, common: Mapping[Period, Common]) -> Flags:
    """Whether a row is of other days than most; only parts of years must agree in them."""
    differs = np.zeros(len(rows), dtype=bool)
    short = {period: each.days for period, each in common.items() if period[1] in SAME_DATES}
    own = days_of(rows) if short else []
    for period, most in short.items():
        for at in np.flatnonzero(_of_period(rows, period)):
            differs[at] = own[at] != most
    return differs


def _otherwise(rows: pd.DataFrame, common: Mapping[Period, Common]) -> Flags:
    """Whether a row counts other things in or out than most."""
    differs = np.zeros(len(rows), dtype=bool)
    for period, each in common.items():
        differs |= _of_period(rows, period) & (rows["variant"] != each.variant).to_numpy()
    return differs


def rivals(rows: pd.DataFrame) -> pd.Series:
    """Figures of one area, year and kind of period that differ; equal ones are one figure."""
    by = ["area", "reporting_year", "period_kind"]
    twice = rows.duplicated(by, keep=False)
    if not twice.any():
        return twice
    again = rows[twice]
    words = again["comparator"].fillna("") if "comparator" in again else again["value"]
    differ = again.assign(words=words).groupby(by)[["value", "words"]].transform("nunique") > 1
    return twice & differ.any(axis=1).reindex(rows.index, fill_value=False)


def judge_series(rows: pd.DataFrame, *, period: str, stock: bool = False) -> Verdict:
    """Judge the figures of one indicator over years; part-years are set apart, not refused."""
    wanted = "stock" if stock else period
    part = rows["period_kind"].isin(PART_YEARS) & sound(rows)
    part &= wanted == "year"
    rest = rows[~part]
    found = _reasons_for(rest, {}, wanted)
    kept = rest[found == ""].drop_duplicates(["area", "reporting_year"])
    return Verdict(kept, refusals(rest, found, wanted, {}), rows[part])
