"""Whether an edition withstands its attacker."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import duckdb

from tests.etl.snapshot.edition.attacker import SLACK, Attacker, Seen, attacker
from tests.etl.snapshot.edition.relations import Checks, learn_everything
from tests.etl.snapshot.edition.tables import PROTECTED

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
) -> dict[str, tuple[float, float]]:
    """Hidden figures that can be narrowed down too far, with what is left of each.

    A number from 1 to 4 may still be each of these, or one of four others; of what is larger two
    must stay possible. What true zeros and totals of work alone tell is no secret that an edition
    could keep. Without secondary protection only the small numbers themselves are
    hidden. `only` names what to look at.
    """
    own = attacker(edition, truth, indicators, without_secondary)
    learn_everything(own, edition, checks)
    names = [name for name in hidden(own, truth) if only is None or name in only]
    found = own.narrowed(names)
    unsafe = {
        name: ends for name, ends in found.items() if not _is_safe(own, name, truth[name], ends)
    }
    return {name: ends for name, ends in unsafe.items() if not _told_by_work(own, name, ends)}


def _is_safe(own: Attacker, name: str, true: float, ends: tuple[float, float]) -> bool:
    least, most = ends
    if not least - SLACK <= true <= most + SLACK:
        return False  # the edition would tell something untrue
    left = math.inf if math.isinf(most) else math.floor(most + SLACK) - math.ceil(least - SLACK)
    if 1 <= true <= 4:
        return left >= 3
    if true == 0:
        return True  # a zero is no secret; it is hidden so that others beside it are
    return left >= 1 or _stands_elsewhere(own, name)


def _told_by_work(own: Attacker, name: str, ends: tuple[float, float]) -> bool:
    """Whether no more is found out than if nothing but its zeros were told of people by
    characteristics: true zeros and totals of work stay, whatever follows from them."""
    blind = replace(own, seen={other: _blind(each) for other, each in own.seen.items()})
    least, most = blind.narrowed([name])[name]
    return ends[0] <= max(least, 1) + SLACK and ends[1] >= min(most, 4) - SLACK


def _blind(each: Seen) -> Seen:
    is_told = each.indicator not in PROTECTED or each.bounds == (0, 0)
    return each if is_told else replace(each, bounds=(0, None))


def _stands_elsewhere(own: Attacker, name: str) -> bool:
    """Whether a larger number is a sum of figures that are told exactly: it was no secret."""
    exact = {other for other, each in own.seen.items() if each.bounds[0] == each.bounds[1]}
    return any(name in terms and {*terms} - {name} <= exact for terms, _ in own.equal)
