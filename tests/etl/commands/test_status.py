"""legal-aid status tells what is current and every problem that is open."""

from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.ledger import entry, file_ledger, override
from tests.etl.small_data import build, file_prose, file_table, small_data

HEAD = "area,indicator,value,status"


def told(data: Path, capsys: pytest.CaptureFixture[str], *more: str) -> str:
    build(data).close()
    assert main(["status", "--data", str(data), *more]) == 0
    return capsys.readouterr().out


def test_without_a_snapshot_it_says_what_to_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status", "--data", str(small_data(tmp_path))]) == 1
    assert "run legal-aid build" in capsys.readouterr().err


def test_counts_and_open_problems_with_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    lines = [
        "heshun,cases_accepted,100,",
        "heshun,cases_criminal,60,",
        "heshun,cases_civil,30,",
        "heshun,cases_closed,9,needs_review",
        "nowhere,cases_closed,1,final",
    ]
    file_table(data, lines, HEAD)
    file_prose(
        data,
        "indicator,value,status,quote,note\ncases_civil,,unreadable,2 cases1case,Ask them.\n",
        "practice,quote\nduty_roster,duty roster\n",
    )
    out = told(data, capsys)
    assert "5 figures and 1 practices of 1 areas from 2 reports" in out
    assert "Rejects: 1\n  reports/returns/returns.csv, line 6 (nowhere, cases_closed, 1" in out
    assert 'unknown area "nowhere"' in out and 'unknown status "final"' in out
    assert "Unreadable, or waiting for review: 2" in out
    assert 'reports/heshun-2016/report.txt, line 1: "2 cases1case" (Ask them.)' in out
    assert "Failed checks: 1\n  heshun, 2016 (error): Accepted equals criminal and civil." in out
    assert "100 against 90, a difference of 10: returns:1, returns:3, returns:2" in out


def test_a_replaced_figure_is_counted_beside_those_that_stand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53,", "heshun,cases_accepted,93,"], HEAD)
    file_ledger(data, override("63", "53"))
    assert main(["build", "--data", str(data)]) == 0
    assert "figures       2 of 1 areas, and 1 replaced\n" in capsys.readouterr().out
    out = told(data, capsys)
    assert "2 figures and 0 practices of 1 areas from 1 reports, and 1 replaced; 0 cells" in out


def test_long_lists_are_cut_and_can_be_had_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    file_table(data, [f"heshun,cases_closed,many{number}" for number in range(25)])
    short = told(data, capsys)
    assert short.count("is not a number") == 20 and "... and 5 more: add --all" in short
    assert told(data, capsys, "--all").count("is not a number") == 25


def test_corrections_that_wait_or_no_longer_fit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53,", "heshun,cases_accepted,93,"], HEAD)
    accepted = '"cases_accepted"'
    file_ledger(
        data,
        override("63"),
        entry(indicator=accepted, expect="93", status='"asked"'),
        override("95", "94", indicator=accepted),
    )
    out = told(data, capsys)
    assert "Corrections that wait, or no longer fit: 2\n" in out
    assert "  heshun, cases_accepted, 2016: flag, asked since 2026-11-24\n" in out
    assert "  heshun, cases_accepted, 2016: override, stale, confirmed since 2026-11-24\n" in out
    assert 'corrections/heshun.toml, line 24: it expects "94", and the source now says "93"' in out
    assert "Rejects: 1\n  corrections/heshun.toml, line 24 (heshun, cases_accepted, 2016" in out
