"""A return that is not what its folder or its card says is kept out, with the reason."""

from pathlib import Path

from etl.template.layout import AREA, RETURN, YEAR
from tests.etl.small_data import reasons, small_data
from tests.etl.template.returns import asked_for, file, fill


def test_an_area_that_does_not_fit_the_folder(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file(data, fill(asked_for(data), cases_closed={"value": 5}), folder="east-2016")
    (reason,) = reasons(data)
    assert reason.startswith(
        'the return is of the area "heshun" and lies in the folder "east-2016"'
    )


def test_a_name_written_over_the_area(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = fill(asked_for(data), cases_closed={"value": 5})
    book[RETURN][f"D{AREA}"] = "昌乐县"
    file(data, book)
    (reason,) = reasons(data)
    assert '"昌乐县"' in reason and '"heshun-2016"' in reason


def test_an_area_and_a_year_that_do_not_fit_the_card(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    more = 'area = "east"\n[period]\nreporting_year = 2017\nkind = "month"\n'
    file(data, fill(asked_for(data), cases_closed={"value": 5}), more=more)
    assert reasons(data) == [
        'the area of the return is "heshun" and source.toml says "east": keep one of them',
        'the reporting year of the return is "2016" and source.toml says "2017": keep one of them',
        'the kind of period of the return is "year" and source.toml says "month": keep one of them',
    ]


def test_a_head_that_says_no_year_and_another_version(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = fill(asked_for(data), cases_closed={"value": 5})
    book[RETURN][f"D{YEAR}"] = "last year"
    book[RETURN]["A1"] = "legal-aid return 99"
    book[RETURN]["D5"] = "in January"
    file(data, book)
    told = reasons(data)
    assert [reason.split(":")[0] for reason in told] == [
        'the return is of version "99", and version 1 is read',
        'the reporting year of the head is "last year"',
        '"in January" in cell D5 is not a date',
    ]


def test_another_workbook_still_needs_its_map(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = asked_for(data)
    book[RETURN]["A1"] = "table 1"
    file(data, book)
    (reason,) = reasons(data)
    assert "needs a map of the columns" in reason and "legal-aid dry-run" in reason


def test_a_hidden_sheet_that_is_gone_is_named(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = asked_for(data)
    del book["_lists"]
    file(data, book)
    (reason,) = reasons(data)
    assert "there is no sheet '_lists'" in reason
