"""The bounds of a figure are the least and the most that its words allow."""

from etl.numbers.comparator import Comparator
from etl.numbers.coverage import Coverage

Bounds = tuple[float | None, float | None]


def bounds(value: float, comparator: Comparator | str, coverage: Coverage | str | None) -> Bounds:
    """Return (lower, upper), both inclusive, None where the words leave that side open.

    A count that may have left something out can only be too low: it never has an upper bound.
    """
    complete = coverage == Coverage.COMPLETE
    match Comparator(comparator):
        case Comparator.EXACT:
            return value, value if complete else None
        case Comparator.MORE_THAN | Comparator.AT_LEAST:
            return value, None
        case Comparator.LESS_THAN:
            return None, value if complete else None
        case Comparator.ABOUT:
            return None, None
