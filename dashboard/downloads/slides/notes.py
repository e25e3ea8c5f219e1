"""What the speaker of a slide may be asked: definitions, what is missing, the words of figures."""

from collections.abc import Iterator, Mapping

from dashboard.card import Card

MOST_LINES = 60


def notes(card: Card, labels: Mapping[str, str]) -> str:
    """Definitions, everything not compared, then figure by figure what was reported, and where the
    exact view is."""
    told = (*_definitions(card), *_refused(card), *_figures(card, labels))
    return "\n".join((*told, *_seal(card, labels)))


def _definitions(card: Card) -> Iterator[str]:
    for term, text in card.definition:
        yield f"{term}: {text}"


def _seal(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    if card.seal:
        yield ""
        yield labels["seal_line"].format(address=card.seal)


def _refused(card: Card) -> Iterator[str]:
    if card.refused:
        yield ""
        yield card.refused_title
    for each in card.refused:
        yield f"- {each.sentence}"


def _figures(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    """The columns that people read of each row of the export: who, when, what, in which words."""
    table = card.export if card.export.rows else card.table
    if table.rows:
        yield ""
        yield labels["about_figures"]
    for row in table.rows[:MOST_LINES]:
        yield "- " + " · ".join(f"{cell}" for cell in row if cell not in (None, ""))
    if len(table.rows) > MOST_LINES:
        yield labels["rows_more"].format(count=len(table.rows) - MOST_LINES)
