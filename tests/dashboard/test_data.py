"""The dashboard reads published snapshots only, and nothing it asks can reach further."""

import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from dashboard import catalog, data
from dashboard.data import Snapshot
from dashboard.edition import FULL
from dashboard.kept import Kept
from dashboard.served import SnapshotLostError
from dashboard.told import span_of
from tests.dashboard.screens import opened


@pytest.fixture
def filed(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))
    snapshot = data.current("filed", FULL)
    assert snapshot is not None
    return snapshot


def cursor(snapshot: Snapshot) -> duckdb.DuckDBPyConnection:
    return data._connection(snapshot.key, snapshot).cursor()


def test_a_snapshot_cannot_be_written(filed):
    with pytest.raises(duckdb.Error, match="read-only"):
        cursor(filed).execute("DELETE FROM figure")


def test_a_query_cannot_read_another_file(filed, tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    with pytest.raises(duckdb.PermissionException):
        cursor(filed).execute(f"SELECT * FROM '{tmp_path / 'secret.csv'}'")


def test_the_lock_cannot_be_undone(filed):
    with pytest.raises(duckdb.Error, match="locked"):
        cursor(filed).execute("SET enable_external_access = true")


def test_a_snapshot_that_is_open_already_can_be_opened_again(filed):
    held = cursor(filed)
    data._connection.clear()
    again = cursor(filed)
    counts = [each.execute("SELECT count(*) FROM figure").fetchone() for each in (held, again)]
    assert counts[0] == counts[1]
    with pytest.raises(duckdb.Error, match="locked"):
        again.execute("SET enable_external_access = true")


def test_names_from_an_address_are_bound_and_never_part_of_a_query(filed):
    injected = data.measures(filed, ["x' OR '1'='1"], ["heshun') --"], (1990, 2030))
    assert injected.empty
    assert data.figure(filed, "heshun-2016:4' OR 1=1 --") is None


def test_an_answer_is_kept_by_the_id_of_its_snapshot(filed):
    first = data.rows(filed, "years")
    moved = Snapshot(filed.id, filed.figures, filed.path, FULL)
    assert data.rows(moved, "years").equals(first)
    elsewhere = Snapshot("another", "filed", filed.path.with_name("gone.duckdb"), FULL)
    with pytest.raises(SnapshotLostError):
        data.rows(elsewhere, "years")


def test_the_current_snapshot_is_the_one_that_the_pointer_names(filed, tmp_path, monkeypatch):
    built, first, second = tmp_path / "built", "a" * 16, "b" * 16
    (built / "snapshots").mkdir(parents=True)
    shutil.copyfile(filed.path, built / "snapshots" / f"{second}.duckdb")
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))
    (built / "current").write_text(f"{second}\n")
    shutil.copyfile(filed.path, built / "snapshots" / f"{first}.duckdb")
    path = built / f"snapshots/{second}.duckdb"
    assert data.current("filed", FULL) == Snapshot(second, "filed", path, FULL)
    (built / "current").write_text(f"{first}\n")
    path = built / f"snapshots/{first}.duckdb"
    assert data.current("filed", FULL) == Snapshot(first, "filed", path, FULL)
    assert data.available(FULL) == ("filed",)


@pytest.mark.parametrize(("language", "words"), [("en", "No figures"), ("zh", "尚未发布")])
def test_without_any_snapshot_the_dashboard_says_what_to_run(
    tmp_path, monkeypatch, language, words
):
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))
    page = opened("overview", lang=language)
    (said,) = (each.value for each in page.info)
    assert words in said and "make build" in said


def test_figures_that_are_not_built_fall_back_to_those_that_are(tmp_path, monkeypatch, built_data):
    (tmp_path / "built").symlink_to(built_data / "built" / "demonstration" / "built")
    monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))
    assert data.current("demonstration", FULL) is None
    page = opened("compare", figures="demonstration")
    # They lie where filed reports are looked for, and are invented all the same.
    assert page.selectbox(key="control_figures").options == ["Demonstration"]


def test_the_reporting_areas_are_counted_without_those_of_residents_only(filed):
    assert catalog.reporting_areas(filed, ["heshun"], (2016, 2016)) == 1
    assert catalog.reporting_areas(filed, ["heshun"], (2017, 2017)) == 0


def test_only_readable_figures_count_as_covered(filed):
    readable = data.coverage(filed, ["peoples_mediation"], ["heshun"])
    reported = data.coverage(filed, ["peoples_mediation"], ["heshun"], readable=False)
    assert readable.empty
    assert [tuple(row) for row in reported[["reporting_year", "area_count"]].to_numpy()] == [
        (2016, 0)
    ]


def test_words_of_a_figure_stand_where_its_span_says(filed):
    found = data.figure(filed, "heshun-2016:4")
    assert found is not None
    start, end = span_of(found)
    assert found["text"][start:end] == found["quote"] == "93 cases were accepted"


def test_a_figure_without_a_text_has_no_span(filed):
    found = data.figure(filed, "public-population:1")
    assert found is not None and span_of(found) is None


def test_what_is_asked_ahead_of_many_indicators_is_what_each_is_answered_alone(filed, monkeypatch):
    areas, span = tuple(data.areas(filed)["area_id"]), (2000, 2030)
    names = ["consultations", "cases_accepted", "trainings", "no_such_indicator"]
    for few in (areas[:50], areas):
        alone = [_alone(filed, name, few, span) for name in names]
        monkeypatch.setattr(data, "_KEPT", Kept(most_bytes=2**24))
        data.measures_ahead(filed, names, few, span)
        monkeypatch.setattr(data, "_asked", _no_further_question)
        for name, own in zip(names, alone, strict=True):
            found = data.measures(filed, [name], few, span)
            pd.testing.assert_frame_equal(found, own, check_dtype=False, check_categorical=False)
        assert len(alone[0]) >= 10
        monkeypatch.undo()


def _no_further_question(*_: object) -> None:
    pytest.fail("it was asked again")


def _alone(filed, name, areas, span):
    return data.measures(filed, [name], areas, span).reset_index(drop=True)
