"""Position: dots with intervals against the group, each standing told by shape, word and colour."""

import pytest

from dashboard.charts.position import Reference, position
from dashboard.charts.rows import Fold
from dashboard.charts.standings import SIGNS, Interval

from .build import NUMBER, WORDS, checked, mark, names, notes, texts, weight

STANDINGS = {each: each.replace("_", " ") for each in SIGNS}
ROWS = WORDS | {"open_heading": "Place left open:", "open_fold": "{count} open"}
GROUP = Reference(9.0, 9.0, 9.0, "all 3 together: 9")
HIGH = Interval(10, 14, 9.5, 15, "higher")
SAME = Interval(8, 11, 7, 12, "similar")


def drawn(rows, intervals, reference=GROUP):
    figure = position(
        rows,
        intervals,
        reference,
        unit="cases per 10,000",
        number=NUMBER,
        words=ROWS,
        standings=STANDINGS,
    )
    return checked(figure)


def dots(figure):
    return next(t for t in figure["data"] if t.get("mode") == "markers" and "customdata" in t)


def lines(figure):
    return [t for t in figure["data"] if t.get("mode") == "lines"]


def test_a_standing_has_a_shape_a_word_and_a_colour() -> None:
    figure = drawn([mark("A", 12), mark("B", 9)], {"a": HIGH, "b": SAME})
    assert dots(figure)["marker"]["symbol"] == ["triangle-up", "circle"]
    assert dots(figure)["marker"]["line"]["color"] == ["@focus1", "@quiet"]
    assert texts(figure)[0].split("\u2002") == ["12", "▲ higher"]
    assert "● similar" in texts(figure)[1]


def test_of_picked_rows_and_others_only_the_picked_wear_a_colour_and_all_keep_their_shape() -> None:
    rows = [mark("A", 12), mark("B", 12, focus=False), mark("C", 9), mark("D", 9, focus=False)]
    figure = drawn(rows, {"a": HIGH, "b": HIGH, "c": SAME, "d": SAME})
    marker = dots(figure)["marker"]
    assert marker["line"]["color"] == ["@focus1", "@context", "@text", "@context"]
    assert marker["symbol"] == ["triangle-up", "triangle-up", "circle", "circle"]
    assert {line["line"]["color"] for line in lines(figure)} == {"@focus1", "@context", "@text"}


def test_every_standing_is_told_by_its_shape_alone() -> None:
    glyphs = {sign.glyph for sign in SIGNS.values()}
    assert len(glyphs) == len({sign.symbol for sign in SIGNS.values()}) == 4
    assert {sign.colour for sign in SIGNS.values()} == {"@focus1", "@focus2", "@quiet", "@context"}


def test_95_is_a_thick_line_and_99_8_a_thin_one() -> None:
    thin, thick = lines(drawn([mark("A", 12)], {"a": HIGH}))
    assert (thin["x"], thick["x"]) == ([9.5, 15, None], [10, 14, None])
    assert thin["line"]["width"] < thick["line"]["width"]


def test_an_open_side_has_an_arrow_and_no_line_beyond_the_dot() -> None:
    figure = drawn([mark("A", 12, ">")], {"a": Interval(10, None, 9.5, None, "higher")})
    assert [line["x"] for line in lines(figure)] == [[9.5, 12, None], [10, 12, None]]
    assert [s["xanchor"] for s in figure["layout"]["shapes"] if s["type"] == "path"] == [12]
    assert dots(figure)["marker"]["color"] == ["@paper"]


def test_the_group_is_a_dashed_line_with_its_name() -> None:
    figure = drawn([mark("A", 12)], {"a": HIGH})
    (line,) = figure["layout"]["shapes"]
    assert (line["x0"], line["x1"]) == (9, 9)
    assert "all 3 together: 9" in notes(figure)


@pytest.mark.parametrize(
    ("lower", "upper", "band", "edges"),
    [
        (8.0, 10.0, (8.0, 10.0), [8, 10]),
        (8.0, None, (8.0, None), [8]),
        (None, 10.0, (0, 10.0), [10]),
    ],
)
def test_a_bounded_group_is_a_band_as_wide_as_its_bounds(lower, upper, band, edges) -> None:
    figure = drawn([mark("A", 12)], {"a": HIGH}, Reference(9.0, lower, upper, "all"))
    rect, *rest = figure["layout"]["shapes"]
    far = figure["layout"]["xaxis"]["range"][1]
    assert (rect["x0"], rect["x1"]) == (band[0], far if band[1] is None else band[1])
    assert [line["x0"] for line in rest] == edges


def test_who_is_not_compared_keeps_a_row_that_says_so() -> None:
    away = mark("C", state="not_compared", label="not compared: another definition")
    figure = drawn([mark("A", 12), away], {"a": HIGH})
    assert names(figure) == ["<b>A</b>", "<b>C</b>"]
    assert texts(figure)[1] == "not compared: another definition"


def test_one_enormous_interval_does_not_squeeze_the_others() -> None:
    figure = drawn([mark("A", 12), mark("B", 9)], {"a": Interval(2, 4000, 1, 9000), "b": SAME})
    assert figure["layout"]["xaxis"]["range"][1] < 20


def test_a_fold_keeps_its_strip_and_a_heading_only_its_words() -> None:
    rows = [mark("A", 12), Fold(values=(8.0, 9.0)), Fold(word="open_heading"), mark("B", 3, ">")]
    figure = drawn(rows, {"a": HIGH})
    told = [name.replace("<br>", " ") for name in names(figure)]
    assert told[1:3] == ["<i>2 counties between</i>", "<i>Place left open:</i>"]
    strip = figure["data"][0]
    assert len(strip["x"]) == 2 and strip["marker"]["symbol"] == "line-ns-open"


def test_a_fold_of_thousands_stays_light() -> None:
    edges = [mark(f"County {i}", float(i)) for i in range(20)]
    middle = Fold(values=tuple(float(i) for i in range(2800)))
    figure = drawn([*edges[:10], middle, *edges[10:]], {})
    assert weight(figure) < 400
    assert figure["layout"]["xaxis"]["range"][1] > 2799
