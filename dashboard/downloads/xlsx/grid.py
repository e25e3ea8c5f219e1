"""A grid of signs as a sheet: coloured cells under heads that stay in sight, each with its note."""

from typing import Any

from dashboard.charts.native_grid import Ground, Sign, SignGrid
from dashboard.charts.palette import tinted
from dashboard.downloads.about import legal
from dashboard.downloads.xlsx.cells import Styles, width
from dashboard.downloads.xlsx.looks import HATCH, WHITE, colour
from dashboard.downloads.xlsx.paper import fit_to_page

COLUMN, ACROSS = 10, 120  # characters of a column at least, and of all that lie flat at most
LETTER = 6.5  # points that a character takes upright
LONGEST_NOTE = 255  # that Excel shows at a picked cell
UPRIGHT = 90  # degrees, for heads that all together are too broad


def write_grid(sheet: Any, grid: SignGrid, styles: Styles) -> None:
    """Names down the side, heads along the top; picking a cell shows what hovering says."""
    _write_heads(sheet, grid, styles)
    for row, name in enumerate(grid.rows, start=1):
        look = styles.of(bold=True) if name.strong else styles.of()
        sheet.write_string(row, 0, legal(name.words), look)
    for sign in grid.signs:
        place = sign.row + 1, sign.column + 1
        sheet.write_string(*place, legal(sign.text), _look(sign, styles))
        if sign.note:
            sheet.data_validation(*place, *place, _told(sign.note))
    sheet.set_column(0, 0, width(name.words for name in grid.rows))
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    fit_to_page(sheet)


def _write_heads(sheet: Any, grid: SignGrid, styles: Styles) -> None:
    words = [legal(name.words) for name in grid.columns]
    broad = max(COLUMN, width(words))
    flat = broad * len(words) <= ACROSS
    look = {"bold": True, "bg_color": "#E3E7EA", "align": "center", "valign": "bottom"}
    sheet.write_blank(0, 0, None, styles.of(**look))
    for at, each in enumerate(words, start=1):
        style = styles.of(**look) if flat else styles.of(**look, rotation=UPRIGHT)
        sheet.write_string(0, at, each, style)
    sheet.set_column(1, max(len(words), 1), broad if flat else COLUMN / 2)
    if not flat:
        sheet.set_row(0, LETTER * broad)


def _look(sign: Sign, styles: Styles) -> Any:
    """Its colour on a pale shade of it, hatched where it says less than exactly."""
    look = {"align": "center", "bold": True, "font_color": colour(sign.colour)}
    if sign.ground is Ground.FULL:
        look |= {"bg_color": tinted(sign.colour)}
    elif sign.ground is Ground.HATCHED:
        look |= {"pattern": HATCH, "fg_color": tinted(sign.colour), "bg_color": WHITE}
    return styles.of(**look)


def _told(note: str) -> dict[str, Any]:
    words = legal(note)
    cut = words if len(words) <= LONGEST_NOTE else f"{words[: LONGEST_NOTE - 1]}…"
    return {"validate": "any", "input_message": cut}
