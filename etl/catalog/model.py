"""What the catalog holds: indicators, versions of areas and the checks between figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from etl.catalog.vocabulary import (
    Adds,
    Chart,
    Direction,
    Group,
    Kind,
    Level,
    Reach,
    Relation,
    Severity,
)


@dataclass(frozen=True)
class Bilingual:
    """The same words in English and in Chinese."""

    en: str
    zh: str


@dataclass(frozen=True)
class Phrases:
    """Words that announce an indicator in prose, in either language."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@dataclass(frozen=True)
class Review:
    """Who read a definition last, and when."""

    by: str
    on: date


@dataclass(frozen=True)
class Indicator:
    """One file of data/indicators; what a kind does not have is None or empty (see kinds.py)."""

    id: str
    name: Bilingual
    kind: Kind
    group: Group
    order: int
    definition: Bilingual
    reviewed: Review
    unit: Bilingual | None = None
    core: bool = False
    part_of: str | None = None
    adds_over_areas: Adds = Adds.NONE
    adds_over_periods: Adds = Adds.NONE
    direction: Direction = Direction.NONE
    chart: Chart | None = None
    reach: Reach | None = None
    caveats: Bilingual | None = None
    note: Bilingual | None = None
    measure_words: Mapping[str, float] = field(default_factory=dict)
    variants: Mapping[str, Bilingual] = field(default_factory=dict)
    phrases: Phrases = Phrases()
    numerator: str | None = None
    denominator: str | None = None
    multiplier: float | None = None
    nearest_years: int = 0


@dataclass(frozen=True)
class AreaVersion:
    """An area as it was from `valid_from` to `valid_to`, both inclusive, None where open."""

    id: str
    name: Bilingual
    pinyin: str
    level: Level
    parent: str | None
    division_code: str | None
    valid_from: date | None
    valid_to: date | None
    boundary: str
    named: bool
    note: Bilingual | None
    source: str


@dataclass(frozen=True)
class Check:
    """The sum of `left` must stand in `relation` to the sum of `right`, within `tolerance`."""

    id: str
    name: Bilingual
    left: tuple[str, ...]
    relation: Relation
    right: tuple[str, ...]
    severity: Severity
    sentence: Bilingual
    tolerance: float = 0


@dataclass(frozen=True)
class Suspicion:
    """A way in which figures can be unusual: its words, whose gaps figures fill, and its limits."""

    id: str
    name: Bilingual
    sentence: Bilingual
    question: Bilingual
    limits: Mapping[str, float]


@dataclass(frozen=True)
class Unusual:
    """What is looked for, and the spread of changes that it is held against."""

    kinds: tuple[Suspicion, ...] = ()
    spread: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class SmallNumbers:
    """Counts of people that the public sees only as "1 to `largest`" where they are that small.

    `shares` names, by printed percentage, the count that it would give back; 0 protects nothing.
    """

    largest: int = 0
    indicators: tuple[str, ...] = ()
    shares: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Catalog:
    """Everything the figures are judged by; indicators by id, areas in the order of their file."""

    indicators: Mapping[str, Indicator]
    areas: tuple[AreaVersion, ...]
    checks: tuple[Check, ...]
    unusual: Unusual = Unusual()
    small: SmallNumbers = SmallNumbers()
