"""Tables, views and columns are as other programs expect them, and each of them is explained."""

import re
from pathlib import Path

import duckdb
import pytest

from etl.snapshot.statements import FOLDER, all_statements
from etl.snapshot.verify import FIGURES_COLUMNS, verify
from tests.etl.small_data import asked, build, file_table, small_data

COLUMNS = {
    "area_version": "area_id name_en name_zh pinyin level parent division_code valid_from valid_to "
    "boundary named note_en note_zh source",
    "area": "area_id name_en name_zh pinyin level parent division_code valid_from valid_to "
    "boundary named note_en note_zh source",
    "area_shape": "area_id polygon ring xs ys",
    "unmatched_shape": "feature code name",
    "indicator": "indicator_id name_en name_zh unit_en unit_zh kind indicator_group core "
    "sort_order part_of adds_over_areas adds_over_periods direction chart reach definition_en "
    "definition_zh caveats_en caveats_zh note_en note_zh numerator denominator multiplier "
    "nearest_years reviewed_by reviewed_on",
    "indicator_variant": "indicator_id variant name_en name_zh",
    "measure_word": "indicator_id word factor",
    "phrase": "indicator_id language phrase",
    "report": "report_id area_id title_en title_zh publisher_en publisher_zh language reader file "
    "sha256 original_name original_sha256 citation received period_kind period_start period_end "
    "reporting_year synthetic text figure_count reject_count not_reported_count",
    "figure": "figure_id area indicator unit period_start period_end period_kind reporting_year "
    "value comparator coverage lower upper variant status report locator quote note citation place "
    "value_text measure_word",
    "figures": "area indicator unit period_start period_end period_kind reporting_year value "
    "comparator coverage lower upper variant status report locator quote area_name_en area_name_zh "
    "indicator_name_en indicator_name_zh",
    "practice": "practice_id area indicator reporting_year period_kind period_start period_end "
    "report quote locator",
    "ratio": "area indicator unit period_start period_end period_kind reporting_year value "
    "comparator coverage lower upper variant status numerator_figure denominator_figure "
    "denominator_year",
    "measure": "area indicator unit period_start period_end period_kind reporting_year value "
    "comparator coverage lower upper variant status figure_id numerator_figure denominator_figure "
    "denominator_year report locator quote corrected in_question",
    "correction": "correction_id file place area indicator reporting_year period_kind action "
    "status outcome problem_en problem_zh figure_id expected old_value old_comparator old_words "
    "new_figures new_values reason_en reason_zh by_en by_zh decided_on",
    "figure_mark": "figure_id corrected in_question replaced_by",
    "coverage_cell": "indicator area reporting_year state corrected figure_id",
    "reject": "report_id file place raw reasons",
    "finding": "check_id name_en name_zh area reporting_year period_kind period_start period_end "
    "left_value right_value difference outcome severity relation left_count sentence_en "
    "sentence_zh figure_ids",
    "unusual_kind": "kind sort_order name_en name_zh sentence_en sentence_zh question_en "
    "question_zh",
    "unusual": "kind area indicator reporting_year value other_indicator other_year other_value "
    "expected member_count words usual period_kind period_start period_end report figure_ids",
    "snapshot": "snapshot_id published_on kind figure_count report_count area_count reject_count "
    "finding_count schema_number",
}


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    data = small_data(tmp_path_factory.mktemp("shape"))
    file_table(data, "heshun,cases_closed,53")
    return build(data)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_exactly_its_columns(snapshot: duckdb.DuckDBPyConnection, name: str) -> None:
    assert snapshot.table(name).columns == COLUMNS[name].split()


def test_there_are_no_other_tables(snapshot: duckdb.DuckDBPyConnection) -> None:
    found = asked(snapshot, "SELECT table_name FROM information_schema.tables")
    assert {name for (name,) in found} == set(COLUMNS)


def test_what_is_verified_before_publishing_is_the_contract() -> None:
    assert tuple(COLUMNS["figures"].split()) == FIGURES_COLUMNS


def test_types_are_those_that_readers_count_on(snapshot: duckdb.DuckDBPyConnection) -> None:
    figures = snapshot.table("figures")
    types = dict(zip(figures.columns, map(str, figures.types), strict=True))
    for name in ("value", "lower", "upper"):
        assert types[name] == "DOUBLE"
    for name in ("period_start", "period_end"):
        assert types[name] == "DATE"
    assert (types["locator"], types["reporting_year"]) == ("JSON", "INTEGER")


def test_every_table_and_view_says_what_it_is(snapshot: duckdb.DuckDBPyConnection) -> None:
    tables = asked(snapshot, "SELECT table_name, comment FROM duckdb_tables()")
    views = asked(snapshot, "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal")
    told = dict(tables + views)
    assert told.keys() == COLUMNS.keys()
    assert [name for name, comment in told.items() if not comment or len(comment) < 10] == []


def test_every_column_says_what_it_holds(snapshot: duckdb.DuckDBPyConnection) -> None:
    columns = asked(
        snapshot,
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal "
        "AND coalesce(length(comment), 0) < 6",
    )
    assert columns == []


def test_one_file_makes_one_thing_and_is_named_after_it() -> None:
    made = re.compile(r"^CREATE (?:TEMP )?(?:TABLE|VIEW|MACRO|TYPE) (\w+)", re.MULTILINE)
    for statements in all_statements():
        assert made.findall(statements.sql) == [statements.makes]
    assert len(all_statements()) == len(list(FOLDER.glob("*.sql")))


def test_rows_that_are_missing_are_noticed(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "heshun,cases_closed,53")
    build(data).close()
    (path,) = (data / "built" / "snapshots").glob("*.duckdb")
    assert verify(path, {"figure": 1}) == []
    assert [str(problem.place) for problem in verify(path, {"figure": 2})] == ["figure"]


def test_a_file_that_is_no_database_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "half.duckdb"
    path.write_bytes(b"half a snapshot" * 1000)
    assert "cannot be opened" in verify(path, {})[0].wrong
