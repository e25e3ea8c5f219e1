"""Shares of a whole in a workbook: counts in cells, stacked to 100% by the program."""

from typing import Any

from dashboard.charts.native import Native
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx import looks

LOOKS = {
    "solid": ("focus1", None),
    "hatched": ("focus2", "wide_upward_diagonal"),
    "dotted": ("unknown", "percent_25"),
    "open": ("quiet", None),
}


def table(native: Native, block: Any) -> list[list[Any]]:
    """A row a category, a column a state."""
    block.series = {at: at + 1 for at in range(len(native.shares))}
    head = [native.title or native.unit, *(share.name for share in native.shares)]
    counts = zip(*(share.counts for share in native.shares), strict=True)
    return [head, *([name, *row] for name, row in zip(native.categories, counts, strict=True))]


def chart(book: Any, native: Native, block: Any) -> Any:
    """The native chart over those counts."""
    made = book.add_chart({"type": "bar", "subtype": "percent_stacked"})
    count = len(native.categories)
    for at, share in enumerate(native.shares):
        series = {
            "name": legal(share.name),
            "categories": block.cells(0, count),
            "values": block.cells(block.series[at], count),
            "gap": 45,
        }
        made.add_series(series | _look(share.look))
    made.set_x_axis(looks.value_axis(native.unit, "0%"))
    made.set_y_axis(looks.name_axis(reverse=True))
    made.set_title({"none": True})
    made.set_legend({"position": "top"})
    made.set_size({"width": looks.WIDE, "height": looks.height_of(native)})
    return made


def _look(name: str) -> dict[str, Any]:
    token, pattern = LOOKS[name]
    border = {"border": {"color": looks.colour(token)}}
    if pattern:
        hatched = {
            "pattern": pattern,
            "fg_color": looks.colour(token),
            "bg_color": looks.WHITE,
        }
        return border | {"pattern": hatched}
    fill = looks.WHITE if name == "open" else looks.colour(token)
    return border | {"fill": {"color": fill}}
