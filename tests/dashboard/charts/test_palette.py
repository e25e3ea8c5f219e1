"""The hues can be read on both backgrounds, by colour-blind readers and on a grey print."""

from itertools import combinations, pairwise

import pytest

from dashboard.charts.palette import (
    CLASSES,
    FOCUS,
    PALETTES,
    class_colours,
    focus_colours,
    ink_on,
    resolve,
    symbol_of,
)

THEMES = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
HUES = ("accepted", "closed", *(token[1:] for token in FOCUS))
WORDS = ("text", "quiet", "unknown", "demonstration")
# Machado, Oliveira and Fernandes 2009, severity 1: linear RGB as each reader sees it.
READERS = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deutan": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritan": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}


def linear(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one, other):
    bright, dark = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) + 0.05)
        for x in (other, one)
    )[::-1]
    return bright / dark


def oklab(rgb):
    r, g, b = (min(1.0, max(0.0, c)) for c in rgb)
    l = (0.4122 * r + 0.5363 * g + 0.0514 * b) ** (1 / 3)  # noqa: E741
    m = (0.2119 * r + 0.6807 * g + 0.1074 * b) ** (1 / 3)
    s = (0.0883 * r + 0.2817 * g + 0.6300 * b) ** (1 / 3)
    return (
        0.2105 * l + 0.7936 * m - 0.0041 * s,
        1.9780 * l - 2.4286 * m + 0.4506 * s,
        0.0259 * l + 0.7828 * m - 0.8087 * s,
    )


def seen(colour, reader):
    rgb = linear(colour)
    return oklab([sum(w * c for w, c in zip(row, rgb, strict=True)) for row in READERS[reader]])


def distance(one, other, reader):
    pairs = zip(seen(one, reader), seen(other, reader), strict=True)
    return 100 * sum((a - b) ** 2 for a, b in pairs) ** 0.5


@THEMES
@pytest.mark.parametrize("token", HUES + WORDS)
def test_hues_and_words_reach_the_contrast_of_text_on_page_and_panel(palette, token):
    assert contrast(palette[token], palette["paper"]) >= 4.5
    assert contrast(palette[token], palette["panel"]) >= 4.5


@THEMES
def test_context_is_quieter_than_every_hue_and_still_visible(palette):
    context = contrast(palette["context"], palette["paper"])
    assert context >= 3
    assert all(contrast(palette[hue], palette["paper"]) > context for hue in HUES)


@THEMES
@pytest.mark.parametrize("reader", READERS)
def test_focus_hues_stay_apart_for_every_reader(palette, reader):
    hues = [palette[token[1:]] for token in FOCUS]
    assert min(distance(a, b, reader) for a, b in combinations(hues, 2)) >= 7


@THEMES
@pytest.mark.parametrize("reader", READERS)
def test_accepted_and_closed_stay_far_apart_for_every_reader(palette, reader):
    assert distance(palette["accepted"], palette["closed"], reader) >= 15


@THEMES
def test_hues_differ_in_lightness_on_a_grey_print(palette):
    def steps(names):
        light = sorted(seen(palette[name], "full")[0] for name in names)
        return [b - a for a, b in pairwise(light)]

    assert min(steps(("accepted", "closed"))) > 0.1
    assert sum(step > 0.01 for step in steps([token[1:] for token in FOCUS])) >= 4


@THEMES
@pytest.mark.parametrize("reader", READERS)
def test_classes_go_one_way_in_lightness_and_neighbours_stay_apart(palette, reader):
    ramp = [palette[token[1:]] for token in CLASSES]
    light = [seen(colour, reader)[0] for colour in ramp]
    assert light in (sorted(light), sorted(light, reverse=True))
    assert min(distance(a, b, reader) for a, b in pairwise(ramp)) >= 7
    assert min(abs(a - b) for a, b in pairwise(light)) > 0.05


@THEMES
@pytest.mark.parametrize("token", CLASSES)
def test_words_on_a_class_can_be_read(palette, token):
    assert contrast(palette[token[1:]], palette[ink_on(token)[1:]]) >= 4.5


@THEMES
def test_the_palest_class_is_not_the_page(palette):
    assert contrast(palette["class1"], palette["paper"]) >= 1.2


def test_few_classes_stand_as_far_apart_as_they_can():
    assert class_colours(3) == ("@class1", "@class3", "@class5")
    for count in range(1, 6):
        colours = class_colours(count)
        assert len(colours) == count and list(colours) == sorted(colours)


def test_both_palettes_know_the_same_tokens():
    assert PALETTES["light"].keys() == PALETTES["dark"].keys()


def test_resolve_replaces_tokens_at_any_depth_and_leaves_the_rest():
    figure = {"data": [{"marker": {"color": ["@text", "@focus1"]}, "x": [1, None]}], "note": "a@b"}
    assert resolve(figure, {"text": "#111111", "focus1": "#222222"}) == {
        "data": [{"marker": {"color": ["#111111", "#222222"]}, "x": [1, None]}],
        "note": "a@b",
    }


def test_an_unknown_token_is_an_error_and_not_a_black_bar():
    with pytest.raises(KeyError):
        resolve({"color": "@nosuch"}, PALETTES["light"])


def test_focus_colours_follow_the_order_of_appearance_and_each_has_its_own_shape():
    colours = focus_colours(["heshun", "changle", "heshun", "wuping"])
    assert colours == {"heshun": "@focus1", "changle": "@focus2", "wuping": "@focus3"}
    assert len({symbol_of(token) for token in FOCUS}) == len(FOCUS)
    assert symbol_of("@accepted") != symbol_of("@closed")
