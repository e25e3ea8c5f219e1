"""Ratios: a second route in pandas to the same numbers, and the rules case by case."""

import random
from pathlib import Path

import pandas as pd
import pytest

from tests.etl.small_data import (
    PERSON,
    asked,
    build,
    counted,
    file_table,
    ratio,
    replace_in,
    small_data,
    write,
)

HEAD = (
    "area,indicator,value,comparator,coverage,variant,status,period_kind,period_start,period_end,"
    "reporting_year"
)
KEY = ["area", "reporting_year", "period_kind", "variant"]
ABOVE_BELOW = {
    "closed_per_100": ("cases_closed", "cases_accepted", 100),
    "accepted_per_10000": ("cases_accepted", "population", 10_000),
    "accepted_per_lawyer": ("cases_accepted", "lawyers", 1),
}


def random_lines(seed: int) -> list[str]:
    """Figures of three areas over forty years, some of them missing, hedged or incomplete."""
    dice = random.Random(seed)
    lines = []
    for area in ("heshun", "east", "west"):
        for year in range(1990, 2030):
            for name, kinds in (
                ("cases_closed", ("year", "campaign")),
                ("cases_accepted", ("year", "campaign")),
                ("population", ("stock",)),
                ("lawyers", ("stock",)),
            ):
                for kind in kinds:
                    if dice.random() < 0.15:
                        continue
                    variant = dice.choice((*[""] * 4, "part", "with_legal_help"))
                    said = (
                        dice.choice((0, 5, 53, 1200)),
                        dice.choice(("=", "=", ">", ">=", "~", "<")),
                        dice.choice(("complete", "complete", "incomplete", "unknown")),
                        variant if name.startswith("cases") else "",
                        dice.choice((*["published"] * 5, "needs_review")),
                    )
                    lines.append(",".join(map(str, (area, name, *said, kind, "", "", year))))
    return lines


def by_pandas(figures: pd.DataFrame, name: str) -> pd.DataFrame:
    """The ratio by merging; stocks are joined by area and year only."""
    above_id, below_id, multiplier = ABOVE_BELOW[name]
    sound = figures[(figures["status"] == "published") & (figures["variant"] != "part")]
    above = sound[sound["indicator"] == above_id]
    below = sound[sound["indicator"] == below_id]
    keys = KEY if below_id == "cases_accepted" else ["area", "nearest"]
    if keys != KEY:
        reach = 5 if below_id == "population" else 0
        above = above.assign(
            nearest=[_nearest(row, below, reach) for row in above.itertuples()]
        ).dropna(subset="nearest")
        below = below.assign(nearest=below["reporting_year"])
    both = above.merge(below, on=keys, suffixes=("", "_below"))
    both = both[both["value_below"] > 0]
    none = (both["lower"] == 0) & (both["upper"] == 0)
    lower = both["lower"] / both["upper_below"] * multiplier
    upper = both["upper"] / both["lower_below"].where(both["lower_below"] > 0) * multiplier
    return pd.DataFrame(
        {
            "numerator_figure": both["figure_id"],
            "denominator_figure": both["figure_id_below"],
            "value": both["value"] / both["value_below"] * multiplier,
            "lower": lower.mask(none, 0.0),
            "upper": upper.mask(none, 0.0),
        }
    ).sort_values("numerator_figure", ignore_index=True)


def _nearest(row: object, below: pd.DataFrame, reach: int) -> int | None:
    """The year of the nearest figure of the area, the earlier one of two."""
    years = below.loc[below["area"] == row.area, "reporting_year"]  # type: ignore[attr-defined]
    ranked = sorted((abs(year - row.reporting_year), year) for year in years)  # type: ignore[attr-defined]
    return ranked[0][1] if ranked and ranked[0][0] <= reach else None


@pytest.mark.parametrize("seed", [1, 2])
def test_pandas_finds_the_same_ratios(tmp_path: Path, seed: int) -> None:
    data = small_data(tmp_path)
    file_table(data, random_lines(seed), HEAD)
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT * FROM reject") == []
        figures = snapshot.execute("SELECT * FROM figure").df()
        for name in ABOVE_BELOW:
            expected = by_pandas(figures, name)
            found = snapshot.execute(
                "SELECT numerator_figure, denominator_figure, value, lower, upper FROM ratio "
                "WHERE indicator = $1 ORDER BY numerator_figure",
                [name],
            ).df()
            assert len(expected) > 10
            pd.testing.assert_frame_equal(found, expected, check_dtype=False)


