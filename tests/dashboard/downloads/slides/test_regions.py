"""A map on a slide is a shape a county: named, filled as on the screen, and bounded in number."""

import numpy as np
import pytest
from pptx.enum.dml import MSO_FILL

from dashboard.card import Table
from dashboard.charts.map import county_map
from dashboard.charts.regions import OUTLINE, Fill
from dashboard.charts.tiles import county_tiles
from dashboard.downloads.slides.hedges import DOTTED, OPEN
from dashboard.downloads.slides.page import colour
from tests.dashboard.charts.regions import CLASSES, mapped, region
from tests.dashboard.downloads.slides.reading import slide_of

ROWS = Table(("County", "Value"), (("Heshun", 93),))


def tiled(*regions):
    return county_tiles([("Jinzhong", regions)], classes=CLASSES)


def group_of(figure):
    (group,) = [shape for shape in slide_of(figure).shapes if hasattr(shape, "shapes")]
    return group


def counties(figure):
    """The shapes of counties by name."""
    shapes = group_of(figure).shapes
    return {shape.name: shape for shape in shapes if shape._element.xpath(".//a:custGeom")}


def words(figure):
    return [s.text_frame.text for s in group_of(figure).shapes if s.text_frame.text]


@pytest.mark.parametrize("draw", [lambda *regions: mapped(list(regions)), tiled])
def test_a_county_is_a_shape_with_its_name_its_words_and_the_colour_of_its_class(draw):
    found = counties(draw(region("Heshun", band=4), region("Bifan", band=0)))
    assert list(found) == ["Heshun", "Bifan"]
    assert found["Heshun"].fill.fore_color.rgb == colour("class5")
    assert found["Bifan"].fill.fore_color.rgb == colour("class1")
    told = found["Heshun"]._element.nvSpPr.cNvPr.get("descr")
    assert told == "Heshun · 12 cases"


def test_hedged_is_dotted_open_is_hatched_and_what_is_not_compared_has_its_sign():
    looks = [region(fill.value, fill, band=2) for fill in Fill]
    figure = mapped(looks)
    found = counties(figure)
    assert found["settled"].fill.type == MSO_FILL.SOLID
    assert found["hedged"].fill.pattern == DOTTED
    assert found["hedged"].fill.back_color.rgb == colour("class3")
    assert found["open"].fill.pattern == OPEN
    assert found["open"].fill.back_color.rgb == colour("paper")
    assert {"asked ?", "other ≠", "silent –"} <= set(words(figure))


def test_a_picked_county_is_outlined_over_its_neighbours_and_alone_is_named():
    figure = mapped([region("Heshun", picked=True), region("Bifan")])
    assert list(counties(figure)) == ["Bifan", "Heshun"]
    assert counties(figure)["Heshun"].line.color.rgb == colour(OUTLINE)
    assert words(figure) == ["Heshun"]


def test_every_class_has_its_square_and_its_words():
    slide = slide_of(mapped([region("Heshun")]))
    squares = {shape.name: shape for shape in slide.shapes if shape.name.startswith("over ")}
    assert [each.said for each in CLASSES] == list(squares)
    assert squares["over 40 to 50 (4 counties)"].fill.fore_color.rgb == colour("class5")


def test_a_hostile_name_is_words():
    figure = tiled(region("=1+1"), region("<b>&amp;\x07"))
    assert list(counties(figure)) == ["=1+1", "<b>&amp;"]
    assert {"=1+1", "<b>&amp;", "Jinzhong"} <= set(words(figure))


def test_a_county_of_several_rings_is_one_shape_of_several_contours():
    square = np.array([0.0, 3, 3, 0, 0]), np.array([0.0, 0, 3, 3, 0])
    hole = [each / 3 + 1 for each in square]
    xs, ys = zip(square, hole, strict=True)
    shape = counties(county_map([region("Heshun")], ["heshun"] * 2, xs, ys, classes=CLASSES))
    assert len(shape["Heshun"]._element.xpath(".//a:moveTo")) == 2


def test_more_counties_than_a_slide_can_hold_stay_a_table():
    regions = [region(f"R{at}") for at in range(401)]
    slide = slide_of(mapped(regions), table=ROWS)
    assert [shape.table.cell(1, 0).text for shape in slide.shapes if shape.has_table] == ["Heshun"]
    assert len(counties(mapped(regions[:400]))) == 400
