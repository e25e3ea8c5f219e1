"""Compare sets side by side what may stand so, and names the rest with its reason."""

import pytest

from dashboard.number_words import grouped
from tests.dashboard.screens import cards, markup, opened, published, sound


def refusals(card) -> list[str]:
    return [each["sentence"] for each in card["refused"]]


def rows(card) -> dict[str, str]:
    """The figure of each county in the table beside the chart."""
    return {row[0]: row[1] for row in card["table"]["rows"]}


def test_one_county_alone_is_said_to_be_alone():
    (card,) = cards(opened("compare", indicator="consultations", year=2016))
    assert card["title"].startswith("Consultations answered, 2016: only Heshun County has")
    assert rows(card) == {"Heshun County": "2,456 person-times"}
    assert refusals(card) == ["58 other counties have no figure of this for 2016."]


def test_months_are_no_bars_among_years():
    page = opened("compare", indicator="consultations", year=2017)
    (card,) = cards(page)
    assert card["table"]["rows"] == []
    assert "Changle District reports a campaign month for 2017, not a full year." in refusals(card)
    assert "period=campaign" in card["refused"][0]["address"]
    assert "No county reported Consultations answered for 2017 (full year)." in markup(page)


def test_the_offer_of_the_nearest_period_leads_there():
    page = opened("compare", indicator="consultations", year=2017)
    (offer,) = (each for each in page.button if each.key.startswith("offer_"))
    sound(offer.click().run())
    (card,) = cards(page)
    assert rows(card) == {
        "Changle District": "≥ 1,000 person-times",
        "Unnamed county (2017 report)": "> 300 person-times",
    }
    assert page.query_params["period"] in ("campaign", ["campaign"])


def test_a_lower_bound_names_no_leader_that_it_does_not_settle():
    (card,) = cards(
        opened("compare", indicator="materials_distributed", year=2017, period="campaign")
    )
    assert rows(card) == {
        "Changle District": "> 6,000 copies",
        "Unnamed county (2017 report)": "> 5,000 copies",
    }
    assert "the most" not in card["title"] and "highest" not in card["title"]


@pytest.mark.parametrize(
    ("language", "most", "levels", "counts"),
    [
        ("en", "Xitang County reports the most", ("highest", "higher"), "counts call nobody"),
        ("zh", "溪棠县上报最多", ("最高", "偏高"), "绝对数不评高低"),
    ],
)
def test_a_title_of_counts_calls_nobody_higher_and_neither_does_the_line_below(
    language, most, levels, counts
):
    page = opened("compare", figures="demonstration", year=2024, lang=language)
    (card,) = cards(page)
    assert most in card["title"] and any(counts in mark for mark in card["marks"])
    told = card["title"] + markup(page)
    assert not any(word in told for word in levels)


def test_a_picked_county_without_a_figure_is_named_and_gets_a_dash_instead_of_a_bar():
    (card,) = cards(opened("compare", indicator="consultations", year=2016, areas="changle"))
    words = (
        "Changle District has no figure of this for 2016; its nearest is of 2017 (campaign month)."
    )
    assert words in refusals(card)
    assert "Changle District has no figure of this for 2016" in card["alternative"]


def test_an_unreadable_number_is_never_a_bar():
    page = opened("compare", indicator="peoples_mediation", year=2016)
    (card,) = cards(page)
    assert card["table"]["rows"] == []
    assert any("2 cases1case" in sentence for sentence in refusals(card))
    assert card["marks"] == ["?: reported, but cannot be read"]
    assert "People's mediation was reported for 2016 (full year), but no number" in markup(page)


def test_an_indicator_that_nobody_can_read_is_not_said_to_be_unreported():
    page = opened("compare", indicator="cases_handled")
    (card,) = cards(page)
    assert any("cases1case" in sentence for sentence in refusals(card))
    assert "Cases handled was reported, but no number of it can be read" in markup(page)


def test_per_10000_residents_is_the_division_that_pandas_makes():
    page = opened(
        "compare", figures="demonstration", indicator="consultations", year=2023, per="population"
    )
    (card,) = cards(page)
    figures = published("demonstration", 2023)
    figures = figures[figures["variant"] != "part"]
    exact = figures[figures["lower"] == figures["upper"]]
    asked = exact[(exact["indicator"] == "consultations") & (exact["period_kind"] == "year")]
    people = exact[exact["indicator"] == "population"].set_index("area")["value"]
    asked = asked[asked["area"].isin(people.index)]
    rates = asked["value"] * 10_000 / asked["area"].map(people)
    shown = {name: words.split(" ")[0] for name, words in rows(card).items()}
    wanted = {
        name: grouped(rate, "en") for name, rate in zip(asked["area_name_en"], rates, strict=True)
    }
    assert len(wanted) > 10
    assert {name: shown.get(name) for name in wanted} == wanted


def test_a_rate_without_residents_says_what_is_missing():
    (card,) = cards(
        opened("compare", indicator="consultations", year=2016, per="population", areas="heshun")
    )
    assert any("Heshun" in each for each in refusals(card)) or rows(card)


def test_two_hundred_and_more_counties_are_counted_not_listed_one_by_one():
    (card,) = cards(opened("compare", indicator="consultations", year=2016))
    assert len(card["refused"]) == 1


@pytest.mark.parametrize(("language", "name"), [("en", "Heshun County"), ("zh", "和顺县")])
def test_names_are_in_the_language_of_the_reader(language, name):
    (card,) = cards(opened("compare", indicator="consultations", year=2016, lang=language))
    assert name in card["title"]


def test_choosing_an_indicator_and_a_way_to_show_it_goes_into_the_address():
    page = opened("compare", figures="demonstration")
    sound(page.selectbox(key="control_indicator").set_value("consultations").run())
    per = next(each for each in page.get("button_group") if each.key == "control_per")
    sound(per.set_value("population").run())
    query = {name: str(value) for name, value in page.query_params.items()}
    assert "consultations" in query["indicator"] and "population" in query["per"]
    assert cards(page)[0]["id"] == "compare_consultations_per_10000_residents"
