"""Where everything stands in a return, for whoever writes it and whoever reads it back."""

from dataclasses import dataclass
from datetime import date

from etl.catalog.model import AreaVersion, Catalog, Indicator
from etl.catalog.vocabulary import Group, Kind

# Cell A1 of the first sheet: by it a return is known, whatever it is called or saved as.
MARK = "legal-aid return"
VERSION = 1
RETURN, GUIDE, CHECKS, LISTS = "填报 Return", "说明 Guide", "核对 Checks", "_lists"

# Rows of the sheet to fill in, counted from 1; the head's values stand in column HEAD_VALUE.
AREA, YEAR, PERIOD, START, END, EDITION, VERDICT = range(2, 9)
LABELS, KEYS, FIRST = 10, 11, 12
HEAD_LABEL, HEAD_VALUE = "C", "D"

# Our name of every column, as row KEYS says it; the first two are hidden.
COLUMNS = {
    "indicator": "A",
    "period_kind": "B",
    "group": "C",
    "name_zh": "D",
    "name_en": "E",
    "unit": "F",
    "value": "G",
    "comparator": "H",
    "coverage": "I",
    "variant": "J",
    "note": "K",
}
READ = ("indicator", "period_kind", "value", "comparator", "coverage", "variant", "note")
FILLED = ("value", "comparator", "coverage", "variant", "note")

# Pairs of columns of the hidden sheet: what a cell says and what that means.
SAYS = {"comparator": ("A", "B"), "coverage": ("C", "D"), "variant": ("E", "F")}

_COUNTED = (Kind.FLOW, Kind.STOCK, Kind.REPORTED_RATIO)


@dataclass(frozen=True)
class Asked:
    """What a return is asked for: area, year, kind of period, and its dates where known."""

    area: AreaVersion
    year: int
    kind: str
    start: date | None
    end: date | None


def counted(catalog: Catalog) -> list[Indicator]:
    """Every indicator that a report gives a number for: core first, then by group and order."""
    groups = list(Group)
    found = [each for each in catalog.indicators.values() if each.kind in _COUNTED]
    return sorted(found, key=lambda i: (not i.core, groups.index(i.group), i.order, i.id))


def is_whole(indicator: Indicator) -> bool:
    """True for counts; money and percentages have decimals."""
    money = indicator.unit is not None and indicator.unit.en == "yuan"
    return indicator.kind is not Kind.REPORTED_RATIO and not money
