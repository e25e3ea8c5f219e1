import pandas
import pytest

from etl.numbers import NOT_REPORTED, is_not_reported, parse_quantity
from etl.numbers.many import parse_many


def test_each_distinct_text_is_one_row_in_order() -> None:
    frame = parse_many(["5000余", "0/0", "5000余", "12件（不完全统计）", "0"])
    rows = frame.astype(object).where(frame.notna(), None).to_numpy().tolist()
    assert list(frame.columns) == [
        "text",
        "value",
        "comparator",
        "coverage",
        "measure_word",
        "readable",
    ]
    assert rows == [
        ["5000余", 5000.0, ">", None, "", True],
        ["0/0", None, None, None, None, False],
        ["12件（不完全统计）", 12.0, "=", "incomplete", "件", True],
        ["0", 0.0, "=", None, "", True],
    ]


@pytest.mark.parametrize("texts", [[], ["abc"], ["5"]])
def test_the_types_do_not_depend_on_the_cells(texts: list[str]) -> None:
    types = parse_many(texts).dtypes.astype(str).tolist()
    assert types == ["str", "float64", "str", "str", "str", "bool"]


def test_it_can_be_joined_to_a_series_of_cells() -> None:
    cells = pandas.DataFrame({"text": ["1.2万", "—", "1.2万"]})
    assert cells.merge(parse_many(cells["text"]), on="text", how="left")["value"].tolist()[::2] == [
        12_000,
        12_000,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "-",
        "—",
        "——",
        "–",
        "－",
        "/",
        "未报",
        "无数据",
        "n/a",
        "N/A",
        "Not reported",
        " NA ",
    ],
)
def test_cells_that_say_there_is_no_figure(text: str) -> None:
    assert is_not_reported(text)


@pytest.mark.parametrize("text", ["0", "零", "无", "nil", "none", "0/0", "?", "5000余"])
def test_cells_that_may_mean_a_figure_are_not_passed_over(text: str) -> None:
    assert not is_not_reported(text)


def test_no_text_is_both_a_figure_and_no_figure() -> None:
    assert [text for text in NOT_REPORTED if parse_quantity(text)] == []
