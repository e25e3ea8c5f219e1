"""What a soak keeps of its picks, minute by minute."""

from benchmarks.soak import Soaked


def test_picks_are_told_by_the_minute_in_which_they_began() -> None:
    soaked = Soaked(0.0, [(0.0, 1.0), (59.9, 2.0), (60.0, 3.0), (185.0, 4.0)])
    assert [soaked.minute(number) for number in range(4)] == [[1.0, 2.0], [3.0], [], [4.0]]
