"""Words are measured and broken so that names fit, in both scripts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.lettering import broken, escaped, lines, width
from dashboard.charts.sheet import nice_ceiling, nice_ticks


def test_a_chinese_character_is_as_wide_as_the_type_is_high():
    assert width("和顺县", 10) == 30
    assert width("Heshun", 10) < 60


def test_english_breaks_at_spaces_and_lines_come_out_even():
    assert lines("Green channel for migrant workers", 130) == [
        "Green channel for",
        "migrant workers",
    ]


def test_chinese_breaks_anywhere_but_keeps_its_brackets():
    words = lines("二〇一九年起计入（热线来电）一并统计", 130)
    assert "".join(words) == "二〇一九年起计入（热线来电）一并统计"
    assert not any(line.startswith("）") or line.endswith("（") for line in words)


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert lines("Unnamed county of the publicity month", 80, most=1)[0].endswith("…")


@given(st.text(alphabet="ab 和顺（）,.<&", max_size=60), st.integers(60, 200))
def test_no_line_is_wider_than_its_room(words, room):
    assert all(width(line) <= room for line in lines(words, room))


def test_breaks_are_the_only_markup():
    assert broken("a < b & c > d", 500) == escaped("a < b & c > d") == "a &lt; b &amp; c &gt; d"


@pytest.mark.parametrize(
    ("top", "ticks"),
    [
        (0, [0]),
        (93, [0, 25, 50, 75]),
        (100, [0, 25, 50, 75, 100]),
        (12_456, [0, 5000, 10_000]),
        (0.7, [0, 0.2, 0.4, 0.6]),
    ],
)
def test_ticks_are_few_and_round(top, ticks):
    assert nice_ticks(top) == pytest.approx(ticks)


@given(st.floats(min_value=0.001, max_value=1e9))
def test_ticks_stay_inside_and_a_ceiling_stays_above(top):
    ticks = nice_ticks(top)
    assert 2 <= len(ticks) <= 5
    assert ticks[-1] <= top * (1 + 1e-6)
    assert top <= nice_ceiling(top) <= 2 * top + 1e-9
