"""The rollup of a register is measured against the bare scan of the same files."""

from pathlib import Path

from tests.benchmarks.test_benchmarks import bench


def test_a_rollup_is_measured_against_the_bare_scan(tmp_path: Path) -> None:
    printed, measurements = bench(tmp_path, "--only", "registers", "--rows", "2000")
    found = {one["quantity"]: one for one in measurements}
    assert "registers, 2 counties x 2 years, 2,000 rows" in printed
    assert found["rollup"]["against"] == "bare scan" and found["rollup"]["ratio"] > 0
    assert found["rollup, processor time"]["median"] > 0.1
    assert found["rollup, memory at most"]["median"] > 20
    assert all(name in printed for name in found)
