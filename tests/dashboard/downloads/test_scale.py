"""A value axis ends a little behind what is drawn, in few round steps."""

import pytest

from dashboard.charts.county_bars import bars_in_rows
from dashboard.charts.native import natives
from dashboard.charts.standings import Interval
from dashboard.downloads.scale import Scale, between, reach, scale
from tests.dashboard.charts.build import NUMBER, WORDS, mark


@pytest.mark.parametrize(
    ("far", "room", "found"),
    [
        (783, 400, Scale(900, 150)),
        (783, 120, Scale(800, 400)),
        (1, 600, Scale(1, 1)),
        (0, 600, Scale(1, 1)),
        (3, 600, Scale(3, 1)),
    ],
)
def test_whole_numbers_have_whole_steps(far, room, found):
    assert scale(far, room, whole=True) == found


@pytest.mark.parametrize("far", [0.037, 1.0, 9.99, 10.01, 121.2, 58_633, 7.5e8])
@pytest.mark.parametrize("room", [50, 200, 900])
def test_it_reaches_so_far_and_at_most_half_as_far_again(far, room):
    found = scale(far, room, whole=False)
    assert far <= found.top * (1 + 1e-9) and found.top <= 1.5 * far
    assert 1 <= found.top / found.step <= 6.0001


def test_the_end_of_a_limit_is_in_reach():
    figure = bars_in_rows(
        [mark("Heshun", 93.0)], intervals={"heshun": Interval(80.0, 112.0)},
        unit="cases", number=NUMBER, words=WORDS,
    )  # fmt: skip
    assert reach(natives(figure)[0]) == 112.0


def test_two_values_lie_between_round_ends():
    assert between(8.2, 16.4, 200) == (6.0, 18.0, 3.0)
