"""Bars, columns, dots and lines of a workbook, with the words of a hedge at its mark."""

from typing import Any

from dashboard.charts.native import Form, Native, Strand
from dashboard.charts.palette import symbol_of
from dashboard.downloads.about import legal, number_format
from dashboard.downloads.xlsx import looks

KINDS = {Form.BARS: "bar", Form.DOTS: "bar", Form.COLUMNS: "column", Form.LINES: "line"}
GAPS = {Form.BARS: 45, Form.DOTS: 260, Form.COLUMNS: 45}
MARKERS = {"circle": "circle", "square": "square", "diamond": "diamond", "triangle-up": "triangle"}


def chart(book: Any, native: Native, block: Any) -> Any:
    """The native chart over the numbers of its block."""
    made = book.add_chart({"type": KINDS[native.form]})
    for at, strand in enumerate(native.strands):
        made.add_series(_series(native, strand, block, at))
    values = [mark.drawn for strand in native.strands for mark in strand.marks if mark]
    numbers = looks.value_axis(native.unit, number_format(values))
    lying = KINDS[native.form] == "bar"
    made.set_x_axis(numbers if lying else looks.name_axis())
    made.set_y_axis(looks.name_axis(reverse=True) if lying else numbers)
    made.set_title({"name": legal(native.title)} if native.title else {"none": True})
    quiet = [at for at, strand in enumerate(native.strands) if strand.quiet]
    several = len(native.strands) > 1
    made.set_legend({"position": "top", "delete_series": quiet} if several else {"none": True})
    made.set_size({"width": looks.WIDE, "height": looks.height_of(native)})
    made.show_blanks_as("gap")
    return made


def _series(native: Native, strand: Strand, block: Any, at: int) -> dict[str, Any]:
    count = len(native.categories) + (native.level is not None)
    column = block.series[at]
    series = {
        "name": legal(strand.name),
        "categories": block.cells(0, count),
        "values": block.cells(column, count),
    }
    look = _line if native.form is Form.LINES else _bars
    return series | look(native, strand, block, column)


def _bars(native: Native, strand: Strand, block: Any, column: int) -> dict[str, Any]:
    hues = native.colours or (strand.colour,) * len(strand.marks)
    found: dict[str, Any] = {
        "fill": {"color": looks.colour(strand.colour)},
        "gap": GAPS[native.form],
        "points": [looks.bar(m, hue) for m, hue in zip(strand.marks, hues, strict=True)],
    }
    if native.level:
        found["points"].append({"fill": {"color": looks.colour("quiet")}})
    if any(strand.limits):
        count = len(native.categories)
        last = column + 1 + 3 * strand.worded
        ends = [block.range(place, count) for place in (last, last + 1)]
        return found | {"y_error_bars": looks.limits(*ends)}
    return found | {"data_labels": _labels(strand, every=True)}


def _line(native: Native, strand: Strand, block: Any, column: int) -> dict[str, Any]:
    colour = {"color": looks.colour(strand.colour)}
    if strand.behind:
        return {"line": {**colour, "width": 0.75}, "marker": {"type": "none"}}
    marker = MARKERS.get(symbol_of(strand.colour), "circle")
    return {
        "line": {**colour, "width": 2.25},
        "marker": {"type": marker, "size": 7, "fill": colour, "border": colour},
        "points": [looks.point(mark, strand.colour) for mark in strand.marks],
        "data_labels": _labels(strand, every=False) | {"position": "above"},
    }


def _labels(strand: Strand, *, every: bool) -> dict[str, Any]:
    """The words of hedged and corrected marks; of exact ones the number, of lines the last."""
    known = [at for at, mark in enumerate(strand.marks) if mark and mark.drawn is not None]
    custom: list[dict[str, Any] | None] = []
    for at, mark in enumerate(strand.marks):
        if mark and mark.drawn is not None and mark.worded:
            # As words, not as a reference to their cell, of which LibreOffice shows the number.
            custom.append({"value": legal(mark.told)})
        else:
            custom.append(None if every or at == (known or [-1])[-1] else {"delete": True})
    values = [mark.drawn for mark in strand.marks if mark]
    written = number_format(values)
    return {"value": True, "num_format": written, "font": {"size": looks.SMALL}, "custom": custom}
