"""What ties the figures of an edition to each other, all of it of use to its attacker."""

import itertools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import duckdb

from tests.etl.snapshot.edition.attacker import Attacker, Seen

MOST_TILINGS = 40
Checks = Sequence[tuple[Sequence[str], str, Sequence[str]]]


def learn_everything(own: Attacker, edition: duckdb.DuckDBPyConnection, checks: Checks) -> None:
    """Sums over areas and periods, checks, totals and ratios."""
    _same(own)
    _over_periods(own)
    _over_areas(own, edition)
    _of_checks(own, checks)
    _of_totals(own, edition, checks)
    _of_ratios(own, edition)


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
            found = {
                one: _tilings(by_place[indicator, one], *each.days)
                for one in areas if (indicator, one) in by_place
            }  # fmt: skip
            ways = [way for way in found.values() if way]
            beside = _counts_beside(
                own, each, [one for one in areas if not found.get(one)], inner, by_place
            )
            for combined in itertools.islice(itertools.product(*ways), MOST_TILINGS):
                if combined:
                    names = [name for way in combined for name in way]
                    own.learn([each.id], names, is_sum=not beside)


def _counts_beside(
    own: Attacker,
    each: Seen,
    areas: Sequence[str],
    inner: Mapping[str, Sequence[str]],
    by_place: Mapping[tuple[str, str], Sequence[Seen]],
) -> bool:
    """Whether anybody is counted in those areas on days of a figure, so that it is no sum without
    them, even where it happens to be as much."""
    reached = [*areas]
    for area in reached:
        reached += inner[area]
    return any(
        own.truth[other.id] > 0 and other.first <= each.last and other.last >= each.first
        for area in reached
        for other in by_place.get((each.indicator, area), ())
    )


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


def _of_totals(own: Attacker, edition: duckdb.DuckDBPyConnection, checks: Checks) -> None:
    """What is at most something else, over however many steps, and so is each part of it."""
    pairs = _no_less(edition, checks)
    totals = _by_key(own)
    for each in own.seen.values():
        for part, total in pairs:
            if part == each.indicator:
                for one in totals.get((each.area, each.days), {}).get(total, []):
                    own.learn([one], [each.id], is_sum=False)


def _no_less(edition: duckdb.DuckDBPyConnection, checks: Checks) -> set[tuple[str, str]]:
    sql = "SELECT indicator_id, part_of FROM indicator WHERE part_of IS NOT NULL"
    found = {(part, total) for part, total in edition.execute(sql).fetchall()}
    found |= {(each, left[0]) for left, _, right in checks if len(left) == 1 for each in right}
    while more := {(a, d) for a, b in found for c, d in found if b == c and a != d} - found:
        found |= more
    return found


def _of_ratios(own: Attacker, edition: duckdb.DuckDBPyConnection) -> None:
    """How the bounds of a ratio bound its count, where the total is known."""
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
