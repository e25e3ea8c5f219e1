"""Each fault put into a copy of the demonstration province is found, and nothing else."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.etl.small_data import asked, opened
from tests.spoiled_province import FAULTS, Spoiled

SUM = "failed_sum"
UNUSUAL = "SELECT DISTINCT kind, area, reporting_year FROM unusual"
FAILED = "SELECT area, reporting_year, difference FROM finding WHERE outcome = 'fails'"


@pytest.fixture(scope="module")
def copied(spoiled: Spoiled, tmp_path_factory: pytest.TempPathFactory) -> Spoiled:
    """The same two folders elsewhere: a file open in the dashboard is not opened otherwise."""
    home = tmp_path_factory.mktemp("copied")
    before, after = (
        Path(shutil.copytree(folder, home / folder.name))
        for folder in (spoiled.before, spoiled.after)
    )
    return Spoiled(before, after, spoiled.faults)


def found(snapshot: duckdb.DuckDBPyConnection) -> set[tuple[object, ...]]:
    with snapshot:
        return set(asked(snapshot, UNUSUAL))


def test_every_fault_and_nothing_but_the_faults_is_new(copied: Spoiled) -> None:
    before, after = found(opened(copied.before)), found(opened(copied.after))
    put_in = {(fault.kind, fault.area, fault.year) for fault in copied.faults}
    assert {kind for kind, _, _ in put_in} == set(FAULTS)
    assert after - before == {each for each in put_in if each[0] != SUM}


def test_the_sum_that_was_spoiled_is_the_only_new_failure(copied: Spoiled) -> None:
    (wrong,) = (fault for fault in copied.faults if fault.kind == SUM)
    with opened(copied.before) as before, opened(copied.after) as after:
        new = set(asked(after, FAILED)) - set(asked(before, FAILED))
    assert new == {(wrong.area, wrong.year, 37)}


def test_the_untouched_province_has_few_suspicions_beside_the_planted_ones(
    copied: Spoiled,
) -> None:
    planted = {"boundary_moved", "garbled", "group_claim_said", "other_days"}
    kinds = [kind for kind, _, _ in found(opened(copied.before))]
    assert planted <= set(kinds)
    assert len([kind for kind in kinds if kind not in planted]) <= 5
