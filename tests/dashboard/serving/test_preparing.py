"""A server's processes share a folder while it runs; one of them prepares views and gives way."""

import os
import select
import stat
import subprocess
import sys
import threading
from itertools import product
from pathlib import Path

import pytest

from dashboard.frame import Frame
from dashboard.prepared import once
from dashboard.prepared.shelf import FOLDER, Shelf
from dashboard.serving import preparing
from dashboard.text import LANGUAGES
from dashboard.views import compare_position
from tests.dashboard.screens import frame
from tests.dashboard.watching.serving import served
from tests.etl.small_data import build, file_table, small_data

PATIENCE = 60.0  # seconds
INDICATORS = ("consultations", "cases_accepted", "cases_closed")


def test_the_folder_is_there_for_this_user_alone_while_the_server_runs() -> None:
    with preparing.preparing(wanted=False):
        folder = Path(os.environ[FOLDER])
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists() and FOLDER not in os.environ


def test_a_server_that_is_told_to_stop_leaves_nothing_behind(
    built_data: Path, tmp_path: Path
) -> None:
    with served(built_data, TMPDIR=str(tmp_path)) as server:
        assert server.get("/readyz")[0] == 200 and list(tmp_path.glob("legal-aid-views-*"))
    assert list(tmp_path.glob("legal-aid-views-*")) == []
    first, *rest = server.at_the_end.splitlines()
    assert first.startswith("Legal Aid Compare is at") and rest == ["Stopped."]


def test_a_server_runs_where_no_folder_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(preparing.tempfile, "TemporaryDirectory", full)
    with preparing.preparing():
        assert FOLDER not in os.environ


def test_who_does_not_want_it_has_nothing_beside_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preparing.threading.Thread, "start", pytest.fail)
    with preparing.preparing(wanted=False):
        pass
    monkeypatch.setenv(preparing.WANTED, "0")
    with preparing.preparing():
        pass


@pytest.fixture
def own_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shelf of a server that shows three figures of one county."""
    data, own = small_data(tmp_path), tmp_path / "shelf"
    file_table(data, [f"heshun,{each},53" for each in INDICATORS], report="returns")
    build(data).close()
    own.mkdir()
    monkeypatch.setenv("LEGAL_AID_DATA", str(data))
    monkeypatch.setenv(FOLDER, str(own))
    return own


@pytest.mark.skipif(not preparing.POSSIBLE, reason="nothing gives way here")
class TestTheProcess:
    """What is started beside a server."""

    def test_it_prepares_every_likely_view_and_ends(self, own_shelf: Path) -> None:
        done = subprocess.run(
            [sys.executable, "-m", preparing.MODULE, str(os.getpid())],
            capture_output=True,
            timeout=PATIENCE,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        for language, indicator in product(LANGUAGES, INDICATORS):
            view = frame(language)
            for year in view.all_years:
                assert self._prepared(view, indicator, year, Shelf(own_shelf))

    @staticmethod
    def _prepared(view: Frame, indicator: str, year: int, shelf: Shelf) -> bool:
        settled = view.settled(indicator=indicator, year=year).as_drawn
        key = once.key_of(compare_position.cards, settled, (indicator, year), {})
        return shelf.get(key) is not None

    def test_it_ends_when_the_server_has_gone(self, own_shelf: Path) -> None:
        began = f"{sys.executable} -m {preparing.MODULE} $$ & echo $!"
        told = subprocess.run(
            ["sh", "-c", began], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
        )
        handle = os.pidfd_open(int(told.stdout))
        try:
            assert select.select([handle], [], [], PATIENCE)[0]
        finally:
            os.close(handle)
        assert list(own_shelf.iterdir()) == []

    def test_another_snapshot_is_prepared_anew(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LEGAL_AID_DATA", str(tmp_path))
        monkeypatch.delenv(preparing.WANTED, raising=False)
        monkeypatch.setattr(preparing, "FIRST", 0.0)
        monkeypatch.setattr(preparing, "LOOKED_EVERY", 0.01)
        begun, again, told = threading.Event(), threading.Event(), list[str]()

        class Begun:
            def __init__(self, *_: object, **__: object) -> None:
                told.append("begun")
                (again if begun.is_set() else begun).set()

            def kill(self) -> None:
                told.append("ended")

            def wait(self) -> None: ...

            def poll(self) -> None: ...

        monkeypatch.setattr(preparing.subprocess, "Popen", Begun)
        with preparing.preparing():
            assert begun.wait(PATIENCE)
            (tmp_path / "built").mkdir()
            (tmp_path / "built" / "current").write_text("0123456789abcdef\n")
            assert again.wait(PATIENCE)
        assert told == ["begun", "ended", "begun", "ended"]
