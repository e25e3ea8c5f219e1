"""Read numbers as centers print them, hedges included, and say what their words allow."""

from etl.numbers.bounds import Bounds, bounds
from etl.numbers.comparator import Comparator
from etl.numbers.coverage import Coverage
from etl.numbers.not_reported import NOT_REPORTED, is_not_reported
from etl.numbers.quantity import Quantity, parse_quantity

__all__ = [
    "NOT_REPORTED",
    "Bounds",
    "Comparator",
    "Coverage",
    "Quantity",
    "bounds",
    "is_not_reported",
    "parse_quantity",
]
