"""What Trends may say of a run of years, and the sentences that must never appear on it."""

import json
from pathlib import Path

import pytest

from dashboard.card import Card
from dashboard.charts.native import drawable
from dashboard.five_years import five_years
from dashboard.frame import Frame
from dashboard.gate import Bounded, above
from dashboard.series import Series, against_base, gather, on_year_before
from dashboard.views.trends_card import trend_card
from dashboard.views.trends_table import change_said
from tests.dashboard.screens import frame

WORDS = {
    "en": ("rising", "falling", "no significant change"),
    "zh": ("上升", "下降", "无显著变化"),
}
TREND = {"en": "trend", "zh": "趋势"}


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def gathered(view: Frame, indicator: str = "cases_accepted") -> Series:
    series = gather(view, indicator)
    assert series is not None
    return series


def card(language: str = "en", indicator: str = "cases_accepted", **choices: object) -> Card:
    view = frame(language, **{"figures": "demonstration", **choices})
    return trend_card(view, gathered(view, indicator))


def everything(shown: Card) -> str:
    """All that the card says, without the name of its page in ids, file names and address."""
    data = shown.as_data()
    del data["id"], data["file_name"], data["definition"], data["version"], data["seal"]
    return json.dumps(data, ensure_ascii=False)


def notes(shown: Card) -> list[str]:
    """The words on the chart, in one line each."""
    return [each["text"].replace("<br>", " ") for each in shown.figure["layout"]["annotations"]]


def exact_county() -> str:
    """A county of the invented province with a word over its latest five years."""
    view = frame(figures="demonstration")
    return next(iter(five_years(view, gathered(view))))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_four_years_are_changes_between_reports_and_never_a_trend(language: str) -> None:
    shown = card(language, areas=(exact_county(),), years=(2022, 2025), context=False)
    said = everything(shown)
    assert TREND[language] not in said.lower()
    assert not any(word in shown.subtitle for word in WORDS[language])
    between = {"en": "change between reports", "zh": "各次报告之间的变化"}[language]
    assert between in shown.subtitle and shown.table.rows[-1][-1] == between


@pytest.mark.parametrize("language", ["en", "zh"])
def test_five_exact_years_put_the_word_beside_the_name_in_the_table_and_below_the_title(
    language: str,
) -> None:
    area = exact_county()
    view = frame(language, figures="demonstration", areas=(area,), context=False)
    series = gathered(view)
    shown, found = trend_card(view, series), five_years(view, series)[area]
    word = view.text(f"trend.{found.word}")
    assert any(text.endswith(f" · {word}") for text in notes(shown))
    assert word in shown.subtitle and f"{found.first}–{found.last}" in shown.subtitle
    assert str(shown.table.rows[-1][-1]).startswith(word)
    assert TREND[language] not in everything(shown).lower()


@pytest.mark.parametrize(
    ("language", "ends", "tested", "never"),
    [
        (
            "en",
            "last comparable year against first, of ",
            "not of last year against first (significance level 0.2%): ",
            (" rose", " fell"),
        ),
        ("zh", "末年与首年相比", "（不同于首末年对比，显著性水平0.2%）：", WORDS["zh"][:2]),
    ],
)
def test_the_title_compares_two_years_and_the_line_below_says_that_it_tests_five(
    language: str, ends: str, tested: str, never: tuple[str, ...]
) -> None:
    shown = card(language)
    assert ends in shown.title and not any(word in shown.title for word in never)
    before, _, after = shown.subtitle.partition(tested)
    assert any(word in after for word in WORDS[language])
    assert not any(word in before for word in WORDS[language])


def test_each_small_panel_carries_the_word_of_its_county() -> None:
    view = frame(figures="demonstration")
    areas = tuple(sorted(gathered(view).areas)[:8])
    shown = card(areas=areas)
    view = frame(figures="demonstration", areas=areas)
    found = five_years(view, gathered(view))
    assert found
    for area, each in found.items():
        panel = next(text for text in notes(shown) if view.area_name(area) in text)
        assert view.text(f"trend.{each.word}") in panel


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        ("materials_distributed", "the county's own choice"),
        ("funding_cny", "sums of money"),
        ("lawyers", "a count at a date"),
    ],
)
def test_what_chance_does_not_explain_has_no_word_and_says_so(indicator: str, why: str) -> None:
    shown = card(indicator=indicator)
    assert why in shown.subtitle
    said = f"{shown.subtitle} {json.dumps(drawable(shown.figure), ensure_ascii=False)}"
    assert not any(word in said for word in WORDS["en"])
    assert "Latest five years" not in shown.table.columns


def test_a_part_of_a_year_is_never_told_as_a_fall() -> None:
    view = frame(figures="demonstration")
    parts = gathered(view).partial
    for area in parts["area"].unique():
        own = frame(figures="demonstration", areas=(area,), context=False)
        series = gathered(own)
        shown = trend_card(own, series)
        for year in set(series.partial["reporting_year"]) - set(series.rows["reporting_year"]):
            assert f"in {year}" not in shown.title
            rows = [row for row in shown.table.rows if row[1] == year]
            assert rows and all(row[3:] == ("", "") for row in rows)
            # The year after has no whole year before it, so it is no rise from a part either.
            after = [row for row in shown.table.rows if row[1] == year + 1]
            assert all(row[3] == "–" for row in after)


def test_of_several_counties_a_part_of_a_year_is_counted_neither_up_nor_down() -> None:
    view = frame(figures="demonstration")
    parts = gathered(view).partial
    area, year = str(parts.iloc[0]["area"]), int(parts.iloc[0]["reporting_year"])
    other = next(each for each in gathered(view).areas if each != area)
    shown = card(areas=(area, other), years=(year - 1, year), context=False)
    assert "of one county with comparable years" in shown.title


@pytest.mark.parametrize("indicator", ["consultations", "materials_distributed"])
def test_changes_between_bounds_are_told_in_percent_only_as_far_as_the_figures_go(
    indicator: str,
) -> None:
    view = frame(figures="demonstration")
    rows = gathered(view, indicator).rows
    known = {(row["area"], row["reporting_year"]): row for row in rows.to_dict("records")}
    told = set()
    changes = on_year_before(rows).to_dict("records")
    for (area, year), change in zip(known, changes, strict=True):
        words = change_said(view, change)
        kind = words.rstrip("0123456789.,%").split(" +")[0].rstrip("+−")
        told.add(kind)
        if kind in ("", "at least", "down by at least"):
            before, after = (Bounded.from_row(known[area, y]) for y in (year - 1, year))
            up = kind == "at least" or words.startswith("+")
            assert above(after, before) if up else above(before, after)
    assert {"–", "left open by the hedges"} <= told
    assert ("at least" in told) == (indicator == "materials_distributed")


def test_an_index_keeps_the_word_and_a_hedged_base_is_not_drawn_as_exact() -> None:
    view = frame(figures="demonstration", areas=(exact_county(),), context=False)
    series = gathered(view)
    shown = trend_card(view, against_base(series, 2019))
    assert any(word in shown.subtitle for word in WORDS["en"])
    assert shown.table.columns[-1] == "Latest five years"
