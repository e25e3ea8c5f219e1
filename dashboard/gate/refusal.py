"""Why a figure stays off a chart: a reason, what fills its sentence, and what could be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Each reason has a sentence in text.toml under `gate.<code>`."""

    OTHER_PERIOD = "other_period"
    OTHER_DATES = "other_dates"
    OTHER_YEAR = "other_year"
    OTHER_UNIT = "other_unit"
    OTHER_DEFINITION = "other_definition"
    OTHER_BOUNDARY = "other_boundary"
    BATCH_CASES = "batch_cases"
    PART_OF_TOTAL = "part_of_total"
    UNREADABLE = "unreadable"
    NEEDS_REVIEW = "needs_review"
    SEVERAL_FIGURES = "several_figures"
    NO_DENOMINATOR = "no_denominator"
    ZERO_DENOMINATOR = "zero_denominator"
    DENOMINATOR_BOUNDARY = "denominator_boundary"
    MIXED_DEFINITION = "mixed_definition"
    NOT_REPORTED = "not_reported"
    NOT_IN_YEARS = "not_in_years"
    NO_BASE = "no_base"
    ZERO_BASE = "zero_base"
    OPEN_BASE = "open_base"
    BEYOND_BREAK = "beyond_break"
    PART_YEAR = "part_year"


@dataclass(frozen=True)
class Refusal:
    """`values` fills the sentence with ids and codes, which `wording` turns into words.

    `nearest` holds the choices under which the area is compared: year, period, areas (ids joined
    by commas), indicator and per; empty where there are none.
    """

    reason: Reason
    area: str
    year: int | None = None
    figure: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    nearest: Mapping[str, str] = field(default_factory=dict)
    indicator: str | None = None
