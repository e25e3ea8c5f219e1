"""The second step of filing: whose report it is and for which period, guessed and editable."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

from dashboard import catalog
from dashboard.filters import area_label
from dashboard.frame import Frame
from dashboard.selection import PERIOD_KINDS
from dashboard.views.filing_document import Arrived, cautions

COVERAGES = ("complete", "unknown")


@dataclass(frozen=True)
class Whose:
    """County and period of a report; `coverage` is that of figures whose words say none."""

    area: str
    kind: str
    year: int
    start: date | None
    end: date | None
    coverage: str

    def options(self) -> list[str]:
        """As the command line takes them."""
        said = ["--area", self.area, "--period", self.kind, "--year", str(self.year)]
        for name, day in (("--start", self.start), ("--end", self.end)):
            said += [name, day.isoformat()] if day else []
        return said


def show(frame: Frame, arrived: Arrived) -> Whose | None:
    """The answers; None, and what is missing, until county and year are known."""
    cautions(frame, arrived.reading)
    guess, key = arrived.reading["guess"], arrived.document.digest[:12]
    with st.container(key="filing_whose", horizontal=True, vertical_alignment="bottom"):
        area = _area(frame, guess, key)
        kind = _kind(frame, guess, key)
        year = st.number_input(
            frame.text("filing.year"),
            1900,
            2200,
            guess["year"],
            key=f"filing_year_{key}",
            width=92,
        )
        start, end = _dates(frame, kind, year, key)
        coverage = _coverage(frame, key)
    if area is None or year is None:
        st.info(frame.text("filing.whose_missing"))
        return None
    return Whose(area, kind, int(year), start, end, coverage)


def _area(frame: Frame, guess: Mapping[str, Any], key: str) -> str | None:
    counties = list(catalog.counties(frame.snapshot, None))
    return st.selectbox(
        frame.text("filing.county"),
        counties,
        index=counties.index(guess["area"]) if guess["area"] in counties else None,
        format_func=lambda area: area_label(frame, area),
        placeholder=frame.text("filing.county_placeholder"),
        key=f"filing_area_{key}",
        width=225,
    )


def _kind(frame: Frame, guess: Mapping[str, Any], key: str) -> str:
    return st.selectbox(
        frame.text("filters.period"),
        PERIOD_KINDS,
        index=PERIOD_KINDS.index(guess["period"]),
        format_func=lambda kind: frame.text(f"period.{kind}"),
        key=f"filing_kind_{key}",
        width=170,
    )


def _dates(
    frame: Frame, kind: str, year: float | None, key: str
) -> tuple[date | None, date | None]:
    """First and last day, of a full year the calendar's unless they are changed."""
    whole = kind == "year" and year is not None
    ends = (date(int(year or 1), 1, 1), date(int(year or 1), 12, 31)) if whole else (None, None)
    picked = [
        st.date_input(
            frame.text(f"filing.{name}"),
            value=day,
            format="YYYY-MM-DD",
            key=f"filing_{name}_{key}_{kind}_{year}",
            width=150,
        )
        for name, day in zip(("start", "end"), ends, strict=True)
    ]
    return picked[0], picked[1]


def _coverage(frame: Frame, key: str) -> str:
    return st.selectbox(
        frame.text("filing.coverage"),
        COVERAGES,
        format_func=lambda name: frame.text(f"coverage.{name}"),
        help=frame.text("filing.coverage_help"),
        key=f"filing_coverage_{key}",
        width=180,
    )
