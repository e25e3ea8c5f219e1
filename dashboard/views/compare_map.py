"""The map of Compare: counties by class of value, on the bureau's boundaries or as tiles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from dashboard.card import Card
from dashboard.cards import card
from dashboard.charts.class_strip import Class
from dashboard.charts.map import county_map
from dashboard.charts.regions import Fill, Region
from dashboard.charts.sheet import Figure
from dashboard.charts.tiles import Group, county_tiles
from dashboard.frame import Frame
from dashboard.shapes import area_shapes
from dashboard.views import compare_map_words as words
from dashboard.views.compare_map_regions import Answer, classes_of, regions

PAGE = "compare"
PROVINCE = "province"


def map_card(frame: Frame, answer: Answer) -> Card | None:
    """The counties in view by class of value; None where nothing is compared.

    Shapes are drawn where at least half of the counties in view have one, else a tile a county.
    """
    if answer.compared.empty:
        return None
    classes = classes_of(answer)
    found = list(regions(frame, answer, classes))
    shapes = area_shapes(frame.snapshot, frame.shown)
    shaped = set(shapes["area_id"])
    on_map = 2 * len(shaped) >= len(found)
    groups = [] if on_map else _groups(frame, found)
    drawn = [each for each in found if each.key in shaped] if on_map else _all(groups)
    strip = words.class_words(frame, classes, drawn)
    made = card(
        frame,
        PAGE,
        _map(drawn, shapes, strip) if on_map else county_tiles(groups, classes=strip),
        answer.compared,
        name=f"map_{answer.indicator}",
        title=words.title(frame, answer.indicator, answer.year, drawn, classes),
        subtitle=words.subtitle(frame, answer.indicator, on_map=on_map),
        indicators=[answer.indicator],
        marks=[],
        refused=answer.refused,
    )
    legend = words.legend(frame, drawn)
    left_out = 0 if on_map else len(found) - len(drawn)
    notes = words.notes(frame, shaped, answer.year, on_map=on_map, left_out=left_out)
    return replace(
        made,
        marks=(*legend, *notes),
        alternative=words.alternative(frame, made.title, strip, legend),
        source=words.source(frame, made.source, on_map=on_map),
    )


def _map(drawn: Sequence[Region], shapes: pd.DataFrame, strip: Sequence[Class]) -> Figure:
    keys, xs, ys = (shapes[name].tolist() for name in ("area_id", "xs", "ys"))
    return county_map(drawn, keys, xs, ys, classes=strip)


def _all(groups: Sequence[Group]) -> list[Region]:
    return [region for _, group in groups for region in group]


def _groups(frame: Frame, found: Sequence[Region]) -> list[Group]:
    """The counties by the place they lie in, without places in which none reported anything."""
    places = _place_of(frame)
    groups: dict[str, list[Region]] = {}
    for region in found:
        groups.setdefault(places[region.key], []).append(region)
    return [
        (frame.area_name(place), groups[place])
        for place in sorted(groups, key=frame.area_name)
        if any(each.fill is not Fill.SILENT or each.picked for each in groups[place])
    ]


def _place_of(frame: Frame) -> Mapping[str, str]:
    """The prefecture of each county, or its province if hardly any share a prefecture."""
    above = frame.areas.loc[list(frame.shown), "ancestors"]
    nearest = above.map(lambda places: places[0] if len(places) else "")
    if 2 * nearest.nunique() <= len(nearest):
        return dict(nearest)
    provinces = set(frame.areas.index[frame.areas["level"] == PROVINCE])
    wider = above.map(lambda places: next((each for each in places if each in provinces), None))
    return dict(wider.fillna(nearest))
