"""What a return's open cells accept: numbers of the right kind, dates, and choices from a list."""

from collections.abc import Iterable

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Indicator
from etl.catalog.vocabulary import Kind
from etl.template.layout import COLUMNS, END, FIRST, HEAD_VALUE, START, is_whole
from etl.template.words import Words


def add_entries(
    sheet: Worksheet, indicators: list[Indicator], ranges: dict[str, str], say: Words
) -> None:
    """Data validation for every open cell; `ranges` holds the cells that a list offers."""
    last = FIRST + len(indicators) - 1
    for name in ("comparator", "coverage"):
        places = [f"{COLUMNS[name]}{FIRST}:{COLUMNS[name]}{last}"]
        _add(sheet, _choice(ranges[name], say), places)
    kinds: dict[str, list[str]] = {"whole": [], "decimal": [], "percent": []}
    for row, indicator in enumerate(indicators, start=FIRST):
        kinds[_kind(indicator)].append(f"{COLUMNS['value']}{row}")
        if indicator.id in ranges:
            _add(sheet, _choice(ranges[indicator.id], say), [f"{COLUMNS['variant']}{row}"])
    for kind, places in kinds.items():
        _add(sheet, _number(kind, say), places)
    day = DataValidation(type="date", operator="greaterThan", formula1="1", allow_blank=True)
    day.error = say.of("entry", "day")
    _add(sheet, day, [f"{HEAD_VALUE}{START}", f"{HEAD_VALUE}{END}"])


def _kind(indicator: Indicator) -> str:
    if indicator.kind is Kind.REPORTED_RATIO:
        return "percent"
    return "whole" if is_whole(indicator) else "decimal"


def _number(kind: str, say: Words) -> DataValidation:
    accepted = "whole" if kind == "whole" else "decimal"
    entry = DataValidation(type=accepted, operator="greaterThanOrEqual", formula1="0")
    if kind == "percent":
        entry = DataValidation(type=accepted, operator="between", formula1="0", formula2="100")
    entry.allow_blank, entry.error = True, say.of("entry", kind)
    return entry


def _choice(cells: str, say: Words) -> DataValidation:
    entry = DataValidation(type="list", formula1=cells, allow_blank=True)
    entry.error = say.of("entry", "choice")
    return entry


def _add(sheet: Worksheet, entry: DataValidation, places: Iterable[str]) -> None:
    entry.showErrorMessage, entry.errorStyle = True, "stop"
    for place in places:
        entry.add(place)
    if entry.sqref:
        sheet.add_data_validation(entry)
