"""Whether an edition withstands its attacker."""

import math
from collections.abc import Collection, Mapping, Sequence

import duckdb

from tests.etl.snapshot.edition.attacker import SLACK, Attacker, attacker
from tests.etl.snapshot.edition.relations import Checks, learn_everything

CHECKS: Checks = ((("recipients_women",), ">=", ("cases_women",)),)


def hidden(own: Attacker, truth: Mapping[str, float]) -> list[str]:
    """Figures that the edition doesn't tell exactly though they are exact."""
    return [name for name, each in own.seen.items() if each.bounds != (truth[name], truth[name])]


def given_back(
    edition: duckdb.DuckDBPyConnection,
    truth: Mapping[str, float],
    checks: Checks,
    indicators: Sequence[str],
    without_secondary: bool = False,
    only: Collection[str] | None = None,
    whole_range: bool = True,
) -> dict[str, tuple[float, float]]:
    """Hidden figures that can be narrowed down too far, with what is left of each.

    Of one that is told as 1 to 4 all four numbers must stay possible, of others two. Without
    secondary protection only the small numbers themselves are hidden. `only` names what to look at;
    without `whole_range` it is enough that two numbers stay possible.
    """
    own = attacker(edition, truth, indicators, without_secondary)
    learn_everything(own, edition, checks)
    names = [name for name in hidden(own, truth) if only is None or name in only]
    found = own.narrowed(names)
    return {
        name: ends
        for name, ends in found.items()
        if not _is_safe(own, name, truth, ends, whole_range)
    }


def _is_safe(
    own: Attacker,
    name: str,
    truth: Mapping[str, float],
    ends: tuple[float, float],
    whole_range: bool,
) -> bool:
    least, most = ends
    if not least - SLACK <= truth[name] <= most + SLACK:
        return False  # the edition would tell something untrue
    if whole_range and own.seen[name].bounds == (1, 4):
        return least <= 1 + SLACK and most >= 4 - SLACK
    if truth[name] == 0 and own.seen[name].bounds[0] == 0:
        return True  # a zero is no secret; it is hidden so that others beside it are
    if math.isinf(most) or math.floor(most + SLACK) - math.ceil(least - SLACK) >= 1:
        return True
    return truth[name] > 4 and _stands_elsewhere(own, name)


def _stands_elsewhere(own: Attacker, name: str) -> bool:
    """Whether a larger number is a sum of figures that are told exactly: it was no secret."""
    exact = {other for other, each in own.seen.items() if each.bounds[0] == each.bounds[1]}
    return any(name in terms and {*terms} - {name} <= exact for terms, _ in own.equal)
