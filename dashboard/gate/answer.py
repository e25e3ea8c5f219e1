"""The gate's whole answer to one question: what may stand side by side, and what may be said."""

from dataclasses import dataclass, field

import pandas as pd

from dashboard.gate.bounded import Bounded
from dashboard.gate.refusal import Refusal


@dataclass(frozen=True)
class Caution:
    """Compared, but a reader must know: each code has a sentence in text.toml under `caution`.

    `values` fills the sentence, as in a refusal.
    """

    code: str
    area: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Statement:
    """One thing that may be said; `key` has its sentence in text.toml under `statement`."""

    key: str
    values: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """One indicator, one reporting year, one kind of period.

    `compared` holds rows of `measure`, one an area, with these columns besides:
    `lower95 upper95 lower998 upper998`, the interval of the figure in its own unit (NaN: none, or
    open on that side), `interval`, its method ("byar", "wilson" or ""), `standing` against the
    `reference`, and of ratios `numerator numerator_lower numerator_upper denominator
    denominator_lower denominator_upper`. `reference` is the group's own value, numerators over
    denominators of all that is compared; None for what is no ratio.
    """

    indicator: str
    year: int
    period: str
    compared: pd.DataFrame
    refused: tuple[Refusal, ...]
    cautions: tuple[Caution, ...]
    reference: Bounded | None
    statements: tuple[Statement, ...]

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas that are compared, in the order of the rows."""
        return tuple(dict.fromkeys(self.compared["area"]))
