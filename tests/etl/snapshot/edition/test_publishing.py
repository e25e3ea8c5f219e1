"""The public edition is published with its snapshot, and made good wherever it is missing."""

from pathlib import Path

import duckdb
import pytest

from etl.problems import Problem, ProblemsFound
from etl.snapshot import Store, publish
from etl.snapshot.edition import edition_id, public_store
from etl.snapshot.edition import publish as publishing
from etl.snapshot.stages import Quiet
from tests.etl.small_data import file_table, opened, replace_in
from tests.etl.snapshot.edition.tables import people_data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    data = people_data(tmp_path)
    file_table(data, ["heshun,recipients_women,3", "heshun,recipients,93"])
    published(data)
    return data


def published(data: Path) -> bool:
    return publish(data, Quiet(), lambda: None).unchanged


def women(data: Path) -> tuple[str, list[tuple[object, ...]]]:
    """The id that the edition gives itself, and what it tells of women."""
    public = public_store(data)
    with duckdb.connect(str(public.path(str(public.current()))), read_only=True) as edition:
        own = edition.execute("SELECT snapshot_id FROM snapshot").fetchall()[0][0]
        sql = "SELECT value, lower, upper FROM figure WHERE indicator = 'recipients_women'"
        return own, edition.execute(sql).fetchall()


def test_it_lies_beside_its_snapshot_under_an_id_of_its_own(data: Path) -> None:
    whole = str(Store(data).current())
    own, told = women(data)
    assert public_store(data).pointer == data / "built" / "public" / "current"
    assert own == public_store(data).current() == edition_id(data, whole) != whole
    assert len(own) == 16 and told == [(None, 1, 4)]


@pytest.mark.parametrize("lost", ["current", "snapshots", ""])
def test_a_build_without_changes_makes_good_what_is_missing(data: Path, lost: str) -> None:
    public = public_store(data)
    before = public.current()
    for path in sorted((public.built / lost).rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (public.built / "current").unlink(missing_ok=True)
    assert public.current() is None
    assert published(data)
    assert public.current() == before
    assert women(data)[1] == [(None, 1, 4)]


def test_it_is_made_good_where_nothing_was_kept_of_the_build(data: Path) -> None:
    public = public_store(data)
    public.path(str(public.current())).unlink()
    for path in Store(data).kept.rglob("*.arrow"):
        path.unlink()
    assert published(data)
    assert women(data)[1] == [(None, 1, 4)]


def test_other_rules_make_another_edition(data: Path) -> None:
    before = public_store(data).current()
    replace_in(data / "small_numbers.toml", "largest = 4", "largest = 9")
    assert not published(data)
    assert public_store(data).current() != before
    assert women(data)[1] == [(None, 1, 9)]


def test_going_back_needs_no_second_edition(data: Path) -> None:
    first = public_store(data).current()
    file_table(data, "heshun,recipients_women,20")
    published(data)
    assert women(data)[1] == [(20, 20, 20)]
    file_table(data, ["heshun,recipients_women,3", "heshun,recipients,93"])
    published(data)
    assert public_store(data).current() == first


def test_neither_becomes_current_where_the_edition_cannot_be_written(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Store(data).current(), public_store(data).current()
    file_table(data, "heshun,recipients_women,20")
    monkeypatch.setattr(publishing, "verify", lambda *_: [_lost()])
    with pytest.raises(ProblemsFound):
        published(data)
    assert (Store(data).current(), public_store(data).current()) == before


def _lost() -> Problem:
    return Problem("edition", "figure", "1 row was written, 0 are there", "Build again")


def test_a_rehearsal_needs_no_edition(data: Path) -> None:
    file_table(data, "heshun,recipients_women,20")
    publish(data, Quiet(), lambda: None, with_public=False)
    with opened(data) as whole:
        assert whole.execute("SELECT value FROM figure").fetchall() == [(20,)]
    assert women(data)[1] == [(None, 1, 4)]
