"""Guesses what every column below a header is, from its heading and from its cells together."""

from dataclasses import replace

from etl.dry_run.cells import area_id, kind_of_cells
from etl.dry_run.heading import YEAR, guess_indicator
from etl.dry_run.model import IGNORED, Guess
from etl.dry_run.vocabulary import Vocabulary
from etl.proposals.model import Certainty
from etl.readers.header import Header
from etl.readers.sheet import Sheet

# Fields that cells show by themselves, without any heading that says so.
_SHOWN = ("area", "indicator", "coverage")


def guess_columns(sheet: Sheet, header: Header, vocabulary: Vocabulary) -> list[Guess]:
    """A guess for every column, no two of which are the same thing."""
    cells = sheet.body(header.after, len(header.headings)).cells
    kinds = [
        kind_of_cells(map(str, cells[column]), vocabulary) for column in range(len(header.headings))
    ]
    guesses = [
        _guess(heading, kind, vocabulary)
        for heading, kind in zip(header.headings, kinds, strict=True)
    ]
    if any(guess.means == "indicator" for guess in guesses):
        guesses = _down_the_side(header, kinds, guesses, vocabulary)
    return said_once(_without_repeats(guesses))


def said_once(guesses: list[Guess]) -> list[Guess]:
    """Beside columns of figures there is none of values; what a column says, no heading repeats."""
    if not any(guess.said for guess in guesses):
        return guesses
    means = {guess.means for guess in guesses}
    return [
        IGNORED
        if guess.means == "value"
        else replace(guess, said={k: v for k, v in guess.said.items() if k not in means})
        for guess in guesses
    ]


def _guess(heading: str, kind: str, vocabulary: Vocabulary) -> Guess:
    if not heading:
        return IGNORED
    fields = vocabulary.fields_of(heading)
    if kind in fields:
        return Guess(Certainty.CERTAIN, "field_both", kind)
    if kind in _SHOWN:
        return Guess(Certainty.LIKELY, "field_cells", kind)
    indicator = guess_indicator(heading, vocabulary)
    if kind != "value" and fields:
        return _by_heading(fields, kind)
    if indicator is not None and kind in ("value", ""):
        return indicator
    if fields and "value" in fields:
        return Guess(Certainty.LIKELY, "field_word", "value")
    if fields and kind == "":
        return Guess(Certainty.LIKELY, "field_word", fields[0])
    return IGNORED


def _by_heading(fields: tuple[str, ...], kind: str) -> Guess:
    """A column of words whose heading is a usual one; cells of a known kind contradict it."""
    others = [name for name in fields if name not in ("value", "area", "indicator")]
    if kind or not others:
        name = others[0] if others else fields[0]
        return Guess(Certainty.DOUBTFUL, "field_word", name)
    return Guess(Certainty.LIKELY, "field_word", others[0])


def _down_the_side(
    header: Header, kinds: list[str], guesses: list[Guess], vocabulary: Vocabulary
) -> list[Guess]:
    """Where indicators stand down the side, headings of number columns are areas, years or none."""
    numbers = [at for at, kind in enumerate(kinds) if kind == "value" and header.headings[at]]
    for at in numbers:
        said = _place_or_year(header.headings[at], vocabulary)
        if said:
            guesses[at] = Guess(Certainty.CERTAIN, "place_or_year", said=said)
        elif guesses[at].means != "value":
            guesses[at] = IGNORED
    if not any(guess.said or guess.means == "value" for guess in guesses) and len(numbers) == 1:
        guesses[numbers[0]] = Guess(Certainty.LIKELY, "only_numbers", "value")
    return guesses


def _place_or_year(heading: str, vocabulary: Vocabulary) -> dict[str, str]:
    year = YEAR.search(heading)
    rest = YEAR.sub("", heading).strip() if year else heading
    area = area_id(rest, vocabulary) if rest else None
    if rest and area is None:
        return {}
    said = {"area": area} if area else {}
    return said | ({"reporting_year": year[1]} if year else {})


def _without_repeats(guesses: list[Guess]) -> list[Guess]:
    """Of two columns that would be the same, the more certain one, or the first of them."""
    best: dict[tuple[str, ...], int] = {}
    for at, guess in enumerate(guesses):
        if guess.weight and guess.weight > guesses[best.get(guess.target, at)].weight:
            best[guess.target] = at
        elif guess.weight:
            best.setdefault(guess.target, at)
    return [
        Guess(Certainty.LIKELY, "taken") if guess.weight and best[guess.target] != at else guess
        for at, guess in enumerate(guesses)
    ]
