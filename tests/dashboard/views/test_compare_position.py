"""Position says who is higher or lower than all together only where the intervals allow it."""

import csv
from collections import Counter
from io import StringIO

import pandas as pd
import pytest
from scipy.stats import chi2

from dashboard.card import Card
from dashboard.charts.rows import Fold
from dashboard.downloads import csv as csv_file
from dashboard.views import compare_position
from dashboard.views.compare_answer import asked
from dashboard.views.compare_rows import by_name, by_place
from tests.dashboard.charts.build import checked, names, texts, weight
from tests.dashboard.screens import cards, frame, opened, published

RATE = "cases_accepted_per_10000_residents"


def made(indicator: str, year: int, language: str = "en", **choices: object) -> Card:
    (card,) = compare_position.cards(
        frame(language, figures="demonstration", year=year, **choices), indicator, year
    )
    checked(card.figure)
    return card


def standings(card: Card) -> dict[str, str]:
    place = card.table.columns.index("Against all together")
    return {str(row[0]): str(row[place]) for row in card.table.rows}


def rates(year: int) -> pd.DataFrame:
    """Exact counts and residents of the province, straight from the published figures."""
    rows = published("demonstration", year)
    rows = rows[(rows["lower"] == rows["upper"]) & (rows["variant"] != "part")]
    rows = rows[rows["variant"] != "with_legal_help"]
    cases = rows[rows["indicator"].eq("cases_accepted") & rows["period_kind"].eq("year")]
    people = rows[rows["indicator"].eq("population")].set_index("area")["value"]
    found = cases.set_index("area_name_en")[["area", "value"]]
    return found.assign(people=found["area"].map(people)).dropna()


def test_the_standings_are_those_of_exact_poisson_limits() -> None:
    found, card = rates(2023), made(RATE, 2023)
    group = found["value"].sum() / found["people"].sum()
    expected = group * found["people"]
    lower = chi2.ppf(0.025, 2 * found["value"]) / 2
    upper = chi2.ppf(0.975, 2 * found["value"] + 2) / 2
    clear = (abs(lower / expected - 1) > 0.01) & (abs(upper / expected - 1) > 0.01)
    wanted = {
        name: "higher" if low > middle else "lower" if high < middle else "similar"
        for name, low, high, middle, sure in zip(
            found.index, lower, upper, expected, clear, strict=True
        )
        if sure
    }
    assert len(wanted) > 15 and set(wanted.values()) == {"higher", "similar", "lower"}
    assert {name: standings(card)[name] for name in wanted} == wanted


def test_the_title_counts_the_standings_of_the_table() -> None:
    card = made(RATE, 2023)
    counts = Counter(standings(card).values())
    for standing, count in counts.items():
        assert f"{count} {standing}" in card.title
    assert "against the 23 counties together" in card.title


def test_each_row_says_its_standing_in_a_word_and_a_shape() -> None:
    words = [text for text in texts(made(RATE, 2023).figure) if text]
    assert any("▲ higher" in text for text in words)
    assert any("● similar" in text for text in words)
    assert any("▼ lower" in text for text in words)


def test_a_group_that_is_only_a_bound_calls_nobody_higher() -> None:
    card = made("consultations_per_10000_residents", 2023)
    assert set(standings(card).values()) == {"lower", "not compared"}
    assert any("is only a bound" in mark for mark in card.marks)


@pytest.mark.parametrize(
    ("language", "line", "counts"),
    [
        ("en", "line at the bar's end", "counts call nobody"),
        ("zh", "条形末端的线", "绝对数不评高低"),
    ],
)
def test_only_what_is_drawn_is_explained(language: str, line: str, counts: str) -> None:
    def told(indicator: str, **choices: object) -> tuple[bool, bool]:
        marks = made(indicator, 2023, language, **choices).marks
        return any(line in mark for mark in marks), any(counts in mark for mark in marks)

    assert told("cases_accepted") == (True, True)
    alone = {"areas": ("cuiwei",), "context": False}
    assert told("cases_accepted", **alone) == (True, False)
    assert told(RATE, **alone) == (True, False)
    hedged = published("demonstration", 2023)
    hedged = hedged[hedged["indicator"].eq("consultations") & hedged["period_kind"].eq("year")]
    hedged = hedged[hedged["upper"].isna() & hedged["variant"].ne("part")]
    areas = tuple(hedged["area"])
    assert areas and told("consultations", areas=areas, context=False) == (False, len(areas) > 1)


@pytest.mark.parametrize(
    ("language", "beside", "only", "one"),
    [
        (
            "en",
            "the 2 picked counties stand out, the others are context",
            "only the 2 picked counties",
            "the picked county stands out",
        ),
        ("zh", "突出显示所选2个县区，其余作背景", "仅所选2个县区", "突出显示所选1个县区"),
    ],
)
def test_the_page_says_whether_others_stand_beside_the_picked(
    language: str, beside: str, only: str, one: str
) -> None:
    two = ("cuiwei", "zhudeng")
    shown = made(RATE, 2024, language, areas=two)
    assert beside in shown.subtitle and "23" in shown.title
    alone = made(RATE, 2024, language, areas=two, context=False)
    assert only in alone.subtitle and len(names(alone.figure)) == 2
    assert one in made(RATE, 2024, language, areas=two[:1]).subtitle
    nobody = made(RATE, 2024, language)
    assert not any(words in nobody.subtitle for words in (beside, only, one))


