"""The matrix of practices: which county's report mentions which, each dot leading to its words."""

from dataclasses import replace
from typing import Any

import pandas as pd

from dashboard import data
from dashboard.card import Card, Table
from dashboard.cards import card, file_name
from dashboard.charts.marks import Mark
from dashboard.charts.matrix import matrix
from dashboard.columns import records
from dashboard.frame import Frame
from dashboard.marking import in_focus, period_said
from dashboard.prepared import prepared_once
from dashboard.views.outreach_words import PAGE, in_order, who

FIRST_GROUP = "outreach"
SHOWN = ("county", "practice", "period", "words")
EXPORTED = (
    "area_id", "county", "practice_id", "practice", "year", "period", "start", "end", "words",
    "report",
)  # fmt: skip
Row = dict[Any, Any]


@prepared_once
def practices_card(frame: Frame) -> Card | None:
    """What the reports of all chosen years state without a number; None when they state nothing."""
    first, last = frame.years
    found = data.rows(
        frame.snapshot, "practices", areas=tuple(frame.shown), first_year=first, last_year=last
    )
    if found.empty:
        return None
    named = _columns(frame, set(found["indicator"]))
    rows = _in_order(frame, found, named)
    marks = _marks(frame, rows)
    figure = matrix(
        marks,
        words={"others": frame.text.section("outreach")["others"]},
        columns=[frame.indicator_name(name) for name in named],
        colour="@focus1",
    )
    text = frame.text
    areas = set(found["area"])
    made = card(
        frame,
        PAGE,
        figure,
        found,
        name="practices",
        title=text(
            "outreach.title_practices", who=who(frame, areas), count=len(areas), years=_years(found)
        ),
        subtitle=text("outreach.subtitle_practices"),
        indicators=[],
        marks=[mark for mark in marks if mark.figure],
        table=_shown(frame, rows),
    )
    return replace(
        made,
        marks=(text("outreach.mentioned"), text("outreach.not_mentioned")),
        file_name=file_name(frame, ["practices"], found),
        export_later=lambda: _exported(frame, rows),
        definition=tuple(_definition(frame, name) for name in named),
    )


def _columns(frame: Frame, mentioned: set[str]) -> list[str]:
    """The practices that somebody mentions, those of outreach first, in the catalog's order."""
    catalog = frame.indicators
    own = catalog["indicator_group"] == FIRST_GROUP
    return [name for name in (*catalog[own].index, *catalog[~own].index) if name in mentioned]


def _in_order(frame: Frame, found: pd.DataFrame, named: list[str]) -> list[Row]:
    """County by county, the practices in the order of the columns, years going up."""
    areas = in_order(frame, set(found["area"]))
    places = {"area": areas.index, "indicator": named.index}
    by = {name: found[name].map(place) for name, place in places.items()}
    order = found.assign(**by).sort_values([*by, "reporting_year"], kind="stable").index
    return records(found.loc[order])


def _years(found: pd.DataFrame) -> str:
    first, last = found["reporting_year"].min(), found["reporting_year"].max()
    return str(first) if first == last else f"{first}–{last}"


def _marks(frame: Frame, rows: list[Row]) -> list[Mark]:
    """The latest mention of each practice by county; a picked county has a row in any case."""
    latest = {(row["area"], row["indicator"]): row for row in rows}
    areas = in_order(frame, {*frame.focus, *(area for area, _ in latest)})
    marks = []
    for area in areas:
        own = [row for (owner, _), row in latest.items() if owner == area]
        marks += [_mark(frame, row) for row in own] or [_silent(frame, area)]
    return marks


def _mark(frame: Frame, row: Row) -> Mark:
    area, practice = frame.area_name(row["area"]), frame.indicator_name(row["indicator"])
    values = {"area": area, "practice": practice, "year": row["reporting_year"]}
    return replace(
        _silent(frame, row["area"]),
        position=practice,
        state="reported",
        note=frame.text("outreach.practice_note", words=row["quote"], **values),
        figure=str(row["practice_id"]),
    )


def _silent(frame: Frame, area: str) -> Mark:
    """A row without a dot."""
    name = frame.area_name(area)
    return Mark(
        area, name, "", None, "=", None, None, "not_reported", "", "", None, in_focus(frame, area)
    )


def _definition(frame: Frame, practice: str) -> tuple[str, str]:
    row = frame.indicators.loc[practice]
    return frame.indicator_name(practice), frame.text.pick(row, "definition")


def _cells(frame: Frame, row: Row) -> dict[str, str | int | None]:
    start, end = (row[name] for name in ("period_start", "period_end"))
    return {
        "area_id": row["area"],
        "county": frame.area_name(row["area"]),
        "practice_id": row["indicator"],
        "practice": frame.indicator_name(row["indicator"]),
        "year": int(row["reporting_year"]),
        "period": period_said(frame, row),
        "start": None if pd.isna(start) else f"{start:%Y-%m-%d}",
        "end": None if pd.isna(end) else f"{end:%Y-%m-%d}",
        "words": row["quote"],
        "report": row["report"],
    }


def _shown(frame: Frame, rows: list[Row]) -> Table:
    return Table(
        _heads(frame, SHOWN),
        tuple(tuple(_cells(frame, row)[name] for name in SHOWN) for row in rows),
        tuple(str(row["practice_id"]) for row in rows),
    )


def _exported(frame: Frame, rows: list[Row]) -> Table:
    lines = tuple(tuple(_cells(frame, row)[name] for name in EXPORTED) for row in rows)
    return Table(_heads(frame, EXPORTED), lines)


def _heads(frame: Frame, names: tuple[str, ...]) -> tuple[str, ...]:
    own = ("practice", "practice_id")
    return tuple(frame.text(f"{'outreach' if n in own else 'table'}.{n}") for n in names)
