"""Fill the sentence and the question of what is unusual with its names and numbers."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.number_words import exact, grouped, hedged
from dashboard.readings import suggested
from dashboard.text import in_language
from dashboard.views.county_rows import years_said

YEARLY = "other_days"
Row = dict[Any, Any]


@dataclass(frozen=True)
class Told:
    """One suspicion in words, with the figure and the report that it is about, where known."""

    kind: str
    name: str
    area: str
    indicator: str | None
    years: str
    sentence: str
    question: str
    figure: str | None
    report: str | None


def told(frame: Frame, found: pd.DataFrame) -> list[Told]:
    """Every row of `unusual` in words; a county's years of other days are told together."""
    together = found["kind"] == YEARLY
    apart = [[row] for row in records(found[~together])]
    keys = ["area", "usual"]
    years = [records(rows) for _, rows in found[together].groupby(keys, sort=False)]
    groups = sorted(apart + years, key=lambda rows: rows[0]["kind"] == YEARLY)
    order = {kind: at for at, kind in enumerate(dict.fromkeys(found["kind"]))}
    return [_told(frame, rows) for rows in sorted(groups, key=lambda r: order[r[0]["kind"]])]


def _told(frame: Frame, rows: list[Row]) -> Told:
    row = rows[-1]
    years = years_said(frame.text, (int(each["reporting_year"]) for each in rows))
    values = gaps(frame, row) | {"year": years}
    ids = list(row["figure_ids"])
    return Told(
        kind=row["kind"],
        name=frame.text.pick(row, "name"),
        area=row["area"],
        indicator=_word(row["indicator"]),
        years=years,
        sentence=frame.text.pick(row, "sentence").format(**values),
        question=frame.text.pick(row, "question").format(**values),
        figure=ids[0] if ids else None,
        report=_word(row["report"]),
    )


def gaps(frame: Frame, row: Row) -> dict[str, str]:
    """What fills each gap that data/unusual.toml may leave; "" where the row has nothing for it."""
    language = frame.text.language
    words = in_language(_word(row["words"]) or "", language)
    return {
        "area": frame.area_name(row["area"]),
        "year": str(row["reporting_year"]),
        "indicator": _indicator(frame, row["indicator"]),
        "value": _value(row["value"], row["comparator"], row["coverage"], language),
        "other_indicator": _indicator(frame, row["other_indicator"]),
        "other_year": "" if pd.isna(row["other_year"]) else str(int(row["other_year"])),
        "other": _value(
            row["other_value"], row["other_comparator"], row["other_coverage"], language
        ),
        "expected": _rounded(row, language),
        "count": "" if pd.isna(row["member_count"]) else str(int(row["member_count"])),
        "words": words,
        "readings": readings(frame, row["indicator"], words) if words else "",
        "start": _day(row["period_start"]),
        "end": _day(row["period_end"]),
        "usual": _word(row["usual"]) or "",
    }


def readings(frame: Frame, indicator: str, words: str) -> str:
    """The numbers that garbled words may mean, or the open question."""
    numbers = suggested(frame, indicator, words)
    told = (grouped(number, frame.text.language) for number in numbers)
    return frame.text("health.or").join(told) or frame.text("health.which")


def _value(value: Any, comparator: Any, coverage: Any, language: str) -> str:
    if pd.isna(value):
        return ""
    if not isinstance(comparator, str) or comparator == "=":
        return exact(value)
    return hedged(value, comparator, str(coverage), language)


def _rounded(row: Row, language: str) -> str:
    """An expected number has no last digits to insist on; one with exchanged digits has."""
    if pd.isna(row["expected"]):
        return ""
    number = float(row["expected"])
    if row["kind"] == "swapped_digits":
        return exact(number)
    return grouped(round(float(f"{max(number, 0):.2g}")), language)


def _indicator(frame: Frame, name: Any) -> str:
    return frame.indicator_name(name) if isinstance(name, str) else ""


def _day(value: Any) -> str:
    return "" if pd.isna(value) else f"{pd.Timestamp(value):%m-%d}"


def _word(value: Any) -> str | None:
    return value if isinstance(value, str) else None