def test_the_foot_of_a_chart_names_the_picked_counties_as_picked() -> None:
    assert made(RATE, 2024, areas=("cuiwei",)).filters.startswith("Counties picked: Cuiwei")
    assert made(RATE, 2024).filters.startswith("Counties: all")
    assert made(RATE, 2024, "zh", areas=("cuiwei",)).filters.startswith("所选县区：")


def test_counts_call_nobody_higher_and_say_why() -> None:
    card = made("cases_accepted", 2023)
    assert "Against all together" not in card.table.columns
    assert "95% interval" in card.table.columns
    assert any("call nobody higher or lower" in mark for mark in card.marks)


def test_another_definition_keeps_a_row_that_says_so() -> None:
    card = made("cases_accepted", 2023)
    assert "not compared: another definition" in texts(card.figure)
    assert "<b>Yuexiao County</b>" in names(card.figure)


NEVER = ("highest", "higher", "lower", "rank", "interval", "▲", "▼", "▲", "top")


@pytest.mark.parametrize("indicator", ["materials_distributed", "materials_per_10000_residents"])
def test_outreach_has_no_order_no_interval_and_no_word_of_rank(indicator: str) -> None:
    card = made(indicator, 2023)
    told = names(card.figure)
    assert told == sorted(told) and len(told) > 20
    said = " ".join([card.title, card.subtitle, card.alternative, *texts(card.figure)])
    assert [word for word in NEVER if word in said.lower()] == []
    assert card.table.columns == ("County", "Figure", "Period")
    assert any("never a ranking" in mark for mark in card.marks)


def test_outreach_is_never_ranked_in_chinese_either() -> None:
    card = made("materials_distributed", 2023, "zh")
    said = " ".join([card.title, card.subtitle, card.alternative])
    assert [word for word in ("最高", "最低", "偏高", "偏低", "第一", "领先") if word in said] == []


def test_files_carry_interval_and_standing() -> None:
    card = made(RATE, 2023)
    labels = frame().text.section("download")
    lines = csv_file.write(card.for_files(), labels).decode("utf-8-sig").splitlines()
    rows = list(csv.DictReader(StringIO("\n".join(lines[lines.index("") + 1 :]))))
    compared = [row for row in rows if row["Compared"] == "yes"]
    assert len(compared) == 23
    for row in compared:
        low, high = float(row["95% lower limit"]), float(row["95% upper limit"])
        assert float(row["99.8% lower limit"]) < low < float(row["Value"]) < high
        assert row["Interval by"].startswith("Byar")
    assert Counter(r["Against all together"] for r in compared) == Counter(standings(card).values())
    assert {r["Against all together"] for r in rows if r not in compared} == {""}


def test_one_county_alone_is_held_against_nobody() -> None:
    card = made(RATE, 2023, areas=("bifan",), context=False)
    assert "only Bifan County has a figure" in card.title
    assert card.table.columns == ("County", "Figure", "95% interval", "Period")


def test_few_counties_are_held_against_each_other() -> None:
    card = made(RATE, 2023, areas=("bifan", "meisheng", "jingju"), context=False)
    assert "against the 3 counties together" in card.title


def test_nothing_reported_is_said_and_the_nearest_offered() -> None:
    page = opened("compare", indicator="consultations", year=2017)
    assert any(each.key.startswith("offer_") for each in page.button)


def test_two_hundred_counties_stay_light(troubled_data, monkeypatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))
    card = made(RATE, 2024)
    assert weight(card.figure) < 400
    told = [name.replace("<br>", " ") for name in names(card.figure)]
    assert any("counties between" in name for name in told)


def test_whose_place_is_open_stands_below_the_others_by_name() -> None:
    view = frame(figures="demonstration")
    answer = asked(view, "consultations_per_10000_residents", 2023)
    rows = by_place(view, answer.compared, [])
    heading = next(i for i, row in enumerate(rows) if isinstance(row, Fold))
    placed, left_open = rows[:heading], rows[heading + 1 :]
    values = [row.value for row in placed]
    assert values == sorted(values, reverse=True) and len(values) > 15
    assert all(row.comparator != "=" or row.upper is None for row in left_open)
    assert [row.name for row in left_open] == sorted(row.name for row in left_open)


def test_by_name_means_by_name() -> None:
    view = frame(figures="demonstration")
    rows = by_name(view, asked(view, "materials_distributed", 2023).compared, [])
    assert [row.name for row in rows] == sorted(row.name for row in rows)


def test_the_screen_shows_what_the_card_says() -> None:
    (card,) = cards(
        opened("compare", figures="demonstration", indicator="cases_accepted", per="population",
               year=2023)
    )  # fmt: skip
    assert card["title"] == made(RATE, 2023).title


def test_rates_that_chance_does_not_explain_say_so_beside_the_standings() -> None:
    words = " ".join(made(RATE, 2023).marks)
    assert "phi 5.89" in words and "funnel singles nobody out" in words
    assert "远超偶然" in " ".join(made(RATE, 2023, "zh").marks)
