"""A map as a sheet, for a workbook has no shapes: county, class in its colour, what it says."""

from collections.abc import Mapping
from typing import Any

from dashboard.charts.native_regions import Regions
from dashboard.charts.palette import class_colours, ink_on
from dashboard.charts.regions import SIGNS, Fill, Region
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx.cells import Styles, width
from dashboard.downloads.xlsx.looks import DOTS, HATCH, WHITE, colour
from dashboard.downloads.xlsx.paper import fit_to_page

HEADS = ("map_county", "map_class", "map_said")
MEASURED = 500  # counties, for the widths of columns


def write_regions(sheet: Any, told: Regions, labels: Mapping[str, str], styles: Styles) -> None:
    """A row a county, by class from the lowest, then those without one."""
    fills = list(Fill)
    order = sorted(told.regions, key=lambda region: (*_rank(region, fills), region.name))
    for at, name in enumerate(HEADS):
        sheet.write_string(0, at, labels[name], styles.head)
    rows = [(each.name, _class(each, told, labels), each.note) for each in order]
    for number, (region, row) in enumerate(zip(order, rows, strict=True), start=1):
        name = styles.of(bold=True) if region.picked else styles.of()
        for at, look in enumerate((name, _look(region, told, styles), styles.of())):
            sheet.write_string(number, at, legal(row[at]), look)
    for at in range(len(HEADS)):
        sheet.set_column(at, at, width(row[at] for row in rows[:MEASURED]))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(HEADS) - 1)
    sheet.repeat_rows(0)
    fit_to_page(sheet)


def _rank(region: Region, fills: list[Fill]) -> tuple[int, int]:
    settled = region.fill in (Fill.SETTLED, Fill.HEDGED)
    return (0, region.band) if settled else (fills.index(region.fill), 0)


def _class(region: Region, told: Regions, labels: Mapping[str, str]) -> str:
    """The range of its class in words, or the sign of what has none."""
    if region.fill in (Fill.SETTLED, Fill.HEDGED):
        return " ".join(told.classes[region.band].ends)
    return SIGNS.get(region.fill, labels["map_open"])


def _look(region: Region, told: Regions, styles: Styles) -> Any:
    """As on the screen: classes coloured, hedges dotted, what is open hatched, others bare."""
    if region.fill is Fill.OPEN:
        return styles.of(pattern=HATCH, fg_color=colour("context"), bg_color=WHITE)
    if region.fill not in (Fill.SETTLED, Fill.HEDGED):
        return styles.of()
    token = class_colours(len(told.classes))[region.band]
    ground, ink = colour(token), colour(ink_on(token))
    if region.fill is Fill.SETTLED:
        return styles.of(bg_color=ground, font_color=ink)
    return styles.of(pattern=DOTS, fg_color=ink, bg_color=ground, font_color=ink, bold=True)
