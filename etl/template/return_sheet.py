"""The sheet that a center fills in: a head, then a row for every indicator."""

from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Indicator
from etl.catalog.vocabulary import Group, Kind
from etl.template import layout
from etl.template.layout import COLUMNS, FILLED, FIRST, HEAD_LABEL, HEAD_VALUE, KEYS, LABELS, Asked
from etl.template.style import (
    BAND,
    BOLD,
    GRID,
    HEAD,
    QUIET,
    TITLE,
    fit_to_page,
    leave_open,
    protect,
    put,
    set_heights,
    set_widths,
)
from etl.template.words import Words

_WIDTHS = {
    "A": 44,
    "B": 12,
    "C": 34,
    "D": 36,
    "E": 36,
    "F": 22,
    "G": 15,
    "H": 19,
    "I": 24,
    "J": 36,
    "K": 30,
}
_STOCK = "stock"


def write_return(
    sheet: Worksheet, asked: Asked, indicators: list[Indicator], say: Words, failing: str
) -> None:
    """Fill the sheet; `failing` is the formula that counts the checks that fail."""
    _write_head(sheet, asked, say, failing)
    for name, column in COLUMNS.items():
        label = say.of("column", name, "\n") if name in _shown() else name
        put(sheet, f"{column}{LABELS}", label, BOLD)
        put(sheet, f"{column}{KEYS}", name, QUIET)
        sheet[f"{column}{LABELS}"].fill = HEAD
    for row, indicator in enumerate(indicators, start=FIRST):
        _write_row(sheet, row, indicator, say)
    set_widths(sheet, _WIDTHS)
    hidden = [COLUMNS["indicator"], COLUMNS["period_kind"]]
    hidden += [COLUMNS[name] for name in ("name_zh", "name_en") if name[-2:] == _other(say)]
    for column in hidden:
        sheet.column_dimensions[column].hidden = True
    sheet.row_dimensions[KEYS].hidden = True
    sheet.freeze_panes = f"{COLUMNS['value']}{FIRST}"
    fit_to_page(sheet, f"{LABELS}:{LABELS}")
    set_heights(sheet)
    protect(sheet)


def _other(say: Words) -> str:
    """The language of the names that are not shown."""
    return {"en": "zh", "zh": "en"}.get(say.language, "")


def _shown() -> list[str]:
    return [name for name in COLUMNS if name not in ("indicator", "period_kind")]


def _write_head(sheet: Worksheet, asked: Asked, say: Words, failing: str) -> None:
    put(sheet, "A1", f"{layout.MARK} {layout.VERSION}")
    sheet[f"{HEAD_LABEL}1"].value, sheet[f"{HEAD_LABEL}1"].font = say.of("head", "title"), TITLE
    area = f"{say(asked.area.name, ' · ')} ({asked.area.id})"
    kind = f"{say.of('period', asked.kind)} ({asked.kind})"
    for row, key, value in (
        (layout.AREA, "area", area),
        (layout.YEAR, "year", asked.year),
        (layout.PERIOD, "period", kind),
        (layout.START, "start", asked.start),
        (layout.END, "end", asked.end),
        (layout.EDITION, "edition", layout.VERSION),
        (layout.VERDICT, "verdict", failing),
    ):
        put(sheet, f"{HEAD_LABEL}{row}", say.of("head", key), BOLD)
        place = f"{HEAD_VALUE}{row}"
        if key in ("start", "end"):
            leave_open(sheet, place, value)
            sheet[place].number_format = "yyyy-mm-dd"
        else:
            put(sheet, place, value)
        sheet[place].alignment = Alignment(horizontal="left", vertical="center")


def _write_row(sheet: Worksheet, row: int, indicator: Indicator, say: Words) -> None:
    stock = indicator.kind is Kind.STOCK
    cells = {
        "indicator": indicator.id,
        "period_kind": _STOCK if stock else None,
        "group": say.of("group", indicator.group),
        "name_zh": indicator.name.zh,
        "name_en": indicator.name.en,
        "unit": say(indicator.unit) if indicator.unit else None,
    }
    for name, value in cells.items():
        put(sheet, f"{COLUMNS[name]}{row}", value, BOLD if indicator.core else None)
        sheet[f"{COLUMNS[name]}{row}"].border = GRID
        if list(Group).index(indicator.group) % 2:
            sheet[f"{COLUMNS[name]}{row}"].fill = BAND
    complete = say.of("coverage", "complete")
    for name in FILLED:
        if name == "variant" and not indicator.variants:
            continue
        leave_open(sheet, f"{COLUMNS[name]}{row}", complete if name == "coverage" else None)
    number = "#,##0" if layout.is_whole(indicator) else "#,##0.##"
    sheet[f"{COLUMNS['value']}{row}"].number_format = number
    sheet[f"{COLUMNS['value']}{row}"].comment = _comment(indicator, say)


def _comment(indicator: Indicator, say: Words) -> Comment:
    parts = [indicator.name, indicator.definition, indicator.caveats]
    words = "\n".join(say(part, "\n") for part in parts if part)
    return Comment(words, "Legal Aid Compare", height=180, width=420)
