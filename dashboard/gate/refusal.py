"""Why a figure stays off a chart, said in one sentence of the reader's language."""

from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.text import Text


class Reason(StrEnum):
    """Each reason has a sentence in text.toml under `gate.<code>`."""

    OTHER_PERIOD = "other_period"
    OTHER_DATES = "other_dates"
    OTHER_DEFINITION = "other_definition"
    PART_OF_TOTAL = "part_of_total"
    UNREADABLE = "unreadable"
    NEEDS_REVIEW = "needs_review"
    SEVERAL_FIGURES = "several_figures"
    NO_DENOMINATOR = "no_denominator"
    NOT_REPORTED = "not_reported"
    NOT_IN_YEARS = "not_in_years"
    NO_BASE = "no_base"
    ZERO_BASE = "zero_base"
    OPEN_BASE = "open_base"
    BEYOND_BREAK = "beyond_break"
    PART_YEAR = "part_year"


@dataclass(frozen=True)
class Refusal:
    """`values` fills the sentence; `nearest` holds the choices under which it could be shown."""

    reason: Reason
    area: str
    year: int | None = None
    figure: str | None = None
    values: dict[str, str] = field(default_factory=dict)
    nearest: dict[str, str] = field(default_factory=dict)
    indicator: str | None = None


def sentence(refusal: Refusal, text: Text, area_name: str) -> str:
    """The refusal in words, with its codes turned into the reader's words."""
    words = {key: _word(text, key, value) for key, value in refusal.values.items()}
    year = "" if refusal.year is None else str(refusal.year)
    return text(f"gate.{refusal.reason}", area=area_name, year=year, **words)


def _word(text: Text, key: str, value: str) -> str:
    lookup = f"{'period' if key in ('kind', 'wanted') else key}.{value}"
    return text(lookup) if text.has(lookup) else value
