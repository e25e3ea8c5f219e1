"""Numbers of lines stand where no other number stands; words are never left out."""

from dashboard.charts.native import Strand
from dashboard.downloads.slides.spots import Spot, spots_of
from tests.dashboard.charts.build import mark


def line(*values: float | None, sign: str = "=", quiet: bool = False) -> Strand:
    marks = (None if v is None else mark("H", v, sign, position=at) for at, v in enumerate(values))
    return Strand("H", "@focus1", tuple(marks), quiet=quiet)


def test_only_the_last_number_of_an_exact_line_is_told():
    assert spots_of([line(1.0, 2.0, None)], 10) == [{1: Spot.ABOVE}]


def test_ends_that_lie_together_stand_on_other_sides_and_what_has_no_room_is_left_out():
    close = [line(50.0, 50.0) for _ in range(4)]
    found = [spots[1] for spots in spots_of(close, 10) if spots]
    assert len(found) == len(set(found)) == 3


def test_a_hedge_keeps_its_words_where_there_is_no_room():
    close = [line(50.0, sign=">") for _ in range(5)]
    assert all(0 in spots for spots in spots_of(close, 10))


def test_a_number_does_not_lie_on_the_point_of_another_line():
    upper, lower = spots_of([line(51.0, 51.0), line(50.0, 50.0)], 10)
    assert upper == {1: Spot.ABOVE} and lower == {1: Spot.BEHIND}


def test_context_tells_nothing():
    assert spots_of([line(1.0, quiet=True)], 10) == [{}]
