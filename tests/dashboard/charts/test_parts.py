"""Parts fill their total as far as they were reported, and the rest stays an outline."""

import pytest

from dashboard.charts.parts import parts

from .build import NUMBER, WORDS, bars, checked, mark, notes, open_ends, texts, weight

NAMES = {"criminal": "Criminal", "civil": "Civil"}


def drawn(totals, given, **more):
    return checked(parts(totals, given, NAMES, unit="cases", number=NUMBER, words=WORDS, **more))


def part(name, series, value=None, comparator="=", **more):
    return mark(name, value, comparator, series=series, **more)


def outline(figure):
    found = [t for t in figure["data"] if t.get("mode") == "lines"]
    return found[0]["x"][:2] if found else None


def test_parts_lie_end_to_end_in_the_order_of_their_names():
    figure = drawn([mark("A", 90)], [part("A", "civil", 40), part("A", "criminal", 50)])
    assert bars(figure) == [(0, 50), (50, 40)]
    assert outline(figure) is None


def test_what_is_not_broken_down_is_an_outline_with_its_number():
    figure = drawn([mark("A", 93)], [part("A", "criminal", 50)])
    assert outline(figure) == [50, 93]
    assert texts(figure) == ["50", "43", "93"]
    assert "□ not broken down" in notes(figure)


def test_no_remainder_is_stated_where_any_figure_is_hedged():
    figure = drawn([mark("A", 93)], [part("A", "criminal", 50, ">")])
    assert outline(figure) == [50, 93]
    assert "43" not in texts(figure)
    assert bars(figure, patterned=True) == [(0, 50)]


def test_a_total_that_is_more_than_ends_open():
    figure = drawn([mark("A", 93, ">")], [part("A", "criminal", 50)])
    assert open_ends(figure) == [93]
    assert "43" not in texts(figure)


def test_an_unreadable_part_is_named_at_the_end_and_leaves_no_number_for_the_rest():
    figure = drawn(
        [mark("A", 93)], [part("A", "criminal", 50), part("A", "civil", state="unreadable")]
    )
    assert texts(figure) == ["50", "93 · ? Civil"]


def test_parts_that_pass_their_total_show_where_it_stands():
    figure = drawn([mark("A", 80)], [part("A", "criminal", 50), part("A", "civil", 40)])
    line = next(t for t in figure["data"] if t.get("mode") == "markers")
    assert line["x"] == [80]
    assert outline(figure) is None


def test_a_total_nobody_could_read_still_shows_its_parts():
    figure = drawn([mark("A", state="unreadable")], [part("A", "criminal", 50)])
    assert bars(figure) == [(0, 50)]
    assert texts(figure) == ["50", "?"]


def test_only_parts_that_occur_are_named():
    figure = drawn([mark("A", 50)], [part("A", "criminal", 50)])
    assert [text for text in notes(figure) if text[0] in "■□"] == ["■ Criminal"]


@pytest.mark.parametrize("count", [0, 1, 3, 24, 200, 2800])
def test_any_number_of_totals_gives_a_bounded_chart(count):
    totals = [mark(f"C{i}", 5000 - i, focus=False) for i in range(count)]
    given = [part(f"C{i}", series, 100) for i in range(count) for series in NAMES]
    assert weight(drawn(totals, given)) <= 400
