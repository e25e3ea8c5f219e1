"""Order is stated only where the bounds settle it."""

import itertools
from collections.abc import Mapping

from dashboard.gate.bounded import Bounded


def above(first: Bounded, second: Bounded) -> bool:
    """Whether every value the words allow puts `first` above `second`.

    "More than 5,000" stands above an exact 5,000; "at least 5,000" does not, and an exact 5,000
    does not stand above `<` 5,000, which also stands for "at most".
    """
    if first.lower is None or second.upper is None:
        return False
    if first.lower > second.upper:
        return True
    return first.comparator == ">" and first.lower == second.upper


def leader(figures: Mapping[str, Bounded]) -> str | None:
    """The one that is surely above all others, or None."""
    for name, figure in figures.items():
        others = [other for key, other in figures.items() if key != name]
        if others and all(above(figure, other) for other in others):
            return name
    return None


def settled_order(figures: Mapping[str, Bounded]) -> bool:
    """Whether the bounds settle the whole ranking from highest to lowest."""
    ranked = sorted(figures.values(), key=lambda figure: figure.value, reverse=True)
    return all(above(high, low) for high, low in itertools.pairwise(ranked))
