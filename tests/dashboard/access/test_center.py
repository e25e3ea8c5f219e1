"""A center sees every row that the public sees, and its own county's as they were filed."""

from pathlib import Path

import pytest

from dashboard import data
from dashboard.edition import FULL, PUBLIC, Edition

OWN = "heshun"
# Of other counties a center is shown none of these, and the public none at all.
DRAFTS = ("correction", "finding", "reject", "unusual", "figure_mark")


@pytest.fixture(autouse=True)
def built(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def tables(edition: Edition, figures: str) -> dict[str, list[tuple[object, ...]]]:
    """Every table and view by its name, with its columns."""
    snapshot = data.current(figures, edition)
    assert snapshot is not None
    cursor = data._connection(snapshot.key, snapshot).cursor()
    names = cursor.execute("SELECT DISTINCT table_name FROM duckdb_columns() "
                           "WHERE NOT internal AND table_name <> 'own'").fetchall()  # fmt: skip
    return {
        name: [tuple(map(str, row)) for row in cursor.table(name).fetchall()] for (name,) in names
    }


@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_every_table_is_there_and_no_row_of_the_public_s_is_lost(figures: str):
    public, center = tables(PUBLIC, figures), tables(Edition(own=OWN), figures)
    assert {*public} <= {*center}
    fewer = {name for name in public if len(center[name]) < len(public[name])}
    assert fewer == set()


def test_its_own_rows_are_those_that_were_filed_and_no_other_draft_is_there():
    center, whole = tables(Edition(own=OWN), "filed"), tables(FULL, "filed")
    own = [row for row in whole["figure"] if row[1] == OWN]
    assert own and all(row in center["figure"] for row in own)
    for name in DRAFTS:
        assert all(row in whole[name] for row in center[name])
    assert {row[3] for row in center["correction"]} <= {OWN}
