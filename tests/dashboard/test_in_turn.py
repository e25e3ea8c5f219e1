"""Who asks for what another is making waits for it; other things are made meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from dashboard.in_turn import InTurn


def test_a_second_holder_of_a_key_waits_and_one_of_another_key_does_not() -> None:
    turns, inside, leave = InTurn(), Event(), Event()
    order: list[str] = []

    def first() -> None:
        with turns.turn("a"):
            inside.set()
            assert leave.wait(10)
            order.append("first")

    def second() -> None:
        with turns.turn("a"):
            order.append("second")

    with ThreadPoolExecutor(2) as pool:
        holding = pool.submit(first)
        assert inside.wait(10)
        waiting = pool.submit(second)
        with turns.turn("b"):
            order.append("other")
        leave.set()
        holding.result(10)
        waiting.result(10)
    assert order == ["other", "first", "second"]
    assert turns._held == {}


def test_a_holder_may_take_its_turn_again() -> None:
    turns = InTurn()
    with turns.turn("a"), turns.turn("a"), turns.turn("b"):
        assert set(turns._held) == {"a", "b"}
    assert turns._held == {}


def test_many_at_once_are_let_in_one_by_one() -> None:
    turns, together = InTurn(), Barrier(8)
    inside: list[int] = []
    most: list[int] = []

    def enter(at: int) -> None:
        together.wait(10)
        with turns.turn("a"):
            inside.append(at)
            most.append(len(inside))
            inside.remove(at)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(enter, range(8)))
    assert most == [1] * 8
