"""What the catalog says of an indicator, as far as a comparison depends on it."""

from dataclasses import dataclass

import pandas as pd

UNRANKED = "outreach"
# A larger county has more of these, so that the most of them is no higher level.
COUNTS = ("flow", "stock")
# How often these happen is the county's own choice, so chance says nothing about them.
CHOSEN = (UNRANKED, "capacity")
MONEY = "yuan"


@dataclass(frozen=True)
class Subject:
    """One indicator; `counted` is the one whose definitions its figures follow.

    `method` is the interval that fits it: byar for counts of independent events and their rates,
    wilson where the numerator is a part of the denominator, empty for none.
    """

    indicator: str
    unit: str | None
    kind: str
    group: str
    direction: str
    adds: bool
    counted: str
    numerator: str | None
    denominator: str | None
    multiplier: float
    method: str

    @property
    def stock(self) -> bool:
        """Whether it is counted at a date."""
        return self.kind == "stock"

    @property
    def count(self) -> bool:
        """Whether it is counted up, so that it tells how much there is and not at what level."""
        return self.kind in COUNTS

    @property
    def ranked(self) -> bool:
        """Whether counties may be put in an order by it; outreach never is."""
        return self.group != UNRANKED


def subject(catalog: pd.DataFrame, indicator: str) -> Subject:
    """Read one indicator from the catalog, indexed by id. An unknown id is a KeyError."""
    row = catalog.loc[indicator]
    above, below = _word(row["numerator"]), _word(row["denominator"])
    return Subject(
        indicator,
        _word(row["unit_en"]),
        row["kind"],
        row["indicator_group"],
        row["direction"],
        row["adds_over_areas"] == "sum",
        above or indicator,
        above,
        below,
        float(row["multiplier"]) if above else 1.0,
        _method(catalog, row, above, below),
    )


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _method(catalog: pd.DataFrame, row: pd.Series, above: str | None, below: str | None) -> str:
    counted = catalog.loc[above] if above else row
    events = (
        counted["kind"] == "flow"
        and counted["indicator_group"] not in CHOSEN
        and row["indicator_group"] != UNRANKED
        and counted["unit_en"] != MONEY
    )
    if not events:
        return ""
    return "wilson" if above and below in _wholes(catalog, above) else "byar"


def _wholes(catalog: pd.DataFrame, part: str) -> list[str]:
    """What `part` is a part of, directly or by chain."""
    found: list[str] = []
    whole = _word(catalog.loc[part, "part_of"])
    while whole and whole not in found:
        found.append(whole)
        whole = _word(catalog.loc[whole, "part_of"])
    return found
