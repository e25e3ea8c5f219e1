"""What the reader proposes: a figure with its words, and how certain each part of it is."""

from dataclasses import dataclass
from enum import StrEnum

from etl.numbers import Comparator, Coverage


class Certainty(StrEnum):
    """How much a person has to check before the figure is taken over."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


class Reason(StrEnum):
    """Why a proposal is as certain as it is; `reasons.py` puts each in words."""

    PHRASE_BESIDE_NUMBER = "phrase_beside_number"
    PHRASE_FAR_FROM_NUMBER = "phrase_far_from_number"
    PHRASE_IN_ANOTHER_CLAUSE = "phrase_in_another_clause"
    PHRASE_WITHOUT_VERB = "phrase_without_verb"
    PART_OF_FIGURE_BEFORE = "part_of_figure_before"
    UNIT_FITS = "unit_fits"
    UNIT_MISSING = "unit_missing"
    TWO_INDICATORS_FIT = "two_indicators_fit"
    NUMBER_OUT_OF_ORDER = "number_out_of_order"
    NUMBER_GARBLED = "number_garbled"
    COUNTED_FROM_LIST = "counted_from_list"
    PERIOD_FROM_WORDS = "period_from_words"
    PERIOD_FROM_ELSEWHERE = "period_from_elsewhere"
    PERIOD_FROM_REPORT = "period_from_report"
    PERIOD_UNKNOWN = "period_unknown"


class Scope(StrEnum):
    """Whether a figure is a whole, or a part of a figure that stands beside it."""

    TOTAL = "total"
    PART = "part"


@dataclass(frozen=True)
class Period:
    """`kind` is year, half_year, quarter, month, ytd, campaign, event or unknown."""

    kind: str = "unknown"
    year: int | None = None


@dataclass(frozen=True)
class Proposal:
    """A figure as the words say it; `value` is None where the number cannot be read.

    `start` and `end` are the span of `quote` in the text; `value` is in the indicator's unit and
    `measure_word` as printed. `line` counts from 1.
    """

    indicator: str
    value: float | None
    comparator: Comparator
    coverage: Coverage
    measure_word: str
    period: Period
    scope: Scope
    certainty: Certainty
    reasons: tuple[Reason, ...]
    quote: str
    start: int
    end: int
    line: int
