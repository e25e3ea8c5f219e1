"""Maps of the shipped and the invented figures, and what a test needs to know about them."""

from dashboard.card import Card
from dashboard.frame import Frame
from dashboard.views.compare_answer import asked
from dashboard.views.compare_map import map_card


def map_of(view: Frame, indicator: str, year: int) -> Card:
    made = map_card(view, asked(view, indicator, year))
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
