"""The lines that every table file carries about itself, and the guards of its words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dashboard.card import Card, Cell, OnScreen
from dashboard.charts.marks import Look
from dashboard.charts.native import Native

# Office programs read a cell that begins so as a formula.
NUMBER = re.compile(r"[+-][0-9][0-9,]*(\.[0-9]+)?%?")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Characters that no office file may hold.
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

FIRST_YEAR, LAST_YEAR = 1900, 2100


def about(card: Card, labels: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Name and text of what belongs to the whole table; empty texts are left out."""
    lines = (
        (labels["about_title"], card.title),
        (labels["about_subtitle"], card.subtitle),
        (labels["about_note"], card.note),
        (labels["about_filters"], card.filters),
        (labels["about_notice"], card.notice),
        (labels["about_source"], card.source),
        (labels["about_version"], card.version),
        (labels["about_seal"], card.seal),
    )
    return ((name, _unnamed(name, text)) for name, text in lines if text)


def office_marks(card: Card, labels: Mapping[str, str], *, charts: bool = True) -> tuple[str, ...]:
    """What the marks mean as office programs draw them, or without `charts` above a table."""
    kept = [words for words in card.marks if not isinstance(words, OnScreen)]
    return (*kept, *(_drawn(card.natives, labels) if charts else ()))


def _drawn(natives: Sequence[Native], labels: Mapping[str, str]) -> Iterator[str]:
    strands = [strand for native in natives for strand in native.strands]
    places = [place for native in natives for place in native.places]
    marks = [mark for strand in strands for mark in strand.marks if mark]
    told = {
        "hedged": any(s.hedged for s in strands) or not all(place.sure for place in places),
        "limits": any(any(strand.limits) for strand in strands),
        "not_compared": any(mark.look is Look.NOT_COMPARED for mark in marks),
        "corrected": any(mark.corrected for mark in marks),
        "questioned": any(mark.questioned for mark in marks),
        "beyond": any(place.beyond for place in places),
    }
    yield from (labels[f"office_{name}"] for name, known in told.items() if known)
    unseen = sum(native.unseen for native in natives)
    if unseen:
        yield labels["office_unseen"].format(count=unseen)


def _unnamed(name: str, text: str) -> str:
    """The text without its own "Source: ", which the cell beside it says already."""
    return re.sub(rf"^{re.escape(name)}\s*[:\uff1a]\s*", "", text)


def harmless(cell: Cell) -> Cell:
    """The cell, with an apostrophe before words that an office program would calculate."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) and not NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def number_format(values: Iterable[float | None]) -> str:
    """How an office chart writes them: whole numbers without decimals, others with one."""
    whole = all(float(value).is_integer() for value in values if value is not None)
    return "#,##0" if whole else "#,##0.0"


def legal(words: str) -> str:
    """The words without what an office file may not hold."""
    return CONTROLS.sub("", words)


def said(cell: Cell) -> str:
    """The cell as a reader sees it: numbers in groups of three, years without."""
    if cell is None:
        return ""
    if isinstance(cell, int) and FIRST_YEAR <= cell <= LAST_YEAR:
        return str(cell)
    return cell if isinstance(cell, str) else f"{cell:,}"
