"""Builds of one folder at once take turns: each ends well, and what is current is whole."""

from pathlib import Path

from etl.command_line import main
from etl.snapshot import Store
from etl.snapshot.seal import is_sound
from tests.etl.child import TOO_LONG, start
from tests.etl.small_data import asked, build, file_table, opened, small_data
from tests.many import TORTURE

AT_ONCE, ROUNDS = 4, 10 if TORTURE else 2


def test_builds_at_once_publish_once_and_leave_nothing(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "heshun,cases_closed,0")
    build(data).close()
    for number in range(1, ROUNDS + 1):
        file_table(data, f"heshun,cases_closed,{number}")
        outputs = [tmp_path / f"said-{each}" for each in range(AT_ONCE)]
        running = [start(["build", "--data", str(data)], said) for said in outputs]
        for child in running:
            child.join(TOO_LONG)
        told = [said.read_text("utf-8") for said in outputs]
        assert [child.exitcode for child in running] == [0] * AT_ONCE, told
        assert sum("Published snapshot" in each for each in told) == 1
        assert sum("Nothing changed" in each for each in told) == AT_ONCE - 1
        with opened(data) as snapshot:
            assert asked(snapshot, "SELECT value FROM figure") == [(number,)]
        store = Store(data)
        assert is_sound(store.path(store.current() or "")) and list(store.work.iterdir()) == []
    assert len(store.remembered()) == ROUNDS + 1
    assert main(["verify", "--data", str(data)]) == 0
