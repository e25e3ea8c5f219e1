"""Figures come by year, name of area, first day and id, whatever order they were found in."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ordering import in_order

BY_NAME = pd.CategoricalDtype(["zhaohe", "anxi"], ordered=False)  # 赵河 comes before 安溪 here
COLUMNS = ["reporting_year", "area", "period_start", "figure_id"]
ROWS = st.lists(
    st.tuples(
        st.integers(2015, 2017),
        st.sampled_from(["anxi", "zhaohe"]),
        st.sampled_from([None, "2016-01-01", "2016-07-01"]),
    ),
    max_size=12,
)


def figures(*lines: tuple[int, str, str | None, str]) -> pd.DataFrame:
    rows = pd.DataFrame(lines, columns=COLUMNS)
    return rows.assign(
        area=rows["area"].astype(BY_NAME),
        period_start=pd.to_datetime(rows["period_start"]).astype("datetime64[us]"),
    )


def test_years_first_then_areas_as_their_categories_stand_then_days_then_ids():
    rows = figures(
        (2017, "anxi", "2017-01-01", "d"),
        (2016, "anxi", None, "c"),
        (2016, "anxi", "2016-07-01", "b"),
        (2016, "anxi", "2016-07-01", "a"),
        (2016, "zhaohe", "2016-09-01", "e"),
    )
    found = in_order(rows)
    assert found["figure_id"].tolist() == ["e", "a", "b", "c", "d"]
    assert found.index.tolist() == [0, 1, 2, 3, 4]


def test_rows_that_are_in_order_are_the_same_rows():
    rows = figures((2016, "zhaohe", None, "a"), (2016, "anxi", None, "b"))
    assert in_order(rows) is rows


@given(ROWS)
def test_it_is_the_order_of_pandas(lines):
    rows = figures(*((*line, f"{at:02}") for at, line in enumerate(reversed(lines))))
    expected = rows.sort_values(COLUMNS, na_position="last", kind="stable")
    assert in_order(rows)["figure_id"].tolist() == expected["figure_id"].tolist()
