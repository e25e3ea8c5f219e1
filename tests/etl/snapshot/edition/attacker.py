"""Somebody who has an edition, knows every rule and is told which sums hold, and works with them.

Each figure is an unknown number inside the bounds that the edition tells. Every sum over areas,
over periods and of every check, every total and every ratio ties some of them to each other. A
linear program then finds how far each number can be narrowed down.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import duckdb
import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

SLACK = 1e-6
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
    indicators: Sequence[str],
    without_secondary: bool = False,
) -> Attacker:
    """Who has read the edition's figures of those indicators and knows nothing else yet; `truth`
    says which sums truly hold.

    Without secondary protection only the small numbers themselves are hidden.
    """
    seen = {each.id: each for each in _figures(edition, indicators)}
    if without_secondary:
        for name, each in seen.items():
            if not 1 <= truth[name] <= 4:
                exact = (truth[name], truth[name])
                seen[name] = Seen(**{**vars(each), "bounds": exact})
    return Attacker(seen, truth)


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
