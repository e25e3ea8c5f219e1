"""What a reader must know of figures that are compared: hedges, other days, other residents."""

from collections import Counter
from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard.gate.answer import Caution
from dashboard.gate.definition import BATCH
from dashboard.gate.subject import Subject
from dashboard.number_words import RANGE

_HEDGES = {
    ">": "lower_bound",
    ">=": "lower_bound",
    "<": "upper_bound",
    "<=": "upper_bound",
    "~": "about",
}
_COVERAGES = {"incomplete": "incomplete", "unknown": "coverage_unknown"}
# What words stand for the days of each kind of period.
_DAYS = {"year": "other_days", "stock": "other_date"}


def cautions(
    rows: pd.DataFrame, asked: Subject, year: int, changes: Mapping[str, int]
) -> tuple[Caution, ...]:
    """Every caution of the compared rows of `measure`; `changes`, years of boundary changes."""
    if rows.empty:
        return ()
    return (
        *_hedged(rows),
        *_other_days(rows),
        *_other_residents(rows, str(asked.denominator), year),
        *_boundaries(rows, year, changes),
        *(Caution("group_claim", area) for area in rows["area"][rows["variant"] == BATCH]),
    )


def _hedged(rows: pd.DataFrame) -> Iterator[Caution]:
    """A hedge in the number's own words, or else statistics that are not called complete."""
    worded = rows["comparator"].isin(_HEDGES)
    own = rows[worded]
    for area, sign, value in zip(own["area"], own["comparator"], own["value"], strict=True):
        yield Caution(_HEDGES[sign], area, {"figure": f"{sign} {value!r}"})
    ranges = rows[(rows["comparator"] == RANGE).to_numpy(bool)]
    for area, least, most in zip(ranges["area"], ranges["lower"], ranges["upper"], strict=True):
        yield Caution("protected", area, {"figure": f"{RANGE} {least!r} {most!r}"})
    unsure = rows[~worded & rows["coverage"].isin(_COVERAGES)]
    for area, coverage in zip(unsure["area"], unsure["coverage"], strict=True):
        yield Caution(_COVERAGES[coverage], area)


def _other_days(rows: pd.DataFrame) -> Iterator[Caution]:
    """Days other than most have, where both ends, or of a stock the date, are known."""
    names = (
        ["period_end"] if rows["period_kind"].iloc[0] == "stock" else ["period_start", "period_end"]
    )
    known = rows[rows[names].notna().all(axis=1)]
    said = list(zip(*(known[name].astype(str).str[:10] for name in names), strict=True))
    if not said:
        return
    counted = Counter(said)
    often = max(counted.values())
    most = min(days for days, times in counted.items() if times == often)
    code = _DAYS.get(str(rows["period_kind"].iloc[0]), "other_stretch")
    keys = ["end"] if len(names) == 1 else ["start", "end"]
    usual = {f"most_{key}": day for key, day in zip(keys, most, strict=True)}
    for area, own in zip(known["area"], said, strict=True):
        if own != most:
            yield Caution(code, area, {**dict(zip(keys, own, strict=True)), **usual})


def _other_residents(rows: pd.DataFrame, denominator: str, year: int) -> Iterator[Caution]:
    """Rates by the residents of another year."""
    known = pd.to_numeric(rows["denominator_year"]) if "denominator_year" in rows else None
    if known is None:
        return
    for area, there in zip(rows["area"], known, strict=True):
        if pd.notna(there) and int(there) != year:
            yield Caution(
                "other_residents", area, {"known": str(int(there)), "denominator": denominator}
            )


def _boundaries(rows: pd.DataFrame, year: int, changes: Mapping[str, int]) -> Iterator[Caution]:
    for area in rows["area"]:
        if changes.get(area) == year:
            yield Caution("boundary_changed", area)
