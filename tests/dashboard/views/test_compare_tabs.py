"""The tabs of Compare share one selection, live in the address and each say what they cannot do."""

import numpy as np
import pytest

from dashboard.marking import MISSING
from dashboard.statistics.funnel import funnel
from dashboard.views import compare_funnel, compare_group, compare_table
from dashboard.views.compare_answer import asked
from dashboard.views.compare_table_rows import all_rows, searched
from dashboard.views.compare_two_card import paired, two_card
from tests.dashboard.charts.build import checked, weight
from tests.dashboard.screens import cards, frame, markup, opened, sound

RATE = "cases_accepted_per_10000_residents"
CLOSED = "cases_closed_per_100_accepted"


def dots(figure) -> dict:
    return next(t for t in figure["data"] if t.get("mode") == "markers" and "customdata" in t)


def funnel_of(rate: str, year: int, **choices: object):
    card = compare_funnel.funnel_card(frame(figures="demonstration", **choices), rate, year)
    assert card is not None
    checked(card.figure)
    return card


def test_a_tab_goes_into_the_address_and_the_selection_stays() -> None:
    page = opened("compare", figures="demonstration", year=2023, areas="bifan")
    tabs = next(each for each in page.get("button_group") if each.key == "control_tab")
    sound(tabs.set_value("funnel").run())
    query = {name: str(value) for name, value in page.query_params.items()}
    assert "funnel" in query["tab"] and "bifan" in query["areas"] and "2023" in query["year"]
    assert cards(page)[0]["id"] == f"compare_funnel_{RATE}"


