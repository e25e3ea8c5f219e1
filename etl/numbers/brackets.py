"""Open the brackets of a cell where they hold a hedge or the measure word, and nothing else."""

import re

from etl.numbers.comparator import Comparator
from etl.numbers.hedges import read_hedges
from etl.numbers.measure_word import read_measure_word

_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")


def open_brackets(cell: str) -> tuple[list[Comparator], str] | None:
    """Return the hedges found in brackets and the cell without them; None if one holds more."""
    hedges: list[Comparator] = []
    while found := _BRACKETS.search(cell):
        content = found[1].strip()
        inside = read_hedges(content)
        at_end = found.end() == len(cell)
        if inside is not None:
            hedges += inside
            cell = cell[: found.start()] + (" " if not at_end else "") + cell[found.end() :]
        elif at_end and content and read_measure_word(content) is not None:
            cell = f"{cell[: found.start()]} {content}"
        else:
            return None
    return hedges, cell.strip()
