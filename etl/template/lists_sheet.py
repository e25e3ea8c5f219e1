"""The hidden sheet of a return: what its lists offer, and what each choice means to us."""

from collections.abc import Iterable

from openpyxl.worksheet.worksheet import Worksheet

from etl.catalog.model import Indicator
from etl.template.layout import LISTS, SAYS
from etl.template.words import Words


def write_lists(sheet: Worksheet, indicators: Iterable[Indicator], say: Words) -> dict[str, str]:
    """Fill the sheet; returns field or indicator -> the range of cells that its list offers."""
    ranges = {name: _write(sheet, name, 1, say.all(name)) for name in ("comparator", "coverage")}
    taken: dict[str, str] = {}
    row = 1
    for indicator in indicators:
        if indicator.variants:
            labels = _labels(indicator, taken, say)
            ranges[indicator.id] = _write(sheet, "variant", row, labels)
            row += len(labels)
    sheet.sheet_state = "hidden"
    sheet.protection.sheet = True
    return ranges


def _labels(indicator: Indicator, taken: dict[str, str], say: Words) -> dict[str, str]:
    """Label -> variant; where two indicators mean different things by a label, the id is added."""
    labels = {}
    for name, words in indicator.variants.items():
        label = say(words, " · ")
        if taken.setdefault(label, name) != name:
            label = f"{label} [{name}]"
            taken[label] = name
        labels[label] = name
    return labels


def _write(sheet: Worksheet, name: str, first: int, labels: dict[str, str]) -> str:
    says, means = SAYS[name]
    for row, (label, meaning) in enumerate(labels.items(), start=first):
        sheet[f"{says}{row}"] = label
        sheet[f"{means}{row}"] = meaning
    return f"'{LISTS}'!${says}${first}:${says}${first + len(labels) - 1}"
