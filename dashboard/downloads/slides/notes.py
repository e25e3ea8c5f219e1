"""What the speaker of a slide may be asked: definitions, what is missing, the words of figures."""

from collections.abc import Iterator, Mapping

from dashboard.card import Card
from dashboard.downloads.slides.spoken import sentences

MOST_LINES = 60


def notes(card: Card, labels: Mapping[str, str]) -> str:
    """Definitions, everything not compared, then figure by figure what was reported, and where the
    exact view is."""
    told = (*_definitions(card, labels), *_refused(card), *_figures(card, labels))
    return "\n".join((*told, *_seal(card, labels)))


def _definitions(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    for term, text in card.definition:
        yield f"{term}{labels['colon']}{text}"


def _seal(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    if card.seal:
        yield ""
        yield labels["seal_line"].format(address=card.seal)


def _refused(card: Card) -> Iterator[str]:
    if card.refused:
        yield ""
        yield card.refused_title
    for each in card.refused:
        yield each.sentence


def _figures(card: Card, labels: Mapping[str, str]) -> Iterator[str]:
    """Each figure as a sentence: who, when, what, in which words."""
    told = list(sentences(card.export if card.export.rows else card.table, labels))
    if told:
        yield ""
        yield labels["about_figures"]
    yield from told[:MOST_LINES]
    if len(told) > MOST_LINES:
        yield labels["rows_more"].format(count=len(told) - MOST_LINES)
