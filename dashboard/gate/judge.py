"""Judge which figures of one indicator may stand side by side, and why the others may not."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.gate.definition import (
    BATCH,
    PART,
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
    found = reasons(rows, common, unit)
    other = (rows["period_kind"] != wanted) & ~found.isin([Reason.UNREADABLE, Reason.NEEDS_REVIEW])
    found = found.mask(other, Reason.OTHER_PERIOD)
    kept = rows[found == ""].drop_duplicates("area")
    told = set(kept["area"])
    unsaid = rows["area"].isin(told) & (found.isin(MINOR) | (rows["period_kind"] != wanted))
    refused = refusals(rows, found.mask(unsaid, ""), wanted, common)
    year = int(rows["reporting_year"].iloc[0]) if len(rows) else 0
    return Verdict(kept, refused, rows.iloc[0:0], common.get((year, wanted)))


def reasons(
    rows: pd.DataFrame, common: Mapping[Period, Common], unit: str | None = None
) -> pd.Series:
    """For each row why it may not stand beside those of its year and kind of period; "" if it may.

    `common` is what `commonest` finds in the same rows, or in more of them.
    """
    readable = sound(rows)
    found = pd.Series("", rows.index, dtype=object)
    found = found.mask(~readable, Reason.UNREADABLE)
    found = found.mask(rows["status"] == "needs_review", Reason.NEEDS_REVIEW)
    found = found.mask(
        (rows["status"] == "published") & (rows["variant"] == PART), Reason.PART_OF_TOTAL
    )
    if unit is not None:
        found = found.mask(readable & rows["unit"].ne(unit), Reason.OTHER_UNIT)
    found = found.mask(found.eq("") & _elsewhere(rows, common), Reason.OTHER_DATES)
    others = found.eq("") & _otherwise(rows, common)
    found = found.mask(others, Reason.OTHER_DEFINITION)
    found = found.mask(others & rows["variant"].eq(BATCH), Reason.BATCH_CASES)
    return found.mask(
        rivals(rows[found == ""]).reindex(rows.index, fill_value=False), Reason.SEVERAL_FIGURES
    )


def _periods(rows: pd.DataFrame) -> list[Period]:
    return list(zip(rows["reporting_year"].tolist(), rows["period_kind"].tolist(), strict=True))


def _elsewhere(rows: pd.DataFrame, common: Mapping[Period, Common]) -> Flags:
    """Whether a row is of other days than most; only parts of years must agree in them."""
    differs = [
        period in common and days != common[period].days
        for period, days in zip(_periods(rows), days_of(rows), strict=True)
    ]
    return np.array(differs, dtype=bool)


def _otherwise(rows: pd.DataFrame, common: Mapping[Period, Common]) -> Flags:
    """Whether a row counts other things in or out than most."""
    differs = [
        period in common and variant != common[period].variant
        for period, variant in zip(_periods(rows), rows["variant"].tolist(), strict=True)
    ]
    return np.array(differs, dtype=bool)


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
    found = reasons(rest, {})
    other = (rest["period_kind"] != wanted) & ~found.isin([Reason.UNREADABLE, Reason.NEEDS_REVIEW])
    found = found.mask(other, Reason.OTHER_PERIOD)
    kept = rest[found == ""].drop_duplicates(["area", "reporting_year"])
    return Verdict(kept, refusals(rest, found, wanted, {}), rows[part])
