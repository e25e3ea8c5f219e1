"""Whether an edition withstands its attacker."""

import math
from collections.abc import Mapping, Sequence

from tests.etl.snapshot.edition.attacker import SLACK, Attacker

CHECKS: Sequence[tuple[Sequence[str], str, Sequence[str]]] = (
    (("recipients_women",), ">=", ("cases_women",)),
)


def hidden(own: Attacker, truth: Mapping[str, float]) -> list[str]:
    """Figures that the edition doesn't tell exactly though they are exact."""
    return [name for name, each in own.seen.items() if each.bounds != (truth[name], truth[name])]


def given_back(own: Attacker, truth: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Hidden figures that can be narrowed down too far, with what is left of each.

    Of one that is told as 1 to 4 all four numbers must stay possible, of others two.
    """
    found = own.narrowed(hidden(own, truth))
    return {name: ends for name, ends in found.items() if not _is_safe(own, name, truth, ends)}


def _is_safe(
    own: Attacker, name: str, truth: Mapping[str, float], ends: tuple[float, float]
) -> bool:
    least, most = ends
    if not least - SLACK <= truth[name] <= most + SLACK:
        return False  # the edition would tell something untrue
    if own.seen[name].bounds == (1, 4):
        return least <= 1 + SLACK and most >= 4 - SLACK
    if truth[name] == 0 and own.seen[name].bounds[0] == 0:
        return True  # a zero is no secret; it is hidden so that others beside it are
    return math.isinf(most) or math.floor(most + SLACK) - math.ceil(least - SLACK) >= 1
