"""Cases sets accepted beside closed and says that they are not the same cases."""

from dashboard.number_words import grouped
from dashboard.views import cases
from tests.dashboard.screens import cards, frame, markup, opened, sound


def by_id(page):
    return {card["id"]: card for card in cards(page)}


def test_heshun_2016_reads_93_accepted_and_53_closed():
    shown = by_id(opened("cases", areas="heshun", year=2016))
    pair = shown["cases_pair"]
    assert pair["title"] == "Heshun County accepted 93 cases and closed 53 in 2016"
    assert pair["source"] == "Source: Heshun County: legal aid in 2016"
    assert [row[2] for row in pair["table"]["rows"]] == ["93 cases", "53 cases"]
    assert pair["table"]["figures"] == ["heshun-2016:4", "heshun-2016:5"]


def test_closed_per_100_accepted_is_labelled_as_not_the_same_cases_and_has_its_source():
    ratio = by_id(opened("cases", areas="heshun", year=2016, context=0))["cases_ratio"]
    assert ratio["subtitle"].startswith("Not the same cases")
    assert ratio["table"]["rows"][0][2].startswith(grouped(100 * 53 / 93, "en"))
    assert ratio["source"] == "Source: Heshun County: legal aid in 2016"


def test_open_cases_are_a_count_at_a_date_whatever_period_is_asked_for():
    shown = by_id(opened("cases", figures="demonstration", year=2023, period="campaign"))
    assert shown.keys() == {"cases_open"}
    assert "count at a date" in shown["cases_open"]["subtitle"]


def test_the_year_is_the_best_covered_one_until_another_is_picked():
    page = opened("cases", figures="demonstration")
    assert page.selectbox(key="control_year").value == 2023
    sound(page.selectbox(key="control_year").set_value(2018).run())
    assert "in 2018" in by_id(page)["cases_pair"]["title"]


def test_a_period_that_no_county_reported_offers_the_nearest_one():
    page = opened("cases", period="month", year=2016)
    assert cards(page) == [] or "cases_pair" in by_id(page)
    assert "No county reported Cases accepted for 2016 (month)." in markup(page)


def test_a_half_year_stays_out_of_the_years_with_its_reason():
    pair = by_id(opened("cases", figures="demonstration", year=2025))["cases_pair"]
    sentences = [each["sentence"] for each in pair["refused"]]
    assert "Xitang County reports a half year for 2025, not a full year." in sentences


def test_files_carry_the_bounds_and_words_of_every_figure_drawn():
    view = frame(areas=("heshun",), context=False)
    card = cases.pair_card(view, 2016)
    assert card is not None
    made = card.for_files().export
    accepted = dict(zip(made.columns, made.rows[0], strict=True))
    assert (accepted["Value"], accepted["Lower bound"], accepted["Upper bound"]) == (93, 93, 93)
    assert accepted["Words"] == "93 cases were accepted"
    assert accepted["Report"] == "heshun-2016"
