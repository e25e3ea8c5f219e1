"""Somebody who has an edition, knows every rule and is told which sums hold, and works with them.

Each figure is an unknown number inside the bounds that the edition tells. Every sum over areas, over
periods and of every check, every total and every ratio is an equation or an inequality between them.
A linear program then finds how far each number can be narrowed down.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import duckdb
import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

SLACK = 1e-6
MOST_TILINGS = 40
Bounds = tuple[float, float | None]
Terms = dict[str, float]


@dataclass(frozen=True)
class Seen:
    """A figure as everybody sees it."""

    id: str
    area: str
    indicator: str
    first: date
    last: date
    variant: str
    bounds: Bounds

    @property
    def days(self) -> tuple[date, date]:
        return self.first, self.last


@dataclass
class Attacker:
    """The figures of an edition with the relations between them that truly hold."""

    seen: Mapping[str, Seen]
    truth: Mapping[str, float]
    equal: list[tuple[Terms, float]] = field(default_factory=list)
    at_most: list[tuple[Terms, float]] = field(default_factory=list)

    def learn(self, left: Sequence[str], right: Sequence[str], is_sum: bool = True) -> None:
        """Left is the sum of right, or at least that much, or neither: whichever is true.

        What is no sum is nowhere said to be equal, even where it happens to be.
        """
        terms: Terms = defaultdict(float)
        for name in left:
            terms[name] -= 1
        for name in right:
            terms[name] += 1
        apart = sum(self.truth[name] * sign for name, sign in terms.items())
        if abs(apart) < SLACK and is_sum:
            self.equal.append((dict(terms), 0.0))
        elif apart < SLACK:
            self.at_most.append((dict(terms), 0.0))

    def narrowed(self, names: Sequence[str]) -> dict[str, tuple[float, float]]:
        """The least and the greatest number that each of the named figures may still be."""
        order = {name: place for place, name in enumerate(self.seen)}
        bounds = [each.bounds for each in self.seen.values()]
        rows = {
            "A_eq": _matrix([terms for terms, _ in self.equal], order),
            "b_eq": np.array([number for _, number in self.equal]) if self.equal else None,
            "A_ub": _matrix([terms for terms, _ in self.at_most], order),
            "b_ub": np.array([number for _, number in self.at_most]) if self.at_most else None,
        }
        found = {}
        for name in names:
            ends = []
            for sign in (1, -1):
                aim = np.zeros(len(order))
                aim[order[name]] = sign
                answer = linprog(aim, bounds=bounds, method="highs", **rows)
                assert answer.status in (0, 3), (name, answer.message)
                ends.append(sign * answer.fun if answer.status == 0 else -sign * np.inf)
            found[name] = (ends[0], ends[1])
        return found


def _matrix(rows: list[Terms], order: Mapping[str, int]) -> csr_matrix | None:
    if not rows:
        return None
    cells = [
        (at, order[name], sign) for at, terms in enumerate(rows) for name, sign in terms.items()
    ]
    at, names, signs = zip(*cells, strict=True)
    return csr_matrix((signs, (at, names)), shape=(len(rows), len(order)))


def attacker(
    edition: duckdb.DuckDBPyConnection,
    truth: Mapping[str, float],
    checks: Sequence[tuple[Sequence[str], str, Sequence[str]]],
    indicators: Sequence[str],
    without_secondary: bool = False,
) -> Attacker:
    """Who has read the edition's figures of those indicators; `truth` says which sums truly hold.

    Without secondary protection only the small numbers themselves are hidden.
    """
    seen = {each.id: each for each in _figures(edition, indicators)}
    if without_secondary:
        for name, each in seen.items():
            if not 1 <= truth[name] <= 4:
                exact = (truth[name], truth[name])
                seen[name] = Seen(**{**vars(each), "bounds": exact})
    own = Attacker(seen, truth)
    _same(own)
    _over_periods(own)
    _over_areas(own, edition)
    _of_checks(own, checks)
    _of_totals(own, edition)
    _of_ratios(own, edition)
    return own


def _figures(edition: duckdb.DuckDBPyConnection, indicators: Sequence[str]) -> Iterator[Seen]:
    rows = edition.execute(
        """
        SELECT figure_id, area, indicator, period_start, period_end, variant, value, comparator
            , lower, upper
        FROM figure WHERE list_contains($names, indicator) AND status = 'published'
        """,
        {"names": list(indicators)},
    ).fetchall()
    for name, area, indicator, first, last, variant, value, sign, lower, upper in rows:
        bounds: Bounds = (0, None)
        if sign == "=":
            bounds = (value, value)
        elif sign == "..":
            bounds = (lower, upper)
        elif sign in (">", ">="):
            bounds = (value, None)
        elif sign == "<":
            bounds = (0, value)
        yield Seen(name, area, indicator, first, last, variant, bounds)


def _same(own: Attacker) -> None:
    by_cell = defaultdict(list)
    for each in own.seen.values():
        by_cell[each.area, each.indicator, each.days].append(each)
    for cell in by_cell.values():
        for one, other in itertools.combinations(cell, 2):
            if "part" in (one.variant, other.variant):
                total, part = (one, other) if other.variant == "part" else (other, one)
                if total.variant != "part":
                    own.learn([total.id], [part.id], is_sum=False)
            elif own.truth[one.id] == own.truth[other.id]:
                own.learn([one.id], [other.id])
        parts = [each.id for each in cell if each.variant == "part"]
        for total in (each.id for each in cell if each.variant != "part"):
            if len(parts) > 1:
                own.learn([total], parts)


def _whole(own: Attacker) -> dict[tuple[str, str], list[Seen]]:
    found = defaultdict(list)
    for each in own.seen.values():
        if each.variant != "part":
            found[each.indicator, each.area].append(each)
    return found


def _tilings(figures: Sequence[Seen], first: date, last: date) -> list[list[str]]:
    """Ways to lay figures end to end from the first day to the last."""
    found: list[list[str]] = []

    def lay(start: date, so_far: list[str]) -> None:
        if len(found) >= MOST_TILINGS:
            return
        if start > last:
            found.append(so_far)
            return
        for each in figures:
            if each.first == start and each.last <= last:
                lay(each.last + timedelta(days=1), [*so_far, each.id])

    lay(first, [])
    return found


def _over_periods(own: Attacker) -> None:
    for figures in _whole(own).values():
        for each in figures:
            others = [other for other in figures if other.days != each.days]
            for tiling in _tilings(others, *each.days):
                own.learn([each.id], tiling)
            for other in others:
                if other.first >= each.first and other.last <= each.last:
                    own.learn([each.id], [other.id], is_sum=False)


def _over_areas(own: Attacker, edition: duckdb.DuckDBPyConnection) -> None:
    inner = defaultdict(list)
    for area, parent in edition.execute(
        "SELECT DISTINCT area_id, parent FROM area_version"
    ).fetchall():
        inner[parent].append(area)
    by_place = _whole(own)
    for (indicator, area), figures in by_place.items():
        below = [inner[area]]
        while below[-1]:
            below.append([deep for each in below[-1] for deep in inner[each]])
        for each, areas in itertools.product(figures, below):
            ways = [
                _tilings(by_place[indicator, one], *each.days)
                for one in areas if (indicator, one) in by_place
            ]  # fmt: skip
            ways = [way for way in ways if way]
            for combined in itertools.islice(itertools.product(*ways), MOST_TILINGS):
                if combined:
                    own.learn([each.id], [name for way in combined for name in way])


def _of_checks(own: Attacker, checks: Sequence[tuple[Sequence[str], str, Sequence[str]]]) -> None:
    by_key = _by_key(own)
    for names in by_key.values():
        for left, relation, right in checks:
            if all(term in names for term in (*left, *right)):
                sides = [[names[term] for term in side] for side in (left, right)]
                for chosen in itertools.product(*itertools.chain(*sides)):
                    own.learn(chosen[: len(left)], chosen[len(left) :], relation == "=")


def _by_key(own: Attacker) -> dict[object, dict[str, list[str]]]:
    by_key: dict[object, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for each in own.seen.values():
        if each.variant != "part":
            by_key[each.area, each.days][each.indicator].append(each.id)
    return by_key


def _of_totals(own: Attacker, edition: duckdb.DuckDBPyConnection) -> None:
    pairs = edition.execute(
        "SELECT indicator_id, part_of FROM indicator WHERE part_of IS NOT NULL"
    ).fetchall()
    for names in _by_key(own).values():
        for part, total in pairs:
            for one, other in itertools.product(names.get(total, []), names.get(part, [])):
                own.learn([one], [other], is_sum=False)


def _of_ratios(own: Attacker, edition: duckdb.DuckDBPyConnection) -> None:
    """lower <= multiplier x count / total <= upper, as far as either is told and the total known."""
    rows = edition.execute(
        """
        SELECT numerator_figure, denominator_figure, multiplier, lower, upper
        FROM ratio JOIN indicator ON indicator_id = ratio.indicator
        """
    ).fetchall()
    for count, total, multiplier, lower, upper in rows:
        if count not in own.seen or total not in own.seen:
            continue
        for bound, sign in ((lower, -1), (upper, 1)):
            if bound is not None:
                # A little wider, since a ratio is a rounded binary fraction.
                wider = bound * (1 + sign * 1e-9)
                own.at_most.append(({count: sign * multiplier, total: -sign * wider}, 0.0))
