"""What every screen is handed: the reader's language, the snapshot, and what was chosen."""

from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from dashboard import catalog, data
from dashboard.catalog import COUNTY_LEVELS as COUNTY_LEVELS
from dashboard.data import Snapshot
from dashboard.selection import Selection
from dashboard.text import Text

FIRST_PAGE = "overview"  # the page that answers at the bare address


@dataclass(frozen=True)
class Frame:
    """Names, scope and periods of the current view; screens only read it."""

    text: Text
    snapshot: Snapshot
    selection: Selection

    @property
    def as_drawn(self) -> "Frame":
        """The same view without what is open or kept beside the charts, which changes none."""
        left = {"report": None, "figure": None, "pack": (), "since": None, "until": None}
        return replace(self, selection=self.selection.with_(**left))

    def settled(self, **choices: object) -> "Frame":
        """The same view with what the screen chose itself as if the reader had picked it.

        The address of a chart then names it, and one view is one thing, however it was reached.
        """
        return replace(self, selection=self.selection.with_(**choices))

    @cached_property
    def areas(self) -> pd.DataFrame:
        """Every area, by id."""
        return catalog.areas(self.snapshot).copy(deep=False)

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """The catalog, by id."""
        return catalog.indicators(self.snapshot).copy(deep=False)

    @property
    def all_years(self) -> tuple[int, ...]:
        """Every reporting year with a figure."""
        return catalog.years(self.snapshot)

    @cached_property
    def years(self) -> tuple[int, int]:
        """First and last year of the chosen range, inside what there is."""
        first, last = self.selection.years or (self.all_years[0], self.all_years[-1])
        inside = [year for year in self.all_years if first <= year <= last]
        return (inside[0], inside[-1]) if inside else (self.all_years[0], self.all_years[-1])

    @property
    def scope(self) -> tuple[str, ...]:
        """The counties inside the chosen parent."""
        return catalog.counties(self.snapshot, self.selection.parent)

    @cached_property
    def focus(self) -> tuple[str, ...]:
        """The counties a leader picked; empty means all of the scope."""
        inside = set(self.scope) if self.selection.areas else set()
        return tuple(area for area in self.selection.areas if area in inside)

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The counties that charts draw: the picked ones, and the rest where context is wanted."""
        return self.scope if not self.focus or self.selection.context else self.focus

    @property
    def demonstration(self) -> bool:
        """Whether the figures are invented."""
        return data.invented(self.snapshot)

    @cached_property
    def _area_names(self) -> dict[str, str]:
        return catalog.area_words(self.snapshot, f"name_{self.text.language}")

    @cached_property
    def _indicator_names(self) -> dict[str, str]:
        return catalog.indicator_words(self.snapshot, f"name_{self.text.language}")

    @cached_property
    def _units(self) -> dict[str, str]:
        return catalog.indicator_words(self.snapshot, f"unit_{self.text.language}")

    def area_name(self, area: str) -> str:
        """The area's name in the reader's language."""
        return self._area_names.get(area, area)

    def indicator_name(self, indicator: str) -> str:
        """The indicator's name in the reader's language."""
        return self._indicator_names[indicator]

    def unit(self, indicator: str) -> str:
        """The unit in the reader's language."""
        return self._units[indicator]

    def is_stock(self, indicator: str) -> bool:
        """Whether the indicator is counted at a date."""
        return bool(self.indicators.loc[indicator, "kind"] == "stock")

    def period_kind(self, indicator: str) -> str:
        """The kind of period in which the indicator is compared."""
        return "stock" if self.is_stock(indicator) else self.selection.period

    def years_said(self) -> str:
        """The chosen years as people write them."""
        first, last = self.years
        return str(first) if first == last else f"{first}–{last}"

    def filters_said(self) -> str:
        """The filters in one line, for charts and files."""
        names = [self.area_name(area) for area in self.focus]
        areas = self.text("filters.all_counties") if not names else self.some(names)
        period = self.text(f"period.{self.selection.period}")
        key = "filters.said_picked" if names else "filters.said"
        return self.text(key, areas=areas, years=self.years_said(), period=period)

    def some(self, names: list[str]) -> str:
        """All of six names at most, or five and how many more there are."""
        if len(names) <= 6:
            return self.text.join(names)
        few = self.text.join(names[:5])
        return self.text("filters.counties_more", areas=few, count=len(names) - 5)

    def version_said(self) -> str:
        """Data version and date, for charts and files."""
        about = data.about(self.snapshot)
        return self.text(
            "app.version_line",
            version=self.snapshot.version,
            date=f"{about['published_on']:%Y-%m-%d}",
        )

    def address(self, page: str, **changes: object) -> str:
        """The address of a page with some choices changed."""
        query = self.selection.with_(language=self.text.language, **changes).written()
        return f"./{'' if page == FIRST_PAGE else page}?{query}"

    def seal(self, page: str, **kept: object) -> str:
        """The address of exactly this view of exactly this data version in this language,
        without the server's; `kept` is what else of the reader's page it holds."""
        own: dict[str, object] = {
            "figures": self.snapshot.figures,
            "version": self.snapshot.version,
            "language": self.text.language,
            **kept,
        }
        return f"{page}?{self.selection.of_view.with_(**own).written()}"
