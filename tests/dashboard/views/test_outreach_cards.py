"""Outreach shows effort, reach and steps, each kind of period by itself and nothing ranked."""

import re
from pathlib import Path

import pytest

from dashboard import data
from dashboard.selection import DEMONSTRATION
from dashboard.views.outreach_channels import channels
from dashboard.views.outreach_steps import steps_card

from .outreach_frames import CHANGLE, UNNAMED, best_year, campaign, drawn, exported, frame

RANKING = re.compile("highest|lowest|most|least|first|best|leads|最高|最低|最多|第一")


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def test_two_campaign_months_stand_side_by_side_with_their_hedges() -> None:
    lines = drawn(campaign(), 2017)["outreach_put_up"].table.rows
    assert [line[:3] for line in lines if line[1] == "Materials distributed"] == [
        ("Changle District", "Materials distributed", "> 6,000 copies"),
        ("Unnamed county (2017 report)", "Materials distributed", "> 5,000 copies"),
    ]
    assert ("Unnamed county (2017 report)", "Banners and slogans hung", "50 banners") in [
        line[:3] for line in lines
    ]


@pytest.mark.parametrize(
    ("kind", "figures", "year"), [("campaign", "filed", 2017), ("campaign", DEMONSTRATION, None)]
)
def test_a_campaign_month_never_shares_a_card_with_a_year(
    kind: str, figures: str, year: int | None
) -> None:
    view = frame(period=kind, figures=figures)
    shown = drawn(view, year or best_year(view))
    kinds = {row["Period"] for c in shown.values() for row in exported(c) if row["Value"]}
    assert shown and kinds == {"campaign month"}


def test_counties_keep_the_order_of_their_names_whatever_they_reported() -> None:
    view = frame(figures=DEMONSTRATION)
    put_up = drawn(view, best_year(view))["outreach_put_up"]
    rows = [name for name in put_up.figure["layout"]["yaxis"]["ticktext"] if "<b>" in name]
    assert rows == sorted(rows)
    assert len(rows) > 8


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_sentence_ranks_counties(language: str) -> None:
    view = frame(language, figures=DEMONSTRATION)
    shown = [*drawn(view, best_year(view)).values(), steps_card(view, best_year(view))]
    assert [card.title for card in shown if card and RANKING.search(card.title)] == []


def test_effort_and_reach_stand_on_cards_of_their_own() -> None:
    view = frame(figures=DEMONSTRATION)
    shown = drawn(view, best_year(view))
    assert {row["Indicator id"] for row in exported(shown["outreach_reached"])} == {
        "people_reached"
    }
    assert shown["outreach_reached"].subtitle.startswith("Reach")
    assert shown["outreach_put_up"].subtitle.startswith("Effort")
    others = [row for key, card in shown.items() if key != "outreach_reached"
              for row in exported(card)]  # fmt: skip
    assert "people_reached" not in {row["Indicator id"] for row in others}


def test_every_outreach_count_with_figures_is_offered_and_internal_paperwork_is_not() -> None:
    view = frame()
    catalog = view.indicators
    own = catalog[
        (catalog["indicator_group"] == "outreach")
        & catalog["kind"].isin(["flow", "stock"])
        & (catalog["figure_count"] > 0)
    ]
    assert set(own.index) <= set(channels(view))
    assert "briefs" not in channels(view)
    assert "materials_per_10000_residents" not in channels(view)


def test_what_is_counted_at_a_date_stands_beside_years_only() -> None:
    assert "wall_advertisements" in channels(frame())
    assert "wall_advertisements" not in channels(campaign())
    (card,) = drawn(frame(), 2016).values()
    assert "at a date" in card.figure["layout"]["annotations"][0]["text"]


def test_a_county_without_a_channel_gets_a_dash_and_no_number() -> None:
    shown = drawn(campaign(areas=(CHANGLE, UNNAMED), context=False), 2017)["outreach_carried"]
    assert not any(row["County id"] == UNNAMED for row in exported(shown))
    assert "–: not reported" in shown.marks
    words = [w.strip() for t in shown.figure["data"] if t.get("mode") == "text" for w in t["text"]]
    assert words.count("–") == 4


def test_what_is_left_out_names_its_indicator_on_screen_and_in_files() -> None:
    shown = drawn(frame(period="event"), 2018)["outreach_put_up"]
    assert shown.refused
    assert all(line.sentence.startswith("Materials distributed: ") for line in shown.refused)
    refused = [row for row in exported(shown) if row["Compared"] != "yes"]
    assert {row["Indicator id"] for row in refused} == {"materials_distributed"}


def test_a_county_of_another_period_is_named_once_and_led_to_it() -> None:
    view = campaign(figures=DEMONSTRATION)
    shown = drawn(view, best_year(view))["outreach_put_up"]
    sentences = [line.sentence for line in shown.refused]
    assert sentences and len(sentences) == len(set(sentences))
    assert all(line.address and "campaign" not in line.address for line in shown.refused)


def test_files_carry_bounds_and_words() -> None:
    rows = exported(drawn(campaign(), 2017)["outreach_put_up"])
    changle = next(
        row for row in rows
        if (row["County id"], row["Indicator id"]) == (CHANGLE, "materials_distributed")
    )  # fmt: skip
    assert (changle["Value"], changle["Hedge"]) == (6000, "more than")
    assert (changle["Lower bound"], changle["Upper bound"]) == (6000, None)
    assert "6,000" in str(changle["Words"])


def test_the_steps_add_up_with_bounds_and_say_what_is_missing() -> None:
    view = campaign()
    card = steps_card(view, 2017)
    assert card is not None
    every = len(view.scope)
    assert [row[1:] for row in card.table.rows] == [
        ("Publicity and consultation events", "≥ 12 events", f"1 of {every} counties"),
        ("People reached", "–", "not reported"),
        ("Consultations answered", "≥ 1,300 person-times", f"2 of {every} counties"),
        ("Applications for legal aid", "–", "not reported"),
        ("Cases accepted", "–", "not reported"),
    ]
    assert card.title == "From publicity to accepted cases: 2 of 5 steps are reported for 2017"
    assert "not the same people" in card.marks[0]


def test_the_file_of_the_steps_holds_the_sums_with_bounds_and_then_their_parts() -> None:
    card = steps_card(campaign(), 2017)
    assert card is not None
    rows = exported(card)
    summed = [row for row in rows if row["County id"] is None]
    assert [(row["Indicator id"], row["Hedge"], row["Lower bound"]) for row in summed] == [
        ("events", ">=", 12),
        ("consultations", ">=", 1300),
    ]
    assert [row["Upper bound"] for row in summed] == [None, None]
    assert {row["County id"] for row in rows[2:]} == {CHANGLE, UNNAMED}


def test_the_steps_agree_with_a_sum_made_another_way() -> None:
    view = frame(figures=DEMONSTRATION)
    year = best_year(view)
    card = steps_card(view, year)
    assert card is not None
    said = {str(row[1]): str(row[2]) for row in card.table.rows}
    for name in ("events", "people_reached", "consultations"):
        rows = data.measures(view.snapshot, [name], view.scope, (year, year))
        sure = rows[(rows["period_kind"] == "year") & (rows["status"] == "published")]
        assert sure["area"].is_unique and not sure["value"].isna().any()
        assert f"{sum(sure['value']):,.0f} " in said[view.indicator_name(name)]


def test_without_any_step_there_is_no_strip() -> None:
    assert steps_card(frame(), 1990) is None
