"""What the cells of a column are: areas, indicators, measure words, years, numbers or words."""

from collections.abc import Callable, Iterable

from etl.dry_run.heading import YEAR, guess_indicator
from etl.dry_run.vocabulary import Vocabulary
from etl.dry_run.words import listed
from etl.numbers import is_not_reported, parse_quantity
from etl.numbers.coverage import Coverage, take_coverage
from etl.readers.cells import is_note
from etl.readers.names import heading_key
from etl.template.words import entries

_SAMPLE, _MOST = 200, 0.6


def is_total(cell: str) -> bool:
    """True for the words in front of a sum, which is no county."""
    return heading_key(cell) in set(map(heading_key, listed("totals")["words"]))


def area_id(cell: str, vocabulary: Vocabulary) -> str | None:
    """The one area that a cell names, in full, without its level, or as the name of an office."""
    key = heading_key(cell)
    for office in map(heading_key, listed("offices")["words"]):
        key = key if key in vocabulary.areas else key.removesuffix(office)
    return vocabulary.areas.get(key)


def _is_area(cell: str, vocabulary: Vocabulary) -> bool:
    """True also for a name that more than one area has."""
    return heading_key(cell) in vocabulary.areas or area_id(cell, vocabulary) is not None


def indicator_id(cell: str, vocabulary: Vocabulary) -> str | None:
    """The indicator that a cell names."""
    guess = guess_indicator(cell, vocabulary, fuzzy=False)
    return None if guess is None else guess.said["indicator"]


def coverage_of(cell: str) -> str | None:
    """What a cell says of how complete the statistics are."""
    if heading_key(cell) in map(heading_key, listed("complete")["words"]):
        return str(Coverage.COMPLETE)
    coverage, rest = take_coverage(cell)
    return str(coverage) if coverage and not rest else worded("coverage", cell)


def worded(part: str, cell: str) -> str | None:
    """The key of a word that our own form uses."""
    for key, words in entries(part).items():
        if heading_key(cell) in map(heading_key, (key, words.en, words.zh)):
            return key
    return None


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
        "area": lambda cell: _is_area(cell, vocabulary),
        "measure_word": lambda cell: heading_key(cell) in vocabulary.measure_words,
        "coverage": lambda cell: coverage_of(cell) is not None,
        "indicator": lambda cell: indicator_id(cell, vocabulary) is not None,
    }
    for name, test in tests.items():
        if filled and sum(map(test, filled)) >= _MOST * len(filled):
            return name
    return ""
