"""A run waits for the cards that were asked for ahead of it, and for nothing else."""

from threading import Event, Thread

from dashboard.giving_way import DRAWING, FRESH, MOST_KEPT, GivingWay
from dashboard.selection import Selection

PICKED, OTHER = Selection(year=2024), Selection(year=2023)


def test_a_run_leaves_the_browser_time_to_draw_what_was_asked_for_ahead() -> None:
    rests: list[float] = []
    giving_way = GivingWay(rest=rests.append)
    with giving_way.making(PICKED):
        pass
    giving_way.give_way(OTHER)
    assert rests == []
    giving_way.give_way(PICKED)
    assert rests == [DRAWING]


def test_only_the_first_run_waits() -> None:
    rests: list[float] = []
    giving_way = GivingWay(rest=rests.append)
    with giving_way.making(PICKED):
        pass
    giving_way.give_way(PICKED)
    giving_way.give_way(PICKED)
    assert rests == [DRAWING]


def test_a_run_waits_for_cards_that_are_still_being_made() -> None:
    done: list[str] = []
    waits, go_on = Event(), Event()
    giving_way = GivingWay(rest=lambda _: done.append("run"))

    def make() -> None:
        with giving_way.making(PICKED):
            waits.set()
            assert go_on.wait(10)
            done.append("cards")

    maker = Thread(target=make)
    maker.start()
    assert waits.wait(10)
    run = Thread(target=giving_way.give_way, args=(PICKED,))
    run.start()
    go_on.set()
    maker.join(10)
    run.join(10)
    assert done == ["cards", "run"]


def test_what_could_not_be_made_holds_nobody_up() -> None:
    rests: list[float] = []
    giving_way = GivingWay(rest=rests.append)
    try:
        with giving_way.making(PICKED):
            raise ValueError
    except ValueError:
        giving_way.give_way(PICKED)
    assert rests == [DRAWING]


def test_what_was_asked_for_long_ago_is_not_waited_for() -> None:
    rests: list[float] = []
    clock = [0.0]
    giving_way = GivingWay(now=lambda: clock[0], rest=rests.append)
    with giving_way.making(PICKED):
        pass
    clock[0] = FRESH
    giving_way.give_way(PICKED)
    assert rests == []


def test_the_oldest_is_forgotten_where_too_much_is_asked_for() -> None:
    rests: list[float] = []
    giving_way = GivingWay(rest=rests.append)
    for year in range(2000, 2000 + MOST_KEPT + 1):
        with giving_way.making(Selection(year=year)):
            pass
    giving_way.give_way(Selection(year=2000))
    assert rests == []
    giving_way.give_way(Selection(year=2001))
    assert rests == [DRAWING]
