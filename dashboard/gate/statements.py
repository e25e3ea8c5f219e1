"""What may be said of a comparison, and nothing that some true value could contradict."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import pandas as pd

from dashboard.gate.answer import Statement
from dashboard.gate.bounded import Bounded
from dashboard.gate.group import column_total
from dashboard.gate.refusal import Reason, Refusal
from dashboard.gate.settled import leading, reach
from dashboard.gate.subject import Subject

STANDINGS = ("better", "higher", "similar", "worse", "lower", "not_compared")
MOST_APART = 6
# How the first, the last and a first place that is left open are told of levels and of counts.
LEVEL = ("highest", "lowest", "open_order")
MOST = ("most", "least", "open_most")


def statements(
    compared: pd.DataFrame,
    refused: tuple[Refusal, ...],
    asked: Subject,
    reference: Bounded | None,
    *,
    year: int,
    asked_for: int,
) -> tuple[Statement, ...]:
    """In the order a reader wants them; `asked_for` is how many areas the question was about."""
    common = {"indicator": asked.indicator, "year": year, "count": len(compared), "all": asked_for}
    if compared.empty:
        return (Statement("none", common), *_apart(refused, common))
    if len(compared) == 1:
        return (Statement("only", {**common, **_who(compared, 0)}), *_apart(refused, common))
    return (
        *(_extremes(compared, asked, common) if asked.ranked else ()),
        *_together(compared, asked, reference, common),
        *_standings(compared, reference, common),
        *_apart(refused, common),
    )


def _who(rows: pd.DataFrame, at: int) -> dict[str, object]:
    row = rows.iloc[at]
    return {"area": row["area"], "figure": Bounded.from_row(row)}


def _extremes(rows: pd.DataFrame, asked: Subject, common: dict[str, object]) -> Iterator[Statement]:
    """Who surely is highest and who lowest; where the figures leave the highest open, that.

    Of counts it is who reported the most and the least, since counties differ in size.

    Of rates chance has a say as well: only one whose whole interval lies beyond all others leads.
    """
    seen = _by_intervals(rows) if rows["numerator_figure"].notna().any() else rows
    first, last = leading(seen), leading(_mirrored(seen))
    top, bottom, left = MOST if asked.count else LEVEL
    if first is None:
        yield Statement(left, common)
    else:
        yield Statement(top, {**common, **_of(rows, first)})
    if last is not None:
        yield Statement(bottom, {**common, **_of(rows, last)})


def _by_intervals(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with their intervals for bounds; where there is none, the bounds stay."""
    told = rows["interval"] != ""
    return rows.assign(
        lower=rows["lower95"].where(told, rows["lower"]),
        upper=rows["upper95"].where(told, rows["upper"]),
        # A limit may be reached; only a figure's own words are strict.
        comparator=rows["comparator"].mask(told, "="),
    )


def _of(rows: pd.DataFrame, area: str) -> dict[str, object]:
    return _who(rows[rows["area"] == area], 0)


def _mirrored(rows: pd.DataFrame) -> pd.DataFrame:
    """The same figures below zero, so that the lowest of them leads."""
    low, high = reach(rows)  # strict words are in these bounds, so that none are left to turn
    return rows.assign(value=-rows["value"], lower=-high, upper=-low, comparator="=")


def _together(
    rows: pd.DataFrame, asked: Subject, reference: Bounded | None, common: dict[str, object]
) -> Iterator[Statement]:
    """The sum of what adds up, or the value of a ratio over all of them."""
    if reference is not None:
        yield Statement("reference", {**common, "figure": reference})
    elif asked.adds:
        summed = column_total(rows)
        if summed is not None:
            yield Statement("total", {**common, "figure": summed})


def _standings(
    rows: pd.DataFrame, reference: Bounded | None, common: dict[str, object]
) -> Iterator[Statement]:
    if reference is None:
        return
    counts = Counter(rows["standing"])
    told = tuple((each, counts[each]) for each in STANDINGS if counts[each])
    yield Statement("standings", {**common, "standings": told})


def _apart(refused: tuple[Refusal, ...], common: dict[str, object]) -> Iterator[Statement]:
    """Who counts by another definition than those compared, by definition."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for each in refused:
        if each.reason in (Reason.OTHER_DEFINITION, Reason.BATCH_CASES) and each.values.get(
            "beside"
        ):
            key = (each.values["variant"], each.values["common"], each.values["beside"])
            groups[key].append(each.area)
    for (variant, usual, whose), areas in groups.items():
        yield Statement(
            "not_comparable",
            {
                **common,
                "areas": tuple(areas[:MOST_APART]),
                "more": max(0, len(areas) - MOST_APART),
                "variant": variant,
                "common": usual,
                "beside": whose,
            },
        )
