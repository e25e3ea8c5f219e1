"""What every peer draws: the dashboard's own charts of Compare, in colours, and its three filters.

The peers ask the dashboard's code for the charts, its answers kept in memory included, so that what
differs between them is how a click travels and how a chart is drawn.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any

from dashboard import choices, data
from dashboard.charts.palette import PALETTES, resolve
from dashboard.edition import FULL
from dashboard.filters import area_label
from dashboard.frame import Frame
from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.views import compare, compare_position

FIGURES = "filed"


class Charts:
    """The filters' options and the charts of what was picked, over the current snapshot."""

    @cached_property
    def frame(self) -> Frame:
        """The view of a first visit; raises RuntimeError where nothing was built."""
        snapshot = data.current(FIGURES, FULL)
        if snapshot is None:
            raise RuntimeError("nothing is built in the data folder")
        return Frame(Text("en"), snapshot, Selection(figures=FIGURES))

    def indicators(self) -> dict[str, str]:
        """Labels of the indicators by id."""
        offered = choices.offered(self.frame)
        return {name: choices.label_of(self.frame, name) for name in offered}

    def areas(self) -> dict[str, str]:
        """Labels of the counties by id."""
        return {area: area_label(self.frame, area) for area in self.frame.scope}

    def years(self) -> tuple[int, ...]:
        """Every year with a figure."""
        return self.frame.all_years

    def first(self) -> tuple[str, int]:
        """The indicator and the year that a first visit shows; raises RuntimeError without any."""
        year = choices.opening_year(self.frame, [compare.DEFAULT])
        if year is None:
            raise RuntimeError(f"nothing is reported of {compare.DEFAULT}")
        return compare.DEFAULT, year

    def of(self, indicator: str, year: int, areas: Sequence[str]) -> list[dict[str, Any]]:
        """Plotly's data and layout of each chart."""
        selection = self.frame.selection.with_(areas=tuple(areas))
        made = compare_position.cards(replace(self.frame, selection=selection), indicator, year)
        return [_figure(card.as_data()) for card in made]


def _figure(card: dict[str, Any]) -> dict[str, Any]:
    drawn = resolve(card["figure"], PALETTES["light"])
    return {"data": drawn["data"], "layout": drawn["layout"] | {"height": card["height"]}}
