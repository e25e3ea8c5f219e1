"""The catalog: every indicator, area and check, loaded strictly from the data folder."""

from etl.catalog.load import load_catalog
from etl.catalog.model import (
    AreaVersion,
    Bilingual,
    Catalog,
    Check,
    Indicator,
    Phrases,
    Review,
    Suspicion,
)
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

__all__ = [
    "Adds",
    "AreaVersion",
    "Bilingual",
    "Catalog",
    "Chart",
    "Check",
    "Direction",
    "Group",
    "Indicator",
    "Kind",
    "Level",
    "Phrases",
    "Reach",
    "Relation",
    "Review",
    "Severity",
    "Suspicion",
    "load_catalog",
]
