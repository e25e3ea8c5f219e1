"""A map of counties by class, from outlines alone: no tiles, no ground, nothing from outside."""

from collections.abc import Sequence

from dashboard.charts.class_strip import Class, class_strip, strip_height
from dashboard.charts.map_names import map_names, wanted
from dashboard.charts.native import Form, Native, telling
from dashboard.charts.native_regions import Regions
from dashboard.charts.outlines import Line, outlines
from dashboard.charts.regions import Region, region_traces
from dashboard.charts.sheet import Figure, layout, plain_axis

HEIGHT = 460
MARGIN = 12


def county_map(
    regions: Sequence[Region],
    keys: Sequence[str],
    xs: Sequence[Line],
    ys: Sequence[Line],
    *,
    classes: Sequence[Class],
) -> Figure:
    """The regions that have rings; `classes` are the words of each class, for the key.

    There is one key, one line of x and one of y for each ring (see `outlines`). Picked counties
    are named; without any, the names that have room.
    """
    found, broad, high = outlines(keys, xs, ys)
    drawn = [region for region in regions if region.key in found]
    inside, beside = map_names(drawn, found, broad, high, HEIGHT)
    shapes, notes = class_strip(classes)
    named = tuple(region.key for region in wanted(drawn, found))
    told = Regions(tuple(drawn), found, tuple(classes), (broad, high), named, land=True)
    top = strip_height(classes) + MARGIN
    figure = {
        "data": region_traces(drawn, found, classes, inside),
        "layout": layout(
            HEIGHT + top + MARGIN,
            (MARGIN, MARGIN, top, MARGIN),
            meta={"aspect": high / broad},
            shapes=shapes,
            annotations=[*notes, *beside],
            xaxis=_axis(broad, constrain="domain"),
            yaxis=_axis(high, scaleanchor="x", constrain="domain", constraintoward="top"),
        ),
    }
    return telling(figure, Native(Form.REGIONS, "", regions=told))


def _axis(length: float, **more: object) -> dict[str, object]:
    edge = 0.01 * length
    return plain_axis(range=[-edge, length + edge], showticklabels=False, automargin=False, **more)
