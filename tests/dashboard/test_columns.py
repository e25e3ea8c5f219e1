"""Rows read by the column are the rows that pandas gives one by one."""

import pandas as pd

from dashboard.columns import among, records

ROWS = pd.DataFrame(
    {
        "area": ["a", None, "b"],
        "day": pd.to_datetime(["2020-01-02", None, "2021-01-02"]),
        "value": [1.0, None, 3.5],
        "year": [2020, 2021, 2022],
    }
)


def test_records_are_those_of_pandas():
    assert str(records(ROWS)) == str(ROWS.to_dict("records"))
    assert records(ROWS.iloc[:0]) == []


def test_a_mask_picks_rows_even_when_there_are_none():
    assert list(ROWS[among(ROWS["area"], {"b", "c"})]["value"]) == [3.5]
    empty = ROWS.iloc[:0]
    assert list(empty[among(empty["area"], {"b"})].columns) == list(ROWS.columns)
