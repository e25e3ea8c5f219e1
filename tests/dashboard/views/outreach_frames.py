"""Views of the shipped and the invented figures, for the tests of Outreach."""

from dashboard import data
from dashboard.card import Card
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.views.outreach_channels import Channel, cards, channels, judged

CHANGLE, UNNAMED = "changle", "unnamed-county-2017-1"


def frame(language: str = "en", **choices: object) -> Frame:
    selection = Selection(**choices)  # type: ignore[arg-type]
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    return Frame(Text(language), snapshot, selection)


def found(view: Frame, year: int) -> list[Channel]:
    offered = channels(view)
    rows = data.measures(view.snapshot, offered, view.shown, (year, year))
    return judged(view, offered, rows)


def drawn(view: Frame, year: int) -> dict[str, Card]:
    return {card.id: card for card in cards(view, found(view, year), year)}


def campaign(**choices: object) -> Frame:
    return frame(period="campaign", **choices)  # type: ignore[arg-type]


def best_year(view: Frame) -> int:
    """The year in which most counties of the invented province report materials."""
    counted = data.coverage(view.snapshot, ["materials_distributed"], view.shown)
    own = counted[counted["period_kind"] == view.selection.period]
    return int(own.loc[own["area_count"].idxmax(), "reporting_year"])


def exported(card: Card) -> list[dict[str, object]]:
    table = card.for_files().export
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]
