"""Each fault put into a copy of the demonstration province is found, and nothing else."""

import duckdb

from tests.etl.small_data import asked, opened
from tests.spoiled_province import FAULTS, Spoiled

SUM = "failed_sum"
UNUSUAL = "SELECT DISTINCT kind, area, reporting_year FROM unusual"
FAILED = "SELECT area, reporting_year, difference FROM finding WHERE outcome = 'fails'"


def found(snapshot: duckdb.DuckDBPyConnection) -> set[tuple[object, ...]]:
    with snapshot:
        return set(asked(snapshot, UNUSUAL))


def test_every_fault_and_nothing_but_the_faults_is_new(spoiled: Spoiled) -> None:
    before, after = found(opened(spoiled.before)), found(opened(spoiled.after))
    put_in = {(fault.kind, fault.area, fault.year) for fault in spoiled.faults}
    assert {kind for kind, _, _ in put_in} == set(FAULTS)
    assert after - before == {each for each in put_in if each[0] != SUM}


def test_the_sum_that_was_spoiled_is_the_only_new_failure(spoiled: Spoiled) -> None:
    (wrong,) = (fault for fault in spoiled.faults if fault.kind == SUM)
    with opened(spoiled.before) as before, opened(spoiled.after) as after:
        new = set(asked(after, FAILED)) - set(asked(before, FAILED))
    assert new == {(wrong.area, wrong.year, 37)}


def test_the_untouched_province_has_few_suspicions_beside_the_planted_ones(
    spoiled: Spoiled,
) -> None:
    planted = {"boundary_moved", "garbled", "group_claim_said", "other_days"}
    kinds = [kind for kind, _, _ in found(opened(spoiled.before))]
    assert planted <= set(kinds)
    assert len([kind for kind in kinds if kind not in planted]) <= 5
