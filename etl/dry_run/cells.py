"""What the cells of a column are: areas, indicators, measure words, years, numbers or words."""

from collections.abc import Callable, Iterable

from etl.dry_run.heading import YEAR, guess_indicator
from etl.dry_run.vocabulary import Vocabulary
from etl.dry_run.words import listed
from etl.numbers import is_not_reported, parse_quantity
from etl.readers.cells import is_note
from etl.readers.names import heading_key

_SAMPLE, _MOST = 200, 0.6


def is_total(cell: str) -> bool:
    """True for the words in front of a sum, which is no county."""
    return heading_key(cell) in set(map(heading_key, listed("totals")["words"]))


def area_id(cell: str, vocabulary: Vocabulary) -> str | None:
    """The one area that a cell names, in full or without its level."""
    return vocabulary.areas.get(heading_key(cell))


def indicator_id(cell: str, vocabulary: Vocabulary) -> str | None:
    """The indicator that a cell names."""
    guess = guess_indicator(cell, vocabulary, fuzzy=False)
    return None if guess is None else guess.said["indicator"]


def is_number(cell: str) -> bool:
    """True for what a figure's cell may say, also that there is none."""
    return parse_quantity(cell) is not None or is_not_reported(cell)


def kind_of_cells(cells: Iterable[str], vocabulary: Vocabulary) -> str:
    """The field that most filled cells show by themselves, or value for numbers, else ""."""
    filled = [cell.strip() for cell in cells if cell.strip() and not is_note(cell)][:_SAMPLE]
    filled = [cell for cell in filled if not is_total(cell)]
    tests: dict[str, Callable[[str], bool]] = {
        "reporting_year": lambda cell: YEAR.fullmatch(cell) is not None,
        "value": is_number,
        "area": lambda cell: heading_key(cell) in vocabulary.areas,
        "measure_word": lambda cell: heading_key(cell) in vocabulary.measure_words,
        "indicator": lambda cell: indicator_id(cell, vocabulary) is not None,
    }
    for name, test in tests.items():
        if filled and sum(map(test, filled)) >= _MOST * len(filled):
            return name
    return ""
