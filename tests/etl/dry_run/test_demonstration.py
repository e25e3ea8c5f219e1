"""The tables of the demonstration province: the guessed map loads what their own map loads."""

from pathlib import Path

import pytest

from etl.catalog import load_catalog
from etl.command_line import main
from etl.dry_run.run import dry_run
from etl.dry_run.trial import Trial, try_out
from etl.sources import find_sources, load_source
from etl.sources.model import Period

NAMES = ("area", "indicator", "reporting_year", "period_kind", "value", "comparator", "coverage")


def figures(trial: Trial) -> set[tuple[object, ...]]:
    return {tuple(row[name] for name in NAMES) for row in trial.figures}


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("demonstration") / "data"
    assert main(["demo", "--areas", "5", "--years", "2", "--seed", "3", "--out", str(data)]) == 0
    return data


def test_every_table_is_guessed_as_its_own_card_says(province: Path) -> None:
    catalog = load_catalog(province)
    files = set()
    for source in map(load_source, find_sources(province)):
        if source.table is not None:
            files.add(source.file)
            year = source.period.reporting_year or 2025
            period = Period(source.period.kind or "year", reporting_year=year)
            own = try_out(
                province, source.file, source.path.read_bytes(), "china", period, source.table
            )
            guessed = dry_run(province, catalog, source.path, "china", period, None)
            loaded = {row[:5] for row in figures(guessed.trial)}
            assert loaded == {row[:5] for row in figures(own)} and loaded
            assert guessed.trial.rejects == own.rejects == []
    assert files == {"money-and-reach.xlsx", "publicity-months.csv", "returns.csv"}
