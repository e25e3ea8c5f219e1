"""The last year's money and reach as a workbook: wide, under a title and merged headings, in 万."""

from collections.abc import Iterator
from datetime import date

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from etl.demonstration.files import Report
from etl.demonstration.model import Model
from etl.demonstration.oddities import Oddity
from etl.demonstration.printing import in_wan, rounded_down
from etl.demonstration.province import Place
from etl.demonstration.returns import year_dates
from etl.demonstration.steady_workbook import steady_bytes

_MONEY, _BENEFIT, _REACH = "经费（万元）", "效益（万元）", "宣传"
_FIGURES = {
    "funding_cny": (_MONEY, "投入", "万元"),
    "case_subsidy_cny": (_MONEY, "办案补贴", "万元"),
    "losses_recovered_cny": (_BENEFIT, "挽回损失", "万元"),
    "wages_recovered_cny": (_BENEFIT, "讨回欠薪", "万元"),
    "people_reached": (_REACH, "受众", "人次"),
}
IN_WORKBOOK = tuple(_FIGURES)

_HEADINGS = (
    ["县区", "统计期", "", _MONEY, "", _BENEFIT, "", _REACH],
    ["", "起", "止", *(below for _, below, _ in _FIGURES.values())],
)
_MERGED = ("A1:H1", "A3:A4", "B3:C3", "D3:E3", "F3:G3")
_HEADER_ROW = 3
_TOO_MANY_DIGITS = 10_000
_EXPLANATION = (
    "填表说明",
    "经费和效益按万元填报，保留两位小数。",
    "受众一万人次以上的，可填“1.2万余”。",
)


def workbook_report(model: Model, places: list[Place]) -> Report:
    """The report on the last year; counties that sent prose or nothing are left out."""
    year = model.calendar.years[-1]
    return Report(
        id=f"money-and-reach-{year}",
        title_en=f"workbook of money and reach, {year}",
        title_zh=f"{year}年经费、效益与受众工作簿",
        reader="table",
        file="money-and-reach.xlsx",
        content=steady_bytes(_workbook(model, places)),
        language="zh",
        received=date(year + 1, 3, 5),
        tables={
            "period": {"kind": "year", "reporting_year": year},
            "defaults": {"coverage": "complete"},
            "table": {
                "shape": "wide",
                "sheets": [f"{year}年"],
                "header_row": _HEADER_ROW,
                "header_rows": len(_HEADINGS),
            },
            "table.columns": {
                "area": "县区",
                "period_start": "统计期 / 起",
                "period_end": "统计期 / 止",
            },
            "table.indicators": {
                f"{above} / {below}": {"indicator": indicator, "measure_word": unit}
                for indicator, (above, below, unit) in _FIGURES.items()
            },
            "table.values.area": {place.name_zh: place.id for place in places},
        },
    )


def _workbook(model: Model, places: list[Place]) -> Workbook:
    year = model.calendar.years[-1]
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = f"{year}年"
    sheet.append([f"青鸾省各县区{year}年经费、效益与受众情况（演示，虚构）"])
    sheet.append([])
    for record in (*_HEADINGS, *_records(model, places)):
        sheet.append(record)
    _dress(sheet)
    notes = workbook.create_sheet("填表说明")
    for line in _EXPLANATION:
        notes.append([line])
    return workbook


def _records(model: Model, places: list[Place]) -> Iterator[list[str | float]]:
    last = len(model.calendar.years) - 1
    for county in map(int, np.flatnonzero(model.returned[:, last])):
        values = [int(model.counts[name][county, last]) for name in IN_WORKBOOK]
        hedged = model.calendar.is_at(Oddity.HEDGED, county, last)
        money = [value / _TOO_MANY_DIGITS for value in values[:-1]]
        yield [
            places[county].name_zh,
            *year_dates(model, last, county),
            *money,
            _people(values[-1], hedged),
        ]


def _people(reached: int, hedged: bool) -> str | float:
    """Large counts are rounded to tenths of 万, or to two digits and 余."""
    if hedged and reached > _TOO_MANY_DIGITS:
        return f"{in_wan(rounded_down(reached))}余"
    return in_wan(reached) if reached % 1000 == 0 else reached


def _dress(sheet: Worksheet) -> None:
    for cells in _MERGED:
        sheet.merge_cells(cells)
    sheet["A1"].font = Font(bold=True, size=14)
    for row in sheet.iter_rows(min_row=_HEADER_ROW, max_row=_HEADER_ROW + 1):
        for cell in row:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(horizontal="center")
    sheet.freeze_panes = "D5"
