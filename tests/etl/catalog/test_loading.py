from datetime import date
from pathlib import Path

import pytest

from etl.catalog import Bilingual, Chart, Kind, Level, Relation, Severity, load_catalog
from etl.problems import Problem, ProblemsFound
from tests.etl.catalog.sound import CHECKS, FLOW, RATIO, SOUND, problems, replaced, write

SHIPPED = Path(__file__).resolve().parents[3] / "data"


def test_a_sound_folder_becomes_a_catalog(tmp_path: Path) -> None:
    catalog = load_catalog(write(tmp_path, SOUND))
    assert sorted(catalog.indicators) == [
        "cases_accepted",
        "cases_closed",
        "closed_per_100",
        "duty_roster",
    ]
    accepted = catalog.indicators["cases_accepted"]
    assert (accepted.name, accepted.kind) == (Bilingual("Cases accepted", "受理案件"), Kind.FLOW)
    assert accepted.measure_words == {"件": 1, "万件": 10_000, "cases": 1}
    assert accepted.reviewed.on == date(2026, 11, 23)
    assert accepted.phrases.zh == ("受理案件",)


def test_a_ratio_needs_little_and_gets_the_rest(tmp_path: Path) -> None:
    ratio = load_catalog(write(tmp_path, SOUND)).indicators["closed_per_100"]
    assert (ratio.unit, ratio.chart) == (Bilingual("per 100", "每100"), Chart.DOT)
    assert (ratio.numerator, ratio.denominator, ratio.multiplier) == (
        "cases_closed",
        "cases_accepted",
        100,
    )


def test_areas_keep_their_versions(tmp_path: Path) -> None:
    areas = load_catalog(write(tmp_path, SOUND)).areas
    assert [(area.id, area.valid_from, area.boundary) for area in areas[2:]] == [
        ("heshun", None, "before 2016"),
        ("heshun", date(2016, 1, 1), "since 2016"),
    ]
    assert areas[0].level is Level.COUNTRY and areas[0].parent is None
    assert areas[3].note == Bilingual("New", "新")


def test_checks_name_indicators(tmp_path: Path) -> None:
    check = load_catalog(write(tmp_path, SOUND)).checks[0]
    assert (check.left, check.relation, check.right) == (
        ("cases_closed",),
        Relation.AT_LEAST,
        ("cases_accepted",),
    )
    assert (check.severity, check.tolerance) == (Severity.WARNING, 0)


def test_a_byte_order_mark_is_no_problem(tmp_path: Path) -> None:
    bom = {name: "\ufeff" + text for name, text in SOUND.items()}
    assert len(load_catalog(write(tmp_path, bom)).areas) == 4


def test_everything_wrong_is_told_in_one_run(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        accepted=replaced(FLOW, "group", "grup"),
        ratio=replaced(RATIO, '"cases_closed"', '"case_closed"'),
        areas=SOUND["areas.csv"].replace("county,shanxi", "county,shanksi"),
        checks=replaced(CHECKS, "relation", "relations"),
    )
    assert [line.split(":")[0] for line in found] == [
        "indicators/cases_accepted.toml, line 1",
        "indicators/cases_accepted.toml, line 4",
        "indicators/closed_per_100.toml, line 5",
        "areas.csv, line 4",
        "areas.csv, line 5",
        "checks.toml, line 1",
        "checks.toml, line 4",
    ]


def test_nothing_there_at_all(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as raised:
        load_catalog(tmp_path)
    assert [problem.file for problem in raised.value.problems] == [
        "indicators",
        "areas.csv",
        "checks.toml",
        "unusual.toml",
        "small_numbers.toml",
    ]


def test_a_problem_reads_as_one_line() -> None:
    problem = Problem("a.toml", "line 3", "the name is missing", "Add it")
    whole_file = Problem("a.toml", "", "the file is missing", "Add it")
    assert str(ProblemsFound([problem, whole_file])) == (
        "a.toml, line 3: the name is missing. Add it\na.toml: the file is missing. Add it"
    )


def test_the_shipped_catalog_is_sound() -> None:
    catalog = load_catalog(SHIPPED)
    kinds = {indicator.kind for indicator in catalog.indicators.values()}
    assert kinds == set(Kind)
    assert {"consultations", "cases_accepted", "cases_closed", "population"} <= set(
        catalog.indicators
    )
    assert {"heshun", "changle", "unnamed-county-2017-1"} <= {area.id for area in catalog.areas}
    assert catalog.checks
