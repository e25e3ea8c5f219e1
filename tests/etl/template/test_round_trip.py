"""A filled return is built without a map: the rows that come out are those that went in."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.template.layout import RETURN, START
from tests.etl.small_data import asked, build, reasons, small_data
from tests.etl.template.returns import asked_for, file, fill
from tests.many import TORTURE

FIGURES = """
SELECT indicator, value, comparator, coverage, lower, upper, variant, note
FROM figure ORDER BY indicator
"""


def test_values_hedges_coverage_variants_and_notes_come_out_as_they_went_in(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = fill(
        asked_for(data),
        cases_accepted={"value": 93, "variant": "含法律帮助 · With legal help", "note": "三月补报"},
        cases_closed={"value": 40, "comparator": ">="},
        consultations={"value": 2456, "comparator": ">", "coverage": "incomplete"},
        hotline_calls={"value": 300, "comparator": "~"},
        losses_recovered_cny={"value": 1205000.5, "comparator": "<"},
        cases_civil={"value": 0, "comparator": "="},
    )
    file(data, book)
    with build(data) as snapshot:
        assert asked(snapshot, FIGURES) == [
            ("cases_accepted", 93, "=", "complete", 93, 93, "with_legal_help", "三月补报"),
            ("cases_civil", 0, "=", "complete", 0, 0, "unknown", None),
            ("cases_closed", 40, ">=", "complete", 40, None, "unknown", None),
            ("consultations", 2456, ">", "incomplete", 2456, None, "unknown", None),
            ("hotline_calls", 300, "~", "complete", None, None, "unknown", None),
            ("losses_recovered_cny", 1205000.5, "<", "complete", None, 1205000.5, "unknown", None),
        ]
        assert asked(snapshot, "SELECT * FROM reject") == []
        where = "SELECT DISTINCT area, locator ->> '$.sheet' FROM figure"
        assert asked(snapshot, where) == [("heshun", RETURN)]


def test_an_empty_cell_is_not_reported_and_never_a_zero(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file(data, fill(asked_for(data), cases_closed={"value": 0}))
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT indicator, value FROM figure") == [("cases_closed", 0)]
        ((skipped,),) = asked(snapshot, "SELECT not_reported_count FROM report")
        assert skipped == 8


def test_flows_take_the_period_of_the_head_and_stocks_its_last_day(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    book = fill(asked_for(data), cases_closed={"value": 5}, lawyers={"value": 7})
    book[RETURN][f"D{START}"] = date(2015, 12, 1)
    file(data, book)
    periods = "SELECT period_kind, period_start, period_end, reporting_year FROM figure ORDER BY 1"
    last = date(2016, 12, 31)
    with build(data) as snapshot:
        assert asked(snapshot, periods) == [
            ("stock", last, last, 2016),
            ("year", date(2015, 12, 1), last, 2016),
        ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_return_in_one_language_loads_as_well(tmp_path: Path, language: str) -> None:
    data = small_data(tmp_path)
    book = asked_for(data, "--language", language, "--period", "campaign")
    file(data, fill(book, language, hotline_calls={"value": 9, "comparator": ">"}))
    with build(data) as snapshot:
        found = "SELECT value, comparator, coverage, period_kind, period_start FROM figure"
        assert asked(snapshot, found) == [(9, ">", "complete", "campaign", None)]


def test_what_is_no_number_is_rejected_with_its_cell(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file(data, fill(asked_for(data), cases_closed={"value": "五件六"}))
    (reason,) = reasons(data)
    assert reason.startswith('the value "五件六" is not a number')


@settings(
    max_examples=12 if TORTURE else 6, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    rows=st.dictionaries(
        st.sampled_from(["cases_accepted", "cases_closed", "consultations", "hotline_calls"]),
        st.tuples(
            st.integers(0, 10**9),
            st.sampled_from(["=", ">", ">=", "~", "<"]),
            st.sampled_from(["complete", "incomplete"]),
        ),
        min_size=1,
    )
)
def test_any_filled_return_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: dict[str, tuple[int, str, str]]
) -> None:
    data = small_data(tmp_path_factory.mktemp("filled"))
    names = ("value", "comparator", "coverage")
    filled = {name: dict(zip(names, cells, strict=True)) for name, cells in rows.items()}
    file(data, fill(asked_for(data), **filled))
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT indicator, value, comparator, coverage FROM figure")
    assert {name: tuple(cells) for name, *cells in found} == rows