@pytest.mark.parametrize("tab", ["position", "funnel", "two", "table", "map", "nonsense"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_every_tab_opens_in_both_languages(tab: str, language: str, figures: str) -> None:
    assert markup(opened("compare", tab=tab, lang=language, figures=figures))


@pytest.mark.parametrize("rate", [RATE, CLOSED])
def test_above_a_phi_of_2_nobody_is_coloured_and_the_card_says_why(rate: str) -> None:
    card = funnel_of(rate, 2023)
    answer = asked(frame(figures="demonstration"), rate, 2023)
    made = funnel(answer.compared["numerator"], answer.compared["denominator"])
    assert made is not None and made.phi > 2
    assert f"phi {made.phi:.2f}" in card.subtitle
    assert set(dots(card.figure)["marker"]["line"]["color"]) == {"@context"}
    assert "none is singled out" in card.title
    assert any("no county is coloured" in mark for mark in card.marks)


def test_every_county_has_its_point_at_its_size_and_rate() -> None:
    card, answer = funnel_of(RATE, 2023), asked(frame(figures="demonstration"), RATE, 2023)
    trace = dots(card.figure)
    assert sorted(trace["x"]) == sorted(answer.compared["denominator"])
    assert sorted(trace["y"]) == sorted(answer.compared["value"])


def test_a_picked_county_is_named_in_the_funnel() -> None:
    card = funnel_of(RATE, 2023, areas=("bifan",))
    named = [t["text"] for t in card.figure["data"] if t.get("mode") == "text"]
    assert named == [["<b>Bifan County</b>"]]


def test_hedged_counties_are_open_and_count_neither_in_phi_nor_in_the_overall() -> None:
    rate = "consultations_per_10000_residents"
    card, answer = funnel_of(rate, 2023), asked(frame(figures="demonstration"), rate, 2023)
    rows = answer.compared
    exact = rows[rows["numerator_lower"] == rows["numerator_upper"]]
    loose = len(rows) - len(exact)
    assert loose > 0
    assert dots(card.figure)["marker"]["color"].count("@paper") == loose
    (level,) = [s for s in card.figure["layout"]["shapes"] if s.get("xref") == "paper"]
    overall = 10_000 * exact["numerator"].sum() / exact["denominator"].sum()
    assert level["y0"] == pytest.approx(overall)
    assert any("neither in phi nor" in mark for mark in card.marks)


def test_publicity_has_no_funnel_and_the_screen_says_why() -> None:
    page = opened(
        "compare", figures="demonstration", tab="funnel", indicator="materials_distributed"
    )
    assert cards(page) == []
    assert "its own choice and not chance" in markup(page)


def test_a_funnel_of_one_county_is_refused_with_a_way_on() -> None:
    page = opened("compare", tab="funnel", indicator="cases_accepted", year=2016)
    assert "at least three counties with exact figures" in markup(page)
    (offer,) = (each for each in page.button if each.key.startswith("offer_"))
    sound(offer.click().run())
    assert "tab" not in page.query_params


def test_two_indicators_show_the_counties_that_have_both() -> None:
    view = frame(figures="demonstration")
    card = two_card(view, "cases_accepted", "consultations", 2023)
    assert card is not None
    checked(card.figure)
    across, up = paired(*(asked(view, n, 2023) for n in ("cases_accepted", "consultations")))
    assert across["area"].tolist() == up["area"].tolist()
    assert f"{len(up)} counties have both" in card.title
    assert dots(card.figure)["x"] == across["value"].tolist()
    assert dots(card.figure)["y"] == up["value"].tolist()
    assert any("do not say that one causes the other" in mark for mark in card.marks)
    assert [refused.sentence for refused in card.refused] != []


def test_the_second_indicator_goes_into_the_address() -> None:
    page = opened("compare", figures="demonstration", tab="two", year=2023)
    sound(page.selectbox(key="control_second").set_value("consultations").run())
    assert "consultations" in str(page.query_params["second"])
    assert cards(page)[0]["id"] == "compare_two_cases_accepted_consultations"


def test_beside_two_indicators_stands_the_strip_of_different_people() -> None:
    _, strip = cards(opened("compare", figures="demonstration", tab="two", year=2023))
    steps = [row[1] for row in strip["table"]["rows"]]
    assert len(steps) == 7 and steps[-1].startswith("Losses recovered")
    assert any(mark.startswith("not the same people") for mark in strip["marks"])


def test_the_table_holds_every_county_in_view_with_its_reason() -> None:
    view = frame(figures="demonstration")
    lines, figures = all_rows(view, asked(view, RATE, 2023))
    assert len(lines) == len(figures) == 24
    away = lines[lines["Why not compared"] != ""]
    assert away["County"].tolist() == ["Yuexiao County"]
    assert np.isnan(away["Value"].iloc[0]) if "Value" in away else away["Figure"].isna().all()


@pytest.mark.parametrize(
    ("language", "whole", "several"),
    [
        ("en", "24 of 24 counties.", "rows about 59 counties: whoever is not compared has a row"),
        ("zh", "共24个县区，显示24个。", "59个县区共"),
    ],
)
def test_rows_are_counted_as_counties_or_beside_them(language, whole, several) -> None:
    view = {"tab": "table", "lang": language}
    page = opened("compare", figures="demonstration", indicator=RATE, year=2023, **view)
    assert any(each.value.startswith(whole) for each in page.caption)
    page = opened("compare", indicator="cases_accepted", year=2025, **view)
    assert len(page.dataframe[0].value) > 59
    assert any(several in each.value for each in page.caption)


def test_an_empty_cell_has_the_mark_of_what_is_missing_and_never_none() -> None:
    page = opened("compare", tab="table", indicator="peoples_mediation", year=2016)
    assert page.dataframe[0].proto.placeholder == MISSING
    lines, _ = all_rows(frame(), asked(frame(), "peoples_mediation", 2016))
    signs = dict(zip(lines["Why not compared"], lines["Hedge"], strict=True))
    assert {"?", ""} == set(signs.values())
    assert all("cases1case" in why for why, sign in signs.items() if sign == "?")
    view = frame(figures="demonstration")
    lines, _ = all_rows(view, asked(view, "cases_accepted", 2023))
    assert lines.loc[lines["County"] == "Yuexiao County", "Hedge"].tolist() == ["≠"]


@pytest.mark.parametrize(
    ("screen", "chosen"),
    [("sources", {}), ("sources", {"report": "heshun-2016"}), ("county", {"area": "heshun"})],
)
def test_other_tables_have_the_same_mark(screen: str, chosen: dict[str, str]) -> None:
    shown = opened(screen, **chosen).dataframe
    assert [each.proto.placeholder for each in shown] == [MISSING] * len(shown) != []


@pytest.mark.parametrize(
    ("typed", "found"), [("yuexiao", 1), ("COUNTY higher", None), ("", 24), ("nowhere", 0)]
)
def test_the_table_is_searched_by_every_word_typed(typed: str, found: int | None) -> None:
    view = frame(figures="demonstration")
    lines, _ = all_rows(view, asked(view, RATE, 2023))
    rows = searched(lines, typed)
    if found is None:
        assert set(rows["Against all together"]) == {"higher"} and 0 < len(rows) < 24
    else:
        assert len(rows) == found


def test_the_files_of_the_table_hold_all_its_rows() -> None:
    view = frame(figures="demonstration")
    answer = asked(view, RATE, 2023)
    made = compare_table.file_card(view, answer).for_files()
    assert len(made.export.rows) == 24
    assert "95% lower limit" in made.export.columns


def test_peers_are_named_and_only_they_are_compared() -> None:
    choices = {"figures": "demonstration", "areas": "bifan", "year": 2023, "per": "population"}
    page = opened("compare", group="size", **choices)
    (card,) = cards(page)
    view = frame(figures="demonstration", areas=("bifan",), group="size")
    peers = compare_group.areas(view, 2023)
    assert 1 < len(peers) < 24 and peers[0] == "bifan"
    assert f"{len(peers)} of {len(peers)} counties compared" in card["subtitle"]
    said = " ".join(each.value for each in page.caption)
    assert all(view.area_name(area) in said for area in peers[1:])


def test_without_one_picked_county_there_are_no_peers_to_choose() -> None:
    view = frame(figures="demonstration", group="size")
    assert compare_group.areas(view, 2023) == view.shown
    assert compare_group.said(view, 2023) == []


def test_two_hundred_counties_leave_every_chart_light(troubled_data, monkeypatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(troubled_data))
    view = frame(figures="demonstration")
    pair = two_card(view, "cases_accepted", "cases_closed", 2024)
    assert pair is not None and weight(pair.figure) < 500
    assert weight(funnel_of(RATE, 2024).figure) < 500
