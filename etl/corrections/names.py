"""The ids that an entry of the ledger may use."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.catalog import Catalog
from etl.catalog.vocabulary import Kind
from etl.sources import find_sources
from etl.sources.section import Section

COUNTED = frozenset({Kind.FLOW, Kind.STOCK, Kind.REPORTED_RATIO})
# Every indicator has these besides its own.
_ANY_VARIANT = ("unknown", "part")


@dataclass(frozen=True)
class Names:
    """Areas, indicators with their kinds and variants, and the reports that are filed."""

    areas: Collection[str]
    kinds: Mapping[str, Kind]
    variants: Mapping[str, Collection[str]]
    reports: Collection[str]

    @classmethod
    def of(cls, data: Path, catalog: Catalog) -> "Names":
        """The names of a data folder."""
        return cls(
            areas={area.id for area in catalog.areas},
            kinds={name: each.kind for name, each in catalog.indicators.items()},
            variants={name: each.variants for name, each in catalog.indicators.items()},
            reports={folder.name for folder in find_sources(data)},
        )

    def area(self, section: Section) -> str:
        """The area of the entry."""
        return section.text("area", allowed=self.areas)

    def report(self, section: Section) -> str | None:
        """The report that an entry names to be exact."""
        return section.text("report", required=False, allowed=self.reports) or None

    def indicator(self, section: Section, required: bool = True) -> str:
        """An indicator that reports give a number for; "" where none is named."""
        name = section.text("indicator", required=required, allowed=self.kinds)
        kind = self.kinds.get(name)
        if kind is not None and kind not in COUNTED:
            right = "Name the figure that a report gives"
            section.complain("indicator", f"{name} is a {kind}, which no report counts", right)
        return name

    def variant(self, section: Section, indicator: str) -> str | None:
        """A variant of that indicator."""
        allowed = {*_ANY_VARIANT, *self.variants.get(indicator, ())}
        return section.text("variant", required=False, allowed=allowed) or None
