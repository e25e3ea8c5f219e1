"""Make refusals of the rows that have a reason, each with what its sentence needs."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from dashboard.gate.definition import Common, Period, days_of
from dashboard.gate.refusal import Reason, Refusal

MOST_NAMED = 3
COLUMNS = ("area", "indicator", "reporting_year", "period_kind", "variant", "quote", "figure_id")
Line = dict[str, Any]


def refusals(
    rows: pd.DataFrame, reasons: pd.Series, wanted: str, common: Mapping[Period, Common]
) -> tuple[Refusal, ...]:
    """A refusal for each row with a reason, one an area, reason, year and kind of period."""
    refused = reasons != ""
    lines = _lines(rows[refused], reasons[refused], wanted)
    stand = ~refused & (rows["period_kind"] == wanted)
    kept = beside(rows.loc[stand, "area"].unique().tolist())
    told: dict[tuple[Any, ...], Refusal] = {}
    for line in lines:
        key = (line["area"], line["reason"], line["reporting_year"], line["period_kind"])
        if key not in told:
            told[key] = _refusal(line, common, kept)
    return tuple(told.values())


def _lines(rows: pd.DataFrame, reasons: pd.Series, wanted: str) -> list[Line]:
    names = [name for name in COLUMNS if name in rows]
    lists = [rows[name].tolist() for name in names]
    return [
        {**dict(zip(names, values, strict=True)), "reason": reason, "days": days, "wanted": wanted}
        for *values, reason, days in zip(*lists, reasons, days_of(rows), strict=True)
    ]


def beside(areas: list[str]) -> str:
    """Those that a refused area would stand beside: up to three ids, or how many there are."""
    own = list(dict.fromkeys(areas))  # one may have printed the same figure twice
    return ",".join(own) if len(own) <= MOST_NAMED else str(len(own))


def _refusal(line: Line, common: Mapping[Period, Common], kept: str) -> Refusal:
    year, kind = int(line["reporting_year"]), str(line["period_kind"])
    reason = Reason(line["reason"])
    make = _VALUES.get(reason)
    figure = line.get("figure_id")
    return Refusal(
        reason,
        line["area"],
        year,
        figure if isinstance(figure, str) else None,
        make(line, common.get((year, kind)), kept) if make else {},
        {"period": kind} if reason is Reason.OTHER_PERIOD and kind != "stock" else {},
        line.get("indicator"),
    )


def _quoted(line: Line, common: Common | None, kept: str) -> dict[str, str]:
    return {"quote": str(line["quote"])}


def _kinds(line: Line, common: Common | None, kept: str) -> dict[str, str]:
    return {"kind": str(line["period_kind"]), "wanted": line["wanted"]}


def _dates(line: Line, common: Common | None, kept: str) -> dict[str, str]:
    return {"dates": "/".join(line["days"] or ())}


def definitions(variant: str, common: str, kept: str) -> dict[str, str]:
    """What a sentence on two definitions needs: the area's, the common one, and whose that is."""
    return {"variant": variant, "common": common, "beside": kept}


def _variants(line: Line, common: Common | None, kept: str) -> dict[str, str]:
    return definitions(str(line["variant"]), common.variant if common else "", kept)


_VALUES: dict[Reason, Callable[[Line, Common | None, str], dict[str, str]]] = {
    Reason.UNREADABLE: _quoted,
    Reason.NEEDS_REVIEW: _quoted,
    Reason.OTHER_PERIOD: _kinds,
    Reason.OTHER_DATES: _dates,
    Reason.OTHER_DEFINITION: _variants,
}
