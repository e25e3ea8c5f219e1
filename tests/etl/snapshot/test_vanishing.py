"""A data folder that goes away or is edited in the middle of a build never costs a snapshot."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from etl.command_line import main
from etl.commands import build as command
from etl.snapshot import Store
from etl.snapshot.stages import Stages
from tests.etl.published_data import published_and_changed
from tests.etl.small_data import asked, file_table, opened
from tests.many import TORTURE

Item = TypeVar("Item")
STEPS = 64 if TORTURE else 3  # of the SQL statements


class Interrupted:
    """Stages in which something happens before the step of that number within a stage."""

    def __init__(self, stage: str, step: int, happens: Callable[[], object]) -> None:
        self.stage, self.step, self.happens = stage, step, happens

    def each(self, title: str, items: Sequence[Item]) -> Iterator[Item]:
        for number, item in enumerate(items):
            if title == self.stage and number == self.step:
                self.happens()
            yield item


def between(stage: str, step: int, happens: Callable[[], object], patch: pytest.MonkeyPatch) -> Any:
    @contextmanager
    def shown(_: object) -> Iterator[Stages]:
        yield Interrupted(stage, step, happens)

    patch.setattr(command, "shown", shown)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return published_and_changed(tmp_path)


MOMENTS = [
    ("Reading catalog", 0),
    ("Reading reports", 0),
    *(("Loading figures", step * 64 // STEPS) for step in range(STEPS)),
    ("Verifying", 0),
]


@pytest.mark.parametrize(("stage", "step"), MOMENTS)
def test_a_share_that_goes_away_in_mid_build(
    data: Path, stage: str, step: int, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before, away = Store(data).current(), data.with_name("away")
    between(stage, step, lambda: data.rename(away), monkeypatch)
    assert main(["build", "--data", str(data)]) == 1
    said = capsys.readouterr()
    assert "Nothing was published" in said.out and "The last snapshot stays." in said.out
    assert str(data) in said.err or "areas.csv: the file is missing" in said.err, said.err
    assert not data.exists()
    away.rename(data)
    assert Store(data).current() == before
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(1,)]
    monkeypatch.undo()
    assert main(["build", "--data", str(data)]) == 0
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(2,)]


@pytest.mark.parametrize(("stage", "step"), MOMENTS)
def test_a_report_that_is_edited_in_mid_build(
    data: Path, stage: str, step: int, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    before = Store(data).current()
    between(stage, step, lambda: file_table(data, "heshun,cases_closed,3"), monkeypatch)
    assert main(["build", "--data", str(data)]) == 1
    assert "files changed while they were being read" in capsys.readouterr().err
    assert Store(data).current() == before and list(Store(data).work.iterdir()) == []
    monkeypatch.undo()
    assert main(["build", "--data", str(data)]) == 0
    with opened(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM figure") == [(3,)]
