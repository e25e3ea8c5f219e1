"""The checks of a return as formulas: red where no numbers inside the hedges could satisfy them."""

from collections.abc import Iterable, Mapping

from openpyxl.formatting.rule import FormulaRule
from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Check
from etl.catalog.vocabulary import Relation
from etl.template.layout import CHECKS, COLUMNS, RETURN
from etl.template.style import (
    BOLD,
    HEAD,
    RED,
    RED_FONT,
    fit_to_page,
    protect,
    put,
    set_heights,
    set_widths,
)
from etl.template.words import Words, entries

_HEAD = {"B": "name", "C": "rule", "D": "left", "E": "relation", "F": "right", "G": "outcome"}
_FIRST = 2
# Hidden: 1 where the check fails, and each side's least and most that the hedges allow.
_CODE, _LOW, _HIGH = "A", ("H", "I"), ("J", "K")
_OPEN_END = "1E+15"


def failing_formula(checks: list[Check]) -> str:
    """How many checks fail."""
    return f"=SUM('{CHECKS}'!${_CODE}${_FIRST}:${_CODE}${_FIRST + max(len(checks), 1) - 1})"


def write_checks(
    sheet: Worksheet, checks: list[Check], rows: Mapping[str, int], say: Words
) -> dict[str, list[str]]:
    """A line a check; returns indicator -> the cells that are 1 where one of its checks fails."""
    for column, key in _HEAD.items():
        put(sheet, f"{column}1", say.of("check", key), BOLD)
        sheet[f"{column}1"].fill = HEAD
    codes: dict[str, list[str]] = {}
    for row, check in enumerate(checks, start=_FIRST):
        _write_check(sheet, row, check, rows, say)
        for name in (*check.left, *check.right):
            codes.setdefault(name, []).append(f"'{CHECKS}'!${_CODE}${row}")
    last = _FIRST + max(len(checks), 1) - 1
    red = FormulaRule(formula=[f"${_CODE}{_FIRST}=1"], fill=RED, font=RED_FONT)
    sheet.conditional_formatting.add(f"B{_FIRST}:G{last}", red)
    set_widths(sheet, {"B": 34, "C": 70, "D": 14, "E": 10, "F": 14, "G": 20})
    for column in (_CODE, *_LOW, *_HIGH):
        sheet.column_dimensions[column].hidden = True
    sheet.freeze_panes = "B2"
    fit_to_page(sheet, "1:1")
    set_heights(sheet)
    protect(sheet)
    return codes


def mark_failing(sheet: Worksheet, rows: Mapping[str, int], codes: dict[str, list[str]]) -> None:
    """Paint the values of the return that take part in a check that fails."""
    for name, cells in codes.items():
        place = f"{COLUMNS['value']}{rows[name]}"
        tests = ",".join(f"{cell}=1" for cell in cells)
        rule = FormulaRule(formula=[f"OR({tests})"], fill=RED, font=RED_FONT)
        sheet.conditional_formatting.add(place, rule)


def _write_check(
    sheet: Worksheet, row: int, check: Check, rows: Mapping[str, int], say: Words
) -> None:
    numbers = [rows[name] for name in (*check.left, *check.right)]
    ready = f"AND(COUNT({_cells('value', numbers)})={len(numbers)}{_same_variant(numbers)})"
    for side, names, shown in zip((0, 1), (check.left, check.right), ("D", "F"), strict=True):
        own = [rows[name] for name in names]
        put(sheet, f"{shown}{row}", f'=IF({ready},SUM({_cells("value", own)}),"")')
        put(sheet, f"{_LOW[side]}{row}", "=" + "+".join(_low(n, say) for n in own))
        put(sheet, f"{_HIGH[side]}{row}", "=" + "+".join(_high(n, say) for n in own))
    put(sheet, f"{_CODE}{row}", f'=IF({ready},IF({_fails(check, row)},1,0),"")')
    put(sheet, f"B{row}", say(check.name, "\n"))
    put(sheet, f"C{row}", say(check.sentence, "\n"))
    put(sheet, f"E{row}", {"=": "＝", ">=": "≥"}[check.relation])
    fails, holds, left_open = (say.of("check", key) for key in ("fails", "holds", "open"))
    code = f"{_CODE}{row}"
    put(sheet, f"G{row}", f'=IF({code}="","{left_open}",IF({code}=1,"{fails}","{holds}"))')


def _fails(check: Check, row: int) -> str:
    too_low = f"{_HIGH[0]}{row}+{check.tolerance}<{_LOW[1]}{row}"
    if check.relation is Relation.AT_LEAST:
        return too_low
    return f"OR({too_low},{_HIGH[1]}{row}+{check.tolerance}<{_LOW[0]}{row})"


def _same_variant(rows: list[int]) -> str:
    """Figures of different definitions are not held against each other."""
    first, *others = (_cells("variant", [row]) for row in rows)
    return "".join(f",{first}={other}" for other in others)


def _low(row: int, say: Words) -> str:
    return f"IF({_hedged(row, '~<', say)},0,N({_cells('value', [row])}))"


def _high(row: int, say: Words) -> str:
    complete = f'{_cells("coverage", [row])}="{say.of("coverage", "complete")}"'
    known = f"AND({complete},NOT({_hedged(row, ('>', '>=', '~'), say)}))"
    return f"IF({known},N({_cells('value', [row])}),{_OPEN_END})"


def _hedged(row: int, comparators: Iterable[str], say: Words) -> str:
    cell = _cells("comparator", [row])
    labels = (say(entries("comparator")[each]) for each in comparators)
    return "OR(" + ",".join(f'{cell}="{label}"' for label in labels) + ")"


def _cells(name: str, rows: list[int]) -> str:
    return ",".join(f"'{RETURN}'!${COLUMNS[name]}${row}" for row in rows)
