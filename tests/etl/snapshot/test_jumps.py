"""A change is asked about where neither history, other counties nor bounds explain it."""

import random
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from tests.etl.small_data import AREAS, asked, build, file_table, replace_in, small_data
from tests.etl.snapshot.unusual_years import HEAD, STEADY, found, steady, years

Values = tuple[float | str | None, ...]


@pytest.mark.parametrize(
    ("values", "year"),
    [
        ((1000, 1010, 990, 3000, 3010, 2990), 2015),
        ((1000, 1010, 990, 300, 310, 290), 2015),
        ((1000, 1010, 990, "> 3000", 3100, 3090), 2015),
        ((1000, 1010, 990, 0, 1000, 1010), 2015),
    ],
    ids=["rise", "fall", "rise to at least", "zero"],
)
def test_a_jump_is_told_once_for_the_year_in_which_it_happens(
    tmp_path: Path, values: Values, year: int
) -> None:
    rows = years("heshun", "consultations", values) + steady()
    assert found(tmp_path, rows) == [("jump", "heshun", "consultations", year)]


def test_a_peak_and_the_way_back_from_it_are_one_jump(tmp_path: Path) -> None:
    rows = years("heshun", "consultations", (1000, 1010, 990, 3000, 1000, 1010)) + steady()
    columns = "kind, reporting_year, other_year, other_value, round(expected), figure_ids"
    assert found(tmp_path, rows, columns) == [
        ("jump", 2015, 2014, 990, 990, ["returns:4", "returns:3"])
    ]


@pytest.mark.parametrize(
    "values",
    [
        STEADY,
        (10, 12, 9, 45, 11, 10),
        (1000, 1010, "> 900", 3000, 3010, 3000),
        (1000, 1010, "~ 900", 3000, 3010, 3000),
        (1000, 1010, "> 3000", "< 3100", 3000, 3010),
        (1000, 1300) * 5,
        (1000, 1010, None, 3000, 3010, 3000),
    ],
    ids=["steady", "few", "after at least", "about", "within bounds", "usual here", "gap"],
)
def test_what_counts_bounds_or_history_explain_is_no_jump(tmp_path: Path, values: Values) -> None:
    kinds = [
        kind
        for (kind,) in found(tmp_path, years("heshun", "consultations", values) + steady(), "kind")
    ]
    assert [kind for kind in kinds if kind == "jump"] == [
        "jump" for at_least in values if at_least == "> 3000"
    ]


def more_areas(data: Path) -> None:
    """Six counties more, so that a year has a usual change."""
    line = next(line for line in AREAS.splitlines() if line.startswith("heshun"))
    rows = [
        line.replace("heshun", f"more-{n}")
        .replace("Heshun", f"More {n}")
        .replace("和顺", f"多{n}")
        .replace("140723", "")
        for n in range(6)
    ]
    replace_in(data / "areas.csv", "split,Split", "\n".join(rows) + "\nsplit,Split")


def test_what_all_counties_did_is_no_jump_and_standing_still_then_is(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    more_areas(data)
    tripled = (1000, 1010, 990, 3000, 3030, 2970)
    rows = [row for n in range(6) for row in years(f"more-{n}", "consultations", tripled)]
    rows += years("heshun", "consultations", (1000, 1010, 990, 1000, 1010, 990))
    file_table(data, rows, HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT area, reporting_year FROM unusual") == [("heshun", 2015)]


def by_pandas(figures: pd.DataFrame) -> set[tuple[str, int]]:
    """The same rule by another route: area and year of every jump of exact figures."""
    wide = figures.pivot(index="area", columns="reporting_year", values="value").astype(float)
    change = np.log((wide + 0.5).div((wide + 0.5).shift(axis=1)))
    apart = change - change.median()
    overall = 1.4826 * np.nanmedian(np.abs(apart))
    own = (1.4826 * apart.abs().median(axis=1)).where(apart.count(axis=1) >= 8, 0)
    base = np.maximum(np.maximum(own, overall), 0.05)
    noise = np.sqrt(
        1 / (wide + 1) + 1 / (wide.shift(axis=1) + 1) + np.square(base).to_numpy()[:, None]
    )
    least = np.maximum(np.log(1.5), 5 * noise)
    large = np.maximum(wide, wide.shift(axis=1)) >= 50
    beyond = (apart.abs() > least) & large
    back = beyond.shift(axis=1, fill_value=False) & ((apart + apart.shift(axis=1)).abs() < least)
    jumps = beyond & ~back
    return {(str(area), int(year)) for area, year in jumps.stack()[lambda each: each].index}


def test_pandas_finds_the_same_jumps_among_random_years(tmp_path: Path) -> None:
    data, dice = small_data(tmp_path), random.Random(7)
    more_areas(data)
    rows: list[str] = []
    for n in range(6):
        values = [round(800 * 1.1**n * dice.lognormvariate(0, 0.08)) for _ in range(9)]
        values[dice.randrange(9)] *= dice.choice((3, 5, 1))
        # Odd values end in 1, so that no exchange of digits gives one of its neighbours.
        rows += years(f"more-{n}", "hotline_calls", tuple(values))
    file_table(data, rows, HEAD)
    with build(data) as snapshot:
        told = asked(snapshot, "SELECT area, reporting_year FROM unusual WHERE kind = 'jump'")
        exchanged = asked(snapshot, "SELECT area FROM unusual WHERE kind = 'swapped_digits'")
        figures = snapshot.sql("SELECT area, reporting_year, value FROM figures").df()
    expected = by_pandas(figures)
    assert len(expected) > 2
    silenced = {area for (area,) in exchanged}
    assert {row for row in expected if row[0] not in silenced} == {
        row for row in told if row[0] not in silenced
    }
