"""Maps of the shipped and the invented figures, and what a test needs to know about them."""

from types import SimpleNamespace
from typing import Any

from dashboard import data
from dashboard.card import Card
from dashboard.frame import Frame
from dashboard.gate import judge
from dashboard.views.compare import missing
from dashboard.views.compare_map import map_card


def answered(view: Frame, indicator: str, year: int) -> Any:
    """What the gate says of all counties in view."""
    rows = data.measures(view.snapshot, [indicator], view.shown, (year, year))
    verdict = judge(rows, period=view.selection.period, stock=view.is_stock(indicator))
    refused = (*verdict.refused, *missing(view, indicator, year, rows))
    return SimpleNamespace(
        indicator=indicator, year=year, compared=verdict.compared, refused=refused
    )


def map_of(view: Frame, indicator: str, year: int) -> Card:
    made = map_card(view, answered(view, indicator, year))
    assert made is not None
    return made


def key(card: Card) -> list[str]:
    """The words under the steps of the key."""
    notes = card.figure["layout"]["annotations"]
    return [each["text"].replace("<br>", " ") for each in notes if not each.get("showarrow")]


def spoken(card: Card) -> dict[str, str | None]:
    """What each county says when pointed at, with the figure that a click opens."""
    trace = next(t for t in card.figure["data"] if t.get("mode") == "none")
    return dict(zip(trace["hovertext"], trace["customdata"], strict=True))
