"""Judge which figures of one indicator may stand side by side, and why the others may not."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.gate.refusal import Reason, Refusal

PART_YEARS = ("ytd", "half_year")
SAME_DATES = ("ytd", "half_year", "quarter", "month")


@dataclass(frozen=True)
class Verdict:
    """`compared` may share a chart; `partial` are part-years that a series draws apart."""

    compared: pd.DataFrame
    refused: tuple[Refusal, ...]
    partial: pd.DataFrame

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that are compared, in the order of the rows."""
        return tuple(dict.fromkeys(self.compared["area"]))


def judge(rows: pd.DataFrame, *, period: str, stock: bool = False) -> Verdict:
    """Judge the figures of one indicator and one reporting year, as rows of `measure`.

    A stock is compared at its date whatever the period asked for.
    """
    wanted = "stock" if stock else period
    kept, refused = _readable(rows, wanted)
    kept, more = _same_dates(kept, wanted)
    refused += more
    kept, more = _same_definition(kept)
    refused += more
    kept, more = _one_each(kept, ["area"])
    return Verdict(kept, _worth_saying(refused + more, kept), rows.iloc[0:0])


def judge_series(rows: pd.DataFrame, *, period: str, stock: bool = False) -> Verdict:
    """Judge the figures of one indicator over years; part-years are set apart, not refused."""
    wanted = "stock" if stock else period
    part = rows["period_kind"].isin(PART_YEARS) if wanted == "year" else rows["area"].isna()
    sound = (rows["status"] == "published") & (rows["variant"] != "part")
    partial = rows[part & sound]
    kept, refused = _readable(rows[~(part & sound)], wanted)
    kept, more = _one_each(kept, ["area", "reporting_year"])
    return Verdict(kept, tuple(refused + more), partial)


def _worth_saying(refused: list[Refusal], kept: pd.DataFrame) -> tuple[Refusal, ...]:
    """A county that is compared needs no excuse for its parts, months or other definitions."""
    compared = set(kept["area"])
    minor = (
        Reason.OTHER_PERIOD,
        Reason.OTHER_DATES,
        Reason.OTHER_DEFINITION,
        Reason.PART_OF_TOTAL,
    )
    return tuple(each for each in refused if each.area not in compared or each.reason not in minor)


def _refuse(row: Any, reason: Reason, **values: str) -> Refusal:
    figure = row["figure_id"] if isinstance(row["figure_id"], str) else None
    kind = str(row["period_kind"])
    nearest = {"period": kind} if reason is Reason.OTHER_PERIOD and kind != "stock" else {}
    year, indicator = int(row["reporting_year"]), row.get("indicator")
    return Refusal(reason, row["area"], year, figure, values, nearest, indicator)


def _reason(row: Any, wanted: str) -> Refusal | None:
    if row["status"] == "unreadable":
        return _refuse(row, Reason.UNREADABLE, quote=str(row["quote"]))
    if row["status"] == "needs_review":
        return _refuse(row, Reason.NEEDS_REVIEW, quote=str(row["quote"]))
    if row["period_kind"] != wanted:
        return _refuse(row, Reason.OTHER_PERIOD, kind=row["period_kind"], wanted=wanted)
    return _refuse(row, Reason.PART_OF_TOTAL) if row["variant"] == "part" else None


def _readable(rows: pd.DataFrame, wanted: str) -> tuple[pd.DataFrame, list[Refusal]]:
    fine = (
        (rows["status"] == "published")
        & (rows["period_kind"] == wanted)
        & (rows["variant"] != "part")
        & rows["value"].notna()
    )
    reasons = [_reason(row, wanted) for row in rows[~fine].to_dict("records")]
    return rows[fine], [reason for reason in reasons if reason]


def _same_dates(rows: pd.DataFrame, wanted: str) -> tuple[pd.DataFrame, list[Refusal]]:
    """Part-years are alike only when they begin and end on the same days."""
    if wanted not in SAME_DATES or rows.empty:
        return rows, []
    dates = rows["period_start"].astype(str) + "/" + rows["period_end"].astype(str)
    return _keep_commonest(rows, dates, Reason.OTHER_DATES, "dates")


def _same_definition(rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Refusal]]:
    """Figures that count other things in or out stay apart from the commonest definition."""
    return _keep_commonest(rows, rows["variant"], Reason.OTHER_DEFINITION, "variant")


def _keep_commonest(
    rows: pd.DataFrame, kinds: pd.Series, reason: Reason, name: str
) -> tuple[pd.DataFrame, list[Refusal]]:
    if kinds.nunique() < 2:
        return rows, []
    counts = kinds.value_counts()
    common = sorted(counts[counts == counts.max()].index)[-1]
    others = rows[kinds != common]
    refused = [
        _refuse(row, reason, **{name: str(kinds[index])}) for index, row in others.iterrows()
    ]
    return rows[kinds == common], refused


def _one_each(rows: pd.DataFrame, by: list[str]) -> tuple[pd.DataFrame, list[Refusal]]:
    """One figure an area; the same value from two reports is one, different values are none."""
    if not rows.duplicated(by).any():
        return rows, []
    same = rows.groupby(by)["value"].transform("nunique") == 1
    kept = rows[same].drop_duplicates(by)
    refused = [_refuse(row, Reason.SEVERAL_FIGURES) for row in rows[~same].to_dict("records")]
    return kept, refused
