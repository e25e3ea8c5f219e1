"""The key points say only what the figures settle, and each leads to the screen that shows it."""

import re
from pathlib import Path

import pandas as pd
import pytest

from dashboard import catalog, totals
from dashboard.frame import Frame
from dashboard.gate import Bounded, above
from dashboard.views.overview import HEADLINES
from dashboard.views.overview_change import common_change
from dashboard.views.overview_points import MOST, Point, points
from tests.dashboard.screens import frame, markup, opened, published


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def told(view: Frame, year: int) -> list[Point]:
    return points(view, {name: totals.by_year(view, name) for name in HEADLINES}, year)


def words(year: int, language: str = "en", **choices: object) -> list[str]:
    view = frame(language, **{"figures": "demonstration", "year": year, **choices})
    return [point.words for point in told(view, year)]


def whole(year: int, indicator: str) -> pd.DataFrame:
    """The published whole years of one indicator by county, without those by another definition."""
    rows = published("demonstration", year)
    fit = rows["indicator"].eq(indicator) & rows["period_kind"].eq("year")
    return rows[fit & rows["variant"].eq("unknown")].set_index("area")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("year", [2016, 2021, 2025])
def test_there_are_four_points_at_most_and_each_leads_to_a_screen(year: int, language: str) -> None:
    view = frame(language, figures="demonstration", year=year)
    found = told(view, year)
    assert 0 < len(found) <= MOST
    for point in found:
        assert str(year) in point.words
        assert re.search(r'"\./(compare|trends|cases)\?figures=demonstration&', point.html(view))


def test_who_rose_and_who_fell_is_what_the_published_figures_say() -> None:
    before, after = (whole(year, "cases_accepted") for year in (2022, 2023))
    both = before.index.intersection(after.index)
    rose = int((after.loc[both, "lower"] > before.loc[both, "upper"]).sum())
    fell = int((after.loc[both, "upper"] < before.loc[both, "lower"]).sum())
    (sentence,) = (each for each in words(2023) if "from 2022 to 2023" in each)
    assert f"{rose} rose" in sentence and f"{fell} fell" in sentence
    assert f"among the {len(both)} of 24 counties" in sentence


def test_a_county_by_another_definition_is_named_as_not_comparable() -> None:
    (sentence,) = (each for each in words(2023) if "Not comparable" in each)
    assert sentence.startswith("Cases accepted, 2023: ") and "Yuexiao County" in sentence
    (sentence,) = (each for each in words(2016, figures="filed")[:1])
    assert "Not comparable with Heshun County" in sentence
    for name in ("Fuqing City", "Pingshan District", "Wuchang District"):
        assert name in sentence


def test_one_county_alone_is_said_to_stand_beside_nobody() -> None:
    assert words(2016, figures="filed")[-1] == (
        "Consultations answered, 2016: Heshun County alone can be shown, "
        "with 2,456 person-times; nothing stands beside it."
    )


def test_a_sum_with_open_bounds_is_at_least_and_never_a_plain_number() -> None:
    hedged = whole(2024, "consultations")
    assert pd.isna(hedged.loc["meisheng", "upper"])
    (sentence,) = (each for each in words(2024, areas=("meisheng",)) if "Consultations" in each)
    assert " with more than " in sentence


@pytest.mark.parametrize("year", [2016, 2021, 2024])
def test_nobody_has_the_most_unless_every_other_is_surely_below(year: int) -> None:
    view = frame(figures="demonstration", year=year)
    for area in view.scope[:4]:
        pair = (area, view.scope[-1])
        for sentence in words(year, areas=pair):
            if " surely reports the most" not in sentence:
                continue
            name = "cases_accepted" if sentence.startswith("Cases") else "consultations"
            rows = whole(year, name)
            if " per " in sentence:  # of rates the whole interval leads, which the gate tests
                continue
            first, second = sorted(pair, key=lambda each: view.area_name(each) not in sentence)
            assert above(Bounded.from_row(rows.loc[first]), Bounded.from_row(rows.loc[second]))


def test_the_change_of_a_sum_leaves_out_a_county_whose_boundary_changed() -> None:
    view = frame(figures="demonstration")
    turned = catalog.boundary_changes(view.snapshot).iloc[0]
    year = int(turned["year"])
    sums = {each.year: each for each in totals.by_year(view, "cases_accepted")}
    compared = common_change(view, sums[year - 1], sums[year])
    assert compared is not None
    both = sums[year - 1].areas & sums[year].areas
    assert turned["area_id"] in both and compared[1] <= len(both) - 1


def test_the_overview_shows_its_points_as_links() -> None:
    page = markup(opened("overview", figures="demonstration", year=2023))
    links = re.findall(r'<ul class="said">(.*?)</ul>', page)[0]
    assert links.count("<li><a href=") == len(words(2023))
    assert "24 counties that can be compared" in links
