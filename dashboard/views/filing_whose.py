"""The second step of filing: whose report it is and for which period, guessed and editable."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from dashboard import catalog
from dashboard.filing.permit import county
from dashboard.filters import area_label
from dashboard.frame import Frame
from dashboard.selection import PERIOD_KINDS
from dashboard.views import filing_coverage
from dashboard.views.filing_document import Arrived, cautions


@dataclass(frozen=True)
class Whose:
    """County and period of a report; `coverage` is that of figures which say none."""

    area: str
    kind: str
    year: int
    start: date | None
    end: date | None
    coverage: str
    table: bool

    def short(self) -> list[str]:
        """Area and period as the command line takes them, without days."""
        said = ["--area", self.area, "--period", self.kind, "--year", str(self.year)]
        return [*said, "--coverage", self.coverage] if self.table else said

    def options(self) -> list[str]:
        """The same with first and last day where they are known."""
        said = self.short()
        for name, day in (("--start", self.start), ("--end", self.end)):
            said += [name, day.isoformat()] if day else []
        return said


def show(frame: Frame, arrived: Arrived) -> Whose | None:
    """The answers; None, and what is missing, until county and year are known."""
    cautions(frame, arrived.reading)
    guess, key = arrived.reading["guess"], arrived.document.digest[:12]
    with st.container(key="filing_whose", horizontal=True, vertical_alignment="bottom"):
        area = _area(frame, arrived, key)
        kind = kind_picker(frame, guess["period"], key)
        year = year_picker(frame, guess["year"], key)
        start, end = _dates(frame, kind, year, key)
    if area is None or year is None:
        st.info(frame.text("filing.whose_missing"))
        return None
    coverage = filing_coverage.show(frame, arrived, key)
    return Whose(area, kind, int(year), start, end, coverage, arrived.table)


def _area(frame: Frame, arrived: Arrived, key: str) -> str | None:
    """A table may be of all counties of a prefecture, so its area is any."""
    counties = list(catalog.counties(frame.snapshot, None))
    if not arrived.table:
        return area_picker(frame, counties, arrived.reading["guess"]["area"], key)
    others = [area for area in catalog.area_ids(frame.snapshot) if area not in set(counties)]
    return area_picker(frame, counties + others, arrived.reading["guess"]["area"], key)


def area_picker(frame: Frame, areas: list[str], guess: str | None, key: str) -> str | None:
    """The county, or none yet; who files for one alone is offered no other."""
    own = county()
    areas = [area for area in areas if own in (None, area)]
    return st.selectbox(
        frame.text("filing.county"),
        areas,
        index=areas.index(guess) if guess in areas else 0 if own and areas else None,
        format_func=lambda area: area_label(frame, area),
        placeholder=frame.text("filing.county_placeholder"),
        key=f"filing_area_{key}",
        width=225,
    )


def kind_picker(frame: Frame, guess: str, key: str, kinds: tuple[str, ...] = PERIOD_KINDS) -> str:
    """The kind of period."""
    return st.selectbox(
        frame.text("filters.period"),
        kinds,
        index=kinds.index(guess) if guess in kinds else 0,
        format_func=lambda kind: frame.text(f"period.{kind}"),
        key=f"filing_kind_{key}",
        width=170,
    )


def year_picker(frame: Frame, guess: int | None, key: str) -> float | None:
    """The reporting year, or none yet."""
    return st.number_input(
        frame.text("filing.year"), 1900, 2099, guess, key=f"filing_year_{key}", width=92
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
