"""Read a whole column of cells at once, each distinct text only once."""

from collections.abc import Iterable

import pandas

from etl.numbers.quantity import Quantity, parse_quantity

COLUMNS = ["text", "value", "comparator", "coverage", "measure_word", "readable"]


def parse_many(texts: Iterable[str]) -> pandas.DataFrame:
    """Return one row a distinct text, in order of first appearance, to be joined on `text`.

    Columns: text, value (float), comparator, coverage, measure_word, readable (bool); where a
    text is not readable, or does not speak of its coverage, the others are missing.
    """
    rows = [(text, *_cells(parse_quantity(text))) for text in dict.fromkeys(texts)]
    frame = pandas.DataFrame(rows, columns=COLUMNS)
    return frame.astype(
        {
            "text": "str",
            "value": "float64",
            "comparator": "str",
            "coverage": "str",
            "measure_word": "str",
            "readable": "bool",
        }
    )


def _cells(quantity: Quantity | None) -> tuple[object, ...]:
    if quantity is None:
        return None, None, None, None, False
    coverage = None if quantity.coverage is None else str(quantity.coverage)
    return quantity.value, str(quantity.comparator), coverage, quantity.measure_word, True
