"""A world is filled from the smallest counts outwards, and what contradicts it doesn't fit."""

from collections.abc import Sequence
from datetime import date

from etl.snapshot.edition.blocks import Cell, blocks
from etl.snapshot.edition.world import world_of, worlds

AROUND = {
    "shanxi": frozenset({"shanxi"}),
    "jinzhong": frozenset({"jinzhong", "shanxi"}),
    "heshun": frozenset({"heshun", "jinzhong", "shanxi"}),
    "east": frozenset({"east", "jinzhong", "shanxi"}),
    "north": frozenset({"north"}),
}


def cell(
    number: int, area: str, months: tuple[int, int], told: Sequence[float], part: str = ""
) -> Cell:
    first, last = months
    end = date(2024, 1, 1) if last == 12 else date(2023, last + 1, 1)
    return Cell(
        number, "women", "women", area, date(2023, first, 1),
        date.fromordinal(end.toordinal() - 1), "", part, told, 4,
    )  # fmt: skip


YEAR = (1, 12)


def test_a_year_is_its_halves_and_what_is_left_is_on_a_free_day() -> None:
    cells = [cell(1, "heshun", YEAR, [23]), cell(2, "heshun", (1, 6), [20])]
    world = world_of(cells, AROUND)
    assert world.unfit == set()
    assert [(each.cell, each.day.month, each.people) for each in world.sources] == [
        (2, 6, 20), (1, 12, 3),
    ]  # fmt: skip


def test_a_year_that_is_not_its_halves_does_not_fit() -> None:
    cells = [
        cell(1, "heshun", YEAR, [25]), cell(2, "heshun", (1, 6), [20]),
        cell(3, "heshun", (7, 12), [4]),
    ]  # fmt: skip
    world = world_of(cells, AROUND)
    assert (world.unfit, world.counted[1]) == ({1}, 24)


def test_a_prefecture_may_have_more_than_its_counties_unless_something_contradicts() -> None:
    cells = [cell(1, "heshun", YEAR, [20]), cell(2, "jinzhong", YEAR, [27])]
    assert world_of(cells, AROUND).unfit == set()
    twice = [*cells, cell(3, "east", YEAR, [6, 5])]
    assert world_of(twice, AROUND).unfit == {2}


def test_a_small_number_that_does_not_fit_opens_its_place() -> None:
    cells = [cell(1, "heshun", YEAR, [20]), cell(2, "jinzhong", YEAR, [3])]
    assert world_of(cells, AROUND).opened == {2}
    assert world_of([cell(1, "heshun", YEAR, [20, 3])], AROUND).opened == {1}
    assert world_of([cell(1, "heshun", YEAR, [3, 2])], AROUND).opened == set()


def test_a_part_is_in_its_total() -> None:
    cells = [cell(1, "heshun", YEAR, [20]), cell(2, "heshun", YEAR, [17], part="r:2")]
    assert [each.people for each in world_of(cells, AROUND).sources] == [17, 3]


def test_areas_and_days_that_share_nobody_are_apart() -> None:
    cells = [
        cell(1, "heshun", (1, 6), [3]), cell(2, "heshun", (7, 12), [9]),
        cell(3, "north", (1, 12), [9]), cell(4, "jinzhong", (1, 3), [9]),
    ]  # fmt: skip
    found = [{each.cell for each in block} for block in blocks(cells, AROUND)]
    assert sorted(found, key=min) == [{1, 4}, {2}, {3}]


def test_nothing_is_told_of_a_block_that_hides_nothing() -> None:
    assert [*worlds([cell(1, "heshun", YEAR, [93])], AROUND)] == []
    assert len([*worlds([cell(1, "heshun", YEAR, [2])], AROUND)]) == 1
