"""Sheets of a workbook on paper: heads on every page, and letters that can be read."""

from collections.abc import Iterable, Sequence
from typing import Any

from dashboard.downloads.xlsx.looks import colour

A4 = 9
MARGIN, HEAD, FOOT = 0.4, 0.6, 0.6  # inches
ACROSS, DOWN = 717, 990  # pixels of an upright page without its margins, at full size
WIDER = 1.4  # columns of programs whose letters are broader; breaks hold only without fitting
CHARACTER, PADDING = 7, 5  # pixels of a column's characters, and what it has beside them
READABLE = 200  # characters beside each other on a page that lies, at about eight points
NAMES = 2  # columns at the left that stand on every page: whose row it is


def label_invented(sheets: Iterable[Any], notice: str) -> None:
    """Say of invented figures on every page, and by the colour of every tab, that they are."""
    for sheet in sheets if notice else ():
        sheet.set_header(f"&C&B{notice.replace('&', '&&')}")
        sheet.set_tab_color(colour("demonstration"))


def fit_to_page(sheet: Any) -> None:
    """On paper every column of a sheet stands on one page, with its head on each."""
    _lying(sheet)
    sheet.fit_to_pages(1, 0)


def fit_figures(sheet: Any, widths: Sequence[float]) -> None:
    """As `fit_to_page`, or on as many pages beside each other as letters want that can be read."""
    named = sum(widths[:NAMES])
    pages = -(-(sum(widths) - named) // (READABLE - named)) if sum(widths) > READABLE else 1
    _lying(sheet)
    sheet.fit_to_pages(int(pages), 0)
    if pages > 1:
        sheet.repeat_columns(0, NAMES - 1)
        sheet.print_across()


def fit_charts(
    sheet: Any, blocks: Sequence[tuple[int, int]], end: tuple[int, int], broad: int
) -> None:
    """Charts on upright pages, none cut by the end of one that it would fit on.

    `blocks` are the first row and the height in pixels of each chart with its numbers; `end` is
    the last row and column on paper, and `broad` how many pixels all columns to there take.
    """
    sheet.set_portrait()
    _page(sheet)
    scale = min(1.0, ACROSS / (WIDER * broad))
    sheet.set_print_scale(int(100 * scale))
    sheet.set_h_pagebreaks(list(_breaks(blocks, DOWN / scale)))
    sheet.print_area(0, 0, *end)


def columns_on_paper(first: float, each: float, broad: int) -> tuple[int, int]:
    """The last of columns of `each` characters behind the first that fits, and their pixels."""
    one = round(CHARACTER * each + PADDING)
    own = round(CHARACTER * first + PADDING)
    count = max(1, (broad - own) // one)
    return count, own + count * one


def _breaks(blocks: Sequence[tuple[int, int]], room: float) -> list[int]:
    """The rows that begin a page: of each block that does not fit on what is left of one."""
    found: list[int] = []
    used = 0.0
    for row, high in blocks:
        if used and used + high > room:
            found.append(row)
            used = 0.0
        used += high
    return found


def _lying(sheet: Any) -> None:
    sheet.set_landscape()
    _page(sheet)


def _page(sheet: Any) -> None:
    sheet.set_paper(A4)
    sheet.set_margins(left=MARGIN, right=MARGIN, top=HEAD, bottom=FOOT)
    sheet.set_footer("&C&P / &N")
