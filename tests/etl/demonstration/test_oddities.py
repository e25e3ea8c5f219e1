"""Every oddity that the guide promises is in the files, where it says."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.etl.demonstration.reading import areas, cell, returned, rows, value

YEARS = range(2016, 2026)
OUTREACH = ("materials_distributed", "people_reached")


def test_december_year(demonstration: Path) -> None:
    row = cell(demonstration, "xingyan", "cases_accepted", 2022)
    assert (row["period_kind"], row["period_start"], row["period_end"]) == (
        "year",
        "2021-12-01",
        "2022-11-30",
    )
    assert cell(demonstration, "xingyan", "staff", 2022)["period_end"] == "2022-11-30"
    assert cell(demonstration, "qinglu", "staff", 2022)["period_end"] == "2022-12-31"


def test_stocks_are_dated_to_a_day(demonstration: Path) -> None:
    for indicator, day in (("cases_open_start", "2022-01-01"), ("cases_open_end", "2022-12-31")):
        row = cell(demonstration, "qinglu", indicator, 2022)
        assert (row["period_kind"], row["period_start"], row["period_end"]) == ("stock", day, day)


def test_missing_years(demonstration: Path) -> None:
    sent = [y for y in YEARS if "cuiwei" in {row["area"] for row in returned(demonstration, y)}]
    assert sent == [2016, 2017, 2018, 2019, 2022, 2023, 2024, 2025]


def test_one_total_does_not_add_up(demonstration: Path) -> None:
    channels = ("in_person", "by_phone", "by_letter", "online")
    off = {}
    for year in YEARS:
        for area in {row["area"] for row in returned(demonstration, year)} - {"meisheng"}:
            try:
                parts = [value(demonstration, area, f"consultations_{c}", year) for c in channels]
            except ValueError:  # a channel was not reported
                continue
            if value(demonstration, area, "consultations", year) != sum(parts):
                off[area, year] = value(demonstration, area, "consultations", year) - sum(parts)
    assert off == {("zhudeng", 2023): 90}


def test_a_boundary_changed(demonstration: Path) -> None:
    before, after = [row for row in areas(demonstration) if row["id"] == "chunchan"]
    assert before["boundary"] != after["boundary"]
    assert (before["valid_from"], before["valid_to"]) == ("", "2020-12-31")
    assert (after["valid_from"], after["valid_to"]) == ("2021-01-01", "")
    residents = [value(demonstration, "chunchan", "population", year) for year in (2020, 2021)]
    assert residents[1] < 0.8 * residents[0]
    assert len({row["id"] for row in areas(demonstration)}) == len(areas(demonstration)) - 1


def test_a_group_claim_doubles_the_cases(demonstration: Path) -> None:
    accepted = {y: value(demonstration, "sujian", "cases_accepted", y) for y in (2021, 2022, 2023)}
    assert accepted[2022] > 1.6 * max(accepted[2021], accepted[2023])
    row = cell(demonstration, "sujian", "cases_accepted", 2022)
    assert "group claim" in row["note"] and "按申请人计件" in row["note"]
    assert cell(demonstration, "sujian", "cases_criminal", 2022)["note"] == ""


def test_a_small_county_reports_true_zeros(demonstration: Path) -> None:
    residents = [value(demonstration, "yinchuang", "population", year) for year in YEARS]
    assert all(7_000 < count < 9_000 for count in residents)
    assert "0" in {
        row["value"] for row in returned(demonstration, 2024) if row["area"] == "yinchuang"
    }


@pytest.mark.parametrize("words", ["余", "约", "more than ", "以上", ">"])
def test_hedged_words(demonstration: Path, words: str) -> None:
    written = {
        row["value"]
        for year in YEARS
        for row in returned(demonstration, year)
        if row["area"] == "meisheng" and row["indicator"] in (*OUTREACH, "consultations")
    }
    assert any(words in text for text in written)
    assert not any(text.isdecimal() for text in written)


def test_incomplete_statistics(demonstration: Path) -> None:
    for year in YEARS[:-1]:
        for indicator in OUTREACH:
            assert cell(demonstration, "yuanxuan", indicator, year)["coverage"] == "incomplete"
        assert cell(demonstration, "yuanxuan", "cases_closed", year)["coverage"] == "complete"


def test_thousands_separators(demonstration: Path) -> None:
    assert "," in cell(demonstration, "liudie", "consultations", 2024)["value"]


def test_one_county_counts_legal_help_among_its_cases(demonstration: Path) -> None:
    accepted = cell(demonstration, "yuexiao", "cases_accepted", 2024)
    assert accepted["variant"] == "with_legal_help"
    parts = [
        value(demonstration, "yuexiao", name, 2024) for name in ("cases_approved", "legal_help")
    ]
    assert int(accepted["value"]) == sum(parts)
    assert {row["area"] for row in returned(demonstration, 2024) if row["variant"]} == {"yuexiao"}


def test_chance_leaves_cells_blank_hedged_and_incomplete_in_other_counties(
    demonstration: Path,
) -> None:
    named = {row["id"] for row in areas(demonstration)[6:23]}
    other = [r for y in YEARS for r in returned(demonstration, y) if r["area"] not in named]
    assert {"—", "incomplete"} <= {r["value"] for r in other} | {r["coverage"] for r in other}
    assert any(r["value"].endswith("余") for r in other)


def test_campaign_months_stand_beside_the_years(demonstration: Path) -> None:
    folder = demonstration / "reports" / "publicity-months"
    table = rows(folder / "publicity-months.csv", "gb18030")
    assert {row["年度"] for row in table} == {"2023", "2024", "2025"}
    assert {(row["开始日期"], row["结束日期"]) for row in table if row["年度"] == "2024"} == {
        ("2024-03-15", "2024-04-14")
    }
    assert any(row["数值"].endswith("余") for row in table)
    assert {row["统计口径"] for row in table} == {"不完全统计", "完整统计"}
    month = next(r for r in table if r["县区"] == "晴鹭县" and r["指标"] == "解答法律咨询")
    assert int(month["数值"].rstrip("余")) < value(demonstration, "qinglu", "consultations", 2023)


def test_counties_that_tell_of_a_month_in_prose_are_not_in_its_table(demonstration: Path) -> None:
    folder = demonstration / "reports" / "publicity-months"
    table = rows(folder / "publicity-months.csv", "gb18030")
    assert {row["年度"] for row in table if row["县区"] == "松琴县"} == {"2023", "2024"}
    assert {row["年度"] for row in table if row["县区"] == "暮萤市"} == {"2023", "2025"}


def test_the_workbook_has_merged_headings_and_wan(demonstration: Path) -> None:
    path = demonstration / "reports" / "money-and-reach-2025" / "money-and-reach.xlsx"
    workbook = load_workbook(path)
    sheet = workbook["2025年"]
    assert {"A3:A4", "B3:C3", "D3:E3"} <= {str(cells) for cells in sheet.merged_cells.ranges}
    assert sheet["D3"].value == "经费（万元）" and sheet["E4"].value == "办案补贴"
    by_county = {row[0]: row for row in sheet.iter_rows(min_row=5, values_only=True)}
    assert str(by_county["梅笙市"][-1]).endswith("万余")
    assert isinstance(by_county["晴鹭县"][3], float)
    assert by_county["星砚区"][1:3] == ("2024-12-01", "2025-11-30")
    assert "funding_cny" not in {row["indicator"] for row in returned(demonstration, 2025)}
