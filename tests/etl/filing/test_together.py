"""Several filings at once lose nothing, and one that is killed leaves nothing half done."""

import contextlib
import json
import subprocess
import time
from pathlib import Path

from tests.etl.filing.filings import ACCEPTED, TEXT, command, ended, file, start
from tests.etl.small_data import asked, opened, small_data

AT_ONCE = 4


def test_filings_at_once_all_arrive(tmp_path: Path):
    data = small_data(tmp_path)
    running = [
        start(command(data, tmp_path / str(number), [ACCEPTED], raw=f"{TEXT}{number}"))
        for number in range(AT_ONCE)
    ]
    done = [ended(process) for process in running]
    assert [code for code, _ in done] == [0] * AT_ONCE
    names = {said["report"] for _, said in done}
    assert names == {"heshun-2016", "heshun-2016-2", "heshun-2016-3", "heshun-2016-4"}
    with opened(data) as snapshot:
        values = asked(snapshot, "SELECT value FROM figures ORDER BY value")
    assert values == [(93,)] * AT_ONCE
    lines = [json.loads(line) for line in (data / "audit.jsonl").read_text().splitlines()]
    assert {line["folder"] for line in lines} == names


def test_a_filing_that_is_killed_leaves_a_whole_report_or_none(tmp_path: Path):
    data = small_data(tmp_path)
    started = time.perf_counter()
    # As the others are: in a process of its own.
    assert ended(start(command(data, tmp_path / "first")))[0] == 0
    takes = time.perf_counter() - started
    for part in (0.5, 0.8, 0.9, 0.97):
        process = start(command(data, tmp_path / "killed", [ACCEPTED], raw=f"{TEXT}{part}"))
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=part * takes)
        process.kill()
        process.wait()
    for folder in (data / "reports").glob("[!.]*"):
        assert {path.name for path in folder.iterdir()} == {
            "figures.csv", "source.toml", "summary.txt",
        }  # fmt: skip
    assert file(data, tmp_path / "last", raw=f"{TEXT}last")[0] == 0
    assert not list((data / "reports").glob(".*.partial"))