CASES = [
    (("53,=,complete", "93,=,complete"), "=", 53 / 93 * 100, 53 / 93 * 100, 53 / 93 * 100),
    ((">50,,complete", "100,=,complete"), ">", 50, 50, None),
    (("50,>=,complete", "100,=,complete"), ">=", 50, 50, None),
    (("50,=,complete", ">100,,complete"), "<", 50, None, 50),
    (("50,=,complete", "100,>=,complete"), "<=", 50, None, 50),
    (("0,<,complete", ">100,,complete"), "<=", 0, None, 0),
    (("<50,,complete", "100,=,complete"), "<=", 50, None, 50),
    (("50,=,complete", "<100,,complete"), ">=", 50, 50, None),
    (("50,=,incomplete", "100,=,complete"), ">=", 50, 50, None),
    ((">50,,complete", ">100,,complete"), "~", 50, None, None),
    (("约50,,complete", "100,=,complete"), "~", 50, None, None),
    (("0,=,complete", "100,=,complete"), "=", 0, 0, 0),
]


def test_the_ratio_of_bounds_is_a_bound(tmp_path: Path) -> None:
    """Each case is of a year of its own."""
    data = small_data(tmp_path)
    lines = [
        f"heshun,{name},{words},{year}"
        for year, (pair, *_) in enumerate(CASES, 1990)
        for name, words in zip(("cases_closed", "cases_accepted"), pair, strict=True)
    ]
    file_table(data, lines, "area,indicator,value,comparator,coverage,reporting_year")
    columns = "comparator, value, lower, upper"
    with build(data) as snapshot:
        found = asked(snapshot, f"SELECT {columns} FROM ratio ORDER BY reporting_year")
    assert found == [
        (comparator, pytest.approx(value), _near(lower), _near(upper))
        for _, comparator, value, lower, upper in CASES
    ]


def _near(number: float | None) -> object:
    return None if number is None else pytest.approx(number)


def test_nothing_is_divided_by_zero(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,0"])
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT * FROM ratio") == []


def test_a_year_is_not_divided_by_a_campaign(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    lines = ["heshun,cases_closed,53,year", "heshun,cases_accepted,93,campaign"]
    file_table(data, lines, "area,indicator,value,period_kind")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT * FROM ratio") == []


def test_a_nearest_year_is_stated_and_does_not_cross_a_changed_boundary(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    lines = [
        "split,population,1000,stock,2015",
        "split,cases_accepted,10,year,2014",
        "split,cases_accepted,10,year,2016",
        "heshun,population,1000,stock,2015",
        "heshun,cases_accepted,10,year,2016",
        "heshun,cases_accepted,10,year,2021",
    ]
    file_table(data, lines, "area,indicator,value,period_kind,reporting_year")
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT area, reporting_year, denominator_year, value FROM ratio")
    assert found == [("heshun", 2016, 2015, 100), ("split", 2014, 2015, 100)]


def test_a_changed_ratio_file_changes_the_ratio_and_nothing_else(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,cases_closed,53", "heshun,cases_accepted,93"])
    with build(data) as snapshot:
        before = asked(snapshot, "SELECT value FROM ratio")
    replace_in(data / "indicators" / "closed_per_100.toml", "multiplier = 100", "multiplier = 1000")
    with build(data) as snapshot:
        assert asked(snapshot, "SELECT value FROM ratio") == [(pytest.approx(before[0][0] * 10),)]


def test_a_new_ratio_is_one_new_file(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, ["heshun,consultations,200", "heshun,hotline_calls,50"])
    new = ratio("Hotline share", "hotline_calls", "consultations", 100)
    write(data / "indicators" / "hotline_share.toml", new)
    with build(data) as snapshot:
        found = asked(
            snapshot, "SELECT value, figure_id FROM measure WHERE indicator = 'hotline_share'"
        )
    assert found == [(25, None)]


def test_a_new_indicator_is_one_new_file(tmp_path: Path) -> None:
    data = small_data(tmp_path)
    file_table(data, "heshun,letters,12")
    new = counted("Letters", "来信", group="consultation", **PERSON)
    write(data / "indicators" / "letters.toml", new)
    with build(data) as snapshot:
        found = asked(snapshot, "SELECT value, indicator_name_zh FROM figures")
    assert found == [(12, "来信")]
