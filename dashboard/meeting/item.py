"""One chart of a meeting pack as words that fit an address: its view, its card, title and note."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote

MOST_ITEMS = 40
LONGEST = 300  # letters of a title or a note
PART, END = "!", "*"  # which quoted words never hold


@dataclass(frozen=True)
class Item:
    """A card by its id on a screen with these choices; `title` and `note` are the reader's own."""

    page: str
    card: str
    query: str = ""
    title: str = ""
    note: str = ""

    @property
    def address(self) -> str:
        """Its view, as it stands in an address bar."""
        return f"{self.page}?{self.query}"


def written(items: Iterable[Item]) -> str:
    """The items as one word of an address."""
    return END.join(
        PART.join(quote(part, safe="=,") for part in _parts(item)).rstrip(PART) for item in items
    )


def read(words: str) -> tuple[Item, ...]:
    """The items of such a word; what is none of them is passed over."""
    found = (_item(part.split(PART)) for part in words.split(END)[:MOST_ITEMS])
    return tuple(item for item in found if item)


def _parts(item: Item) -> tuple[str, ...]:
    return item.page, item.card, item.query, item.title, item.note


def _item(parts: Sequence[str]) -> Item | None:
    page, card, query, title, note = (unquote(p) for p in [*parts, "", "", "", "", ""][:5])
    if not page or not card:
        return None
    return Item(page, card, query, title[:LONGEST], note[:LONGEST])
