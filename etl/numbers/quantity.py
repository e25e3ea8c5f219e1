"""Read one cell or phrase as a number with its hedge, coverage and measure word, or not at all."""

import re
from dataclasses import dataclass
from decimal import Decimal

from etl.numbers.brackets import open_brackets
from etl.numbers.characters import simplify
from etl.numbers.chinese_numerals import SCALES, read_numeral
from etl.numbers.comparator import Comparator, combine
from etl.numbers.coverage import Coverage, take_coverage
from etl.numbers.hedges import take_after, take_before, take_last
from etl.numbers.measure_word import read_measure_word

_RUN = re.compile("[0-9,.零〇一二两三四五六七八九十百千万亿]+")
_SCALE_BEHIND_HEDGE = re.compile("万亿|[万亿]")
_ENGLISH_SCALE = re.compile(
    r"\s*(hundred|thousand|million|billion|lakh|crore)s?(?![a-z])", re.IGNORECASE
)
_ENGLISH_SCALES = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
}
# Beyond this a DOUBLE no longer holds every whole number.
_LARGEST = Decimal(10**15)
# Most cells of a large table are plain digits: they need none of the reading below.
_SURELY_WHOLE = 15


@dataclass(frozen=True)
class Quantity:
    """`value` is counted in `measure_word` with 万 and the like multiplied out; `words` as found.

    `coverage` is None where the text does not speak of it.
    """

    value: float
    comparator: Comparator
    coverage: Coverage | None
    measure_word: str
    words: str


def parse_quantity(text: str) -> Quantity | None:
    """Read the whole text as one number; None where any part of it is not understood."""
    words = text.strip()
    if len(words) <= _SURELY_WHOLE and words.isascii() and words.isdigit():
        return Quantity(float(words), Comparator.EXACT, None, "", words)
    coverage, cell = take_coverage(simplify(words))
    opened = open_brackets(cell)
    if opened is None:
        return None
    in_brackets, cell = opened
    before, cell = take_before(cell)
    run = _RUN.match(cell)
    if not run:
        return None
    after, end, scale = _scale_and_hedges(cell, run.end(), run[0])
    last, tail = take_last(cell[end:])
    hedges = in_brackets + before + after + last
    value = _value(run[0], scale, hedged=bool(hedges))
    comparator = combine(hedges)
    measure_word = read_measure_word(tail)
    if value is None or comparator is None or measure_word is None:
        return None
    return Quantity(value, comparator, coverage, measure_word, words)


def _scale_and_hedges(cell: str, start: int, run: str) -> tuple[list[Comparator], int, int]:
    """Read 余万 or "million" behind the run: hedges, where they end, factor (0 if absurd)."""
    hedges, end = take_after(cell, start)
    scale = 1
    if hedges and (found := _SCALE_BEHIND_HEDGE.match(cell, end)):
        scale = 0 if set(found[0]) & set(run) or "亿" in run else SCALES[found[0]]
        end = found.end()
    elif found := _ENGLISH_SCALE.match(cell, end):
        scale = 0 if not run.isascii() else _ENGLISH_SCALES[found[1].lower()]
        end = found.end()
    more, end = take_after(cell, end)
    return hedges + more, end, scale


def _value(run: str, scale: int, hedged: bool) -> float | None:
    """A bare 百 or 万 is a number only under a hedge (百余); alone it is part of a unit."""
    if run in SCALES and not hedged:
        return None
    number = read_numeral(run)
    if number is None or not scale or number * scale >= _LARGEST:
        return None
    return float(number * scale)
