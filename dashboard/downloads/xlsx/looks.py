"""How charts of a workbook look: the screen's colours, hatching for hedges, quiet axes."""

from typing import Any

from dashboard.charts.marks import SURE, Look, Mark
from dashboard.charts.native import Form, Native
from dashboard.charts.palette import PALETTES, tinted

PATTERNS = {
    Look.AT_LEAST: "wide_upward_diagonal",
    Look.AT_MOST: "light_upward_diagonal",
    Look.BETWEEN: "wide_downward_diagonal",
    Look.ABOUT: "percent_50",
}
WHITE = "#FFFFFF"
HATCH, DOTS = 14, 17  # patterns of cells: thin diagonals, and dots on an eighth of the ground
SMALL = 9
LEVEL = 360  # degrees: said, so that LibreOffice leaves out no name that it thinks too close
WIDE, LEAST, MOST, PLANE, ROW = 760, 330, 1600, 480, 27  # pixels
LOWEST, PAGE = 18, 1050  # pixels of a row at least, and of all that fit on a page


def height_of(native: Native) -> int:
    """Pixels for a chart: rows that can be read, at least the usual height."""
    if native.form is Form.PLANE:
        return PLANE
    count = (len(native.categories) + 1) * max(1, len(native.strands))
    lying = native.form in (Form.BARS, Form.DOTS, Form.SHARES)
    row = max(LOWEST, min(ROW, PAGE / count))
    return min(MOST, max(LEAST, round(90 + row * count))) if lying else LEAST


def colour(token: str) -> str:
    """The colour of a token on white paper."""
    return PALETTES["light"][token.removeprefix("@")].upper()


def bar(mark: Mark | None, token: str) -> dict[str, Any] | None:
    """Solid where it is exact, pale where of a part of the year, hatched where left open."""
    if mark is None or mark.drawn is None:
        return None
    pattern = PATTERNS.get(mark.look)
    if pattern is None:
        return {"fill": {"color": tinted(token) if mark.partial else colour(token)}}
    hatched = {"pattern": pattern, "fg_color": colour(token), "bg_color": WHITE}
    return {"pattern": hatched, "border": {"color": colour(token)}}


def point(mark: Mark | None, token: str) -> dict[str, Any] | None:
    """A filled marker where the number is exact, a hollow one where it is not."""
    if mark is None or mark.drawn is None:
        return None
    fill = colour(token) if mark.look in SURE else WHITE
    return {"fill": {"color": fill}, "border": {"color": colour(token), "width": 1.5}}


def value_axis(unit: str, written: str, **more: Any) -> dict[str, Any]:
    """From zero, with light lines and the unit as its name."""
    return {
        "name": unit,
        "name_font": {"bold": False, "size": SMALL, "color": colour("quiet")},
        "num_font": {"size": SMALL, "color": colour("quiet")},
        "num_format": written,
        "min": 0,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": colour("grid")}},
        **more,
    }


def name_axis(**more: Any) -> dict[str, Any]:
    """The axis of names, none of which is left out."""
    return {
        "num_font": {"size": SMALL, "rotation": LEVEL},
        "interval_unit": 1,
        "major_gridlines": {"visible": False},
        "major_tick_mark": "none",
        "line": {"color": colour("context")},
        **more,
    }


def limits(minus: str, plus: str) -> dict[str, Any]:
    """The 95% limits as error bars, from the cells that hold how far away they lie."""
    return {
        "type": "custom",
        "end_style": 0,  # a cap at a side without a limit would look like one
        "minus_values": minus,
        "plus_values": plus,
        "line": {"color": colour("text"), "width": 1.25},
    }


def reach(
    value: float | None, ends: tuple[float | None, float | None] | None
) -> tuple[float | None, float | None]:
    """How far below and above a number its limits lie; an open side has none."""
    if value is None or ends is None:
        return None, None
    lower, upper = ends
    return (
        None if lower is None else max(0.0, value - lower),
        None if upper is None else max(0.0, upper - value),
    )
