"""Long lists stand in columns whose letters can be read, on one scale, and lose no row."""

import pytest

from dashboard.charts.native import natives
from dashboard.charts.pair_bars import pair_bars
from dashboard.charts.position import Reference, position
from dashboard.downloads.slides.page import INCH, POINT, Box
from dashboard.downloads.slides.rows_layout import columns_of, gap_of, letters, panels_across
from tests.dashboard.charts.build import NUMBER, WORDS, mark
from tests.dashboard.downloads.slides.reading import bars, charts, numbers, slide_of

ROOM = Box(0, 0, round(12.4 * INCH), round(4.3 * INCH))
READ = 8.0  # points: eleven pixels of a slide on a screen of 1280 by 720
MORE = {"unit": "cases", "number": NUMBER, "words": WORDS}


def counties(count: int) -> list:
    return [mark(f"County {at}", count - at + 0.0) for at in range(count)]


def pair(count: int) -> dict:
    return pair_bars(counties(count), counties(count), ("In", "Out"), **MORE)


@pytest.mark.parametrize("figure", [bars(*counties(24)), bars(*counties(40)), pair(24)])
def test_names_and_numbers_of_many_rows_can_be_read(figure):
    (told,) = natives(figure)
    parts = columns_of(told, ROOM)
    sizes = [letters(part, ROOM.height) for part in parts]
    assert 1 <= len(parts) <= 3
    assert min(min(size.names, size.numbers) for size in sizes) >= READ
    assert [name for part in parts for name in part.categories] == list(told.categories)


def test_few_rows_stay_together_and_are_no_blocks():
    (told,) = natives(bars(*counties(2)))
    assert columns_of(told, ROOM) == (told,)
    thick = (ROOM.height / POINT) / 2 / (1 + gap_of(told, ROOM) / 100)
    assert thick < 60


def test_the_columns_of_a_slide_hold_every_number_once_on_one_scale():
    found = charts(slide_of(pair(24)))
    for name in ("In", "Out"):
        drawn = [value for each in found for value in numbers(each)[name]]
        assert len(found) > 1 and drawn == [24.0 - at for at in range(24)]
    assert (
        len({(chart.value_axis.maximum_scale, chart.value_axis.major_unit) for chart in found}) == 1
    )


def test_every_column_has_the_level_that_its_rows_are_read_against():
    words = {"similar": "similar", "not_compared": "open"}
    figure = position(counties(24), {}, Reference(8.0, 8.0, 8.0, "all"), **MORE, standings=words)
    for chart in charts(slide_of(figure)):
        assert list(chart.plots[0].categories)[-1] == "all"
        assert numbers(chart)["cases"][-1] == 8.0


def test_panels_of_long_lists_stand_beside_each_other_and_of_short_ones_below():
    (long,), (short,) = natives(bars(*counties(12))), natives(bars(*counties(2)))
    assert panels_across([long] * 6, ROOM) == 6
    assert panels_across([short] * 6, ROOM) < 6
