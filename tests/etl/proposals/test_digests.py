"""The digests of the three centers' reports: what figures.csv holds is among the proposals."""

import csv
from pathlib import Path

import pytest

from tests.etl.proposals.shipped import DATA, propose

REPORTS = sorted(path.parent for path in (DATA / "reports").glob("*/report.txt"))


def filed(report: Path) -> list[dict[str, str]]:
    with (report / "figures.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_most_figures_of_a_digest_are_proposed(report: Path) -> None:
    text = (report / "report.txt").read_text(encoding="utf-8")
    proposed = {(one.indicator, one.value) for one in propose(text)}
    rows = [row for row in filed(report) if row["value"]]
    found = [row for row in rows if (row["indicator"], float(row["value"])) in proposed]
    assert len(rows) > 2 and len(found) >= 0.7 * len(rows)
