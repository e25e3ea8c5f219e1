"""One entry of the ledger: which figure, what is done about it, why, by whom and when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from etl.catalog.model import Bilingual
from etl.sources.model import Period


class Action(StrEnum):
    """OVERRIDE puts a value in place, DROP takes the figure away, SPLIT puts parts in its place;
    FLAG leaves it as it is and marks it."""

    OVERRIDE = "override"
    DROP = "drop"
    FLAG = "flag"
    SPLIT = "split"


class State(StrEnum):
    """OPEN is noted, ASKED was put to the county, CONFIRMED was answered and applies."""

    OPEN = "open"
    ASKED = "asked"
    CONFIRMED = "confirmed"


@dataclass(frozen=True)
class Part:
    """A number that takes the place of the figure's own, in the unit of its indicator.

    What is None stays as the figure has it.
    """

    value: float
    comparator: str = "="
    coverage: str | None = None
    indicator: str | None = None
    variant: str | None = None


@dataclass(frozen=True)
class Correction:
    """`id` is file and number, as in zhenjiang-2024:1; `expect` is what the source must still say.

    `parts` has one entry for an override, several for a split, none otherwise. `variant`, `report`
    and the days of the period are None where the figure can be told without them.
    """

    id: str
    file: str
    place: str
    area: str
    indicator: str
    period: Period
    variant: str | None
    report: str | None
    expect: str | float
    action: Action
    parts: tuple[Part, ...]
    status: State
    reason: Bilingual
    by: Bilingual
    on: date
