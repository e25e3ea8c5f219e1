"""Trends says what the years of a county allow, from one year of one county to ten of many."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import catalog, data
from dashboard.card import Card
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.selection import Selection
from dashboard.series import against_base, gather
from dashboard.text import Text, in_language
from dashboard.views.trends_card import trend_card

SECONDS = 60


def frame(language: str = "en", **choices: object) -> Frame:
    selection = Selection(**choices)  # type: ignore[arg-type]
    snapshot = data.current(selection.figures, FULL)
    if snapshot is None:
        pytest.skip("no figures are built")
    return Frame(Text(language), snapshot, selection)


def card(indicator: str = "cases_accepted", base: int | None = None, **choices: object) -> Card:
    view = frame(**choices)  # type: ignore[arg-type]
    series = gather(view, indicator)
    assert series is not None
    return trend_card(view, against_base(series, base) if base else series)


def demonstration(count: int) -> tuple[str, ...]:
    """The first counties by name that have comparable cases in the invented province."""
    series = gather(frame(figures="demonstration"), "cases_accepted")
    assert series is not None
    return tuple(sorted(series.areas)[:count])


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Cases accepted in Heshun County: 93 cases in 2016; no other year to compare with"),
        ("zh", "和顺县受理法律援助案件：2016年93 件，没有其他年份可比"),
    ],
)
def test_one_county_with_one_year_says_that_there_is_nothing_to_compare(
    language: str, words: str
) -> None:
    assert card(areas=("heshun",), language=language).title == words


def test_picked_counties_without_a_comparable_figure_are_said_to_have_none() -> None:
    assert "none of the picked counties" in card(areas=("changle", "fangshan")).title


def test_of_two_picked_counties_the_only_one_with_a_figure_is_named() -> None:
    shown = card(areas=("heshun", "changle"))
    assert shown.title.startswith("Cases accepted in Heshun County: 93 cases in 2016")
    assert any("Changle" in each.sentence for each in shown.refused)


def test_one_county_of_ten_years_says_its_change_in_percent() -> None:
    area = next(
        area for area in demonstration(24)
        if "(" in card(figures="demonstration", areas=(area,)).title
    )  # fmt: skip
    shown = card(figures="demonstration", areas=(area,))
    assert " rose from " in shown.title or " fell from " in shown.title
    assert shown.title.endswith("%)")
    assert shown.notice


def test_of_many_counties_the_six_largest_take_colour_and_the_screen_says_so() -> None:
    series = gather(frame(figures="demonstration"), "cases_accepted")
    assert series is not None and len(series.coloured) == 6
    latest = series.rows.drop_duplicates("area", keep="last").set_index("area")["value"]
    assert latest[list(series.coloured)].min() >= latest.drop(list(series.coloured)).max()
    assert "six with the largest latest figure" in card(figures="demonstration").subtitle


def test_outreach_is_never_ranked_so_the_first_by_name_take_colour() -> None:
    view = frame(figures="demonstration")
    series = gather(view, "materials_distributed")
    assert series is not None
    known = set(series.areas)
    by_name = [area for area in view.areas.index if area in known]
    assert list(series.coloured) == by_name[:6]
    assert "not a ranking" in trend_card(view, series).subtitle


def test_a_changed_boundary_breaks_the_line_and_gives_its_reason() -> None:
    changes = catalog.boundary_changes(frame(figures="demonstration").snapshot)
    area, year = changes.iloc[0]["area_id"], int(changes.iloc[0]["year"])
    shown = card(figures="demonstration", areas=(area,))
    assert any(f"boundary changed in {year}" in words for words in shown.marks)
    assert len(shown.figure["layout"]["shapes"]) == 1
    assert f" in {year} to " in shown.title
    assert ("another definition or boundary") in [row[3] for row in shown.table.rows]


def test_an_index_never_crosses_a_changed_boundary() -> None:
    view = frame(figures="demonstration")
    changes = catalog.boundary_changes(view.snapshot)
    area, year = changes.iloc[0]["area_id"], int(changes.iloc[0]["year"])
    shown = card(figures="demonstration", areas=(area,), context=False, base=view.years[0])
    assert "index, 2016 = 100" in shown.subtitle
    assert max(row[1] for row in shown.table.rows) < year
    assert "another definition or boundary" in shown.refused[0].sentence
    columns = shown.for_files().export.columns
    assert [name for name in columns if name.startswith("index, 2016 = 100")]


def test_a_part_year_is_named_and_stays_off_the_line() -> None:
    series = gather(frame(figures="demonstration"), "cases_accepted")
    assert series is not None
    view = frame(figures="demonstration", areas=tuple(series.partial["area"].unique()))
    series = gather(view, "cases_accepted")
    assert series is not None and len(series.partial)
    shown = trend_card(view, series)
    assert any("(Jan–Jun)" in str(row[2]) for row in shown.table.rows)
    assert "small point off the line: part of a year" in shown.marks


def test_more_than_six_picked_counties_get_a_panel_each_on_one_scale() -> None:
    shown = card(figures="demonstration", areas=demonstration(8))
    sheet = shown.figure["layout"]
    tops = {sheet[f"yaxis{number or ''}"]["range"][1] for number in (0, *range(2, 9))}
    assert len(tops) == 1
    freed = card(figures="demonstration", areas=demonstration(8), same_scale=False).figure
    assert len({freed["layout"][f"yaxis{n or ''}"]["range"][1] for n in (0, *range(2, 9))}) > 1


def test_only_one_half_of_a_bilingual_boundary_is_shown() -> None:
    assert in_language("Without the east / 不含东部", "zh") == "不含东部"
    assert in_language("Without the east / 不含东部", "en") == "Without the east"
    assert in_language("since the change of 2016", "zh") == "since the change of 2016"


def screen() -> None:
    """The screen alone, under the selection that the test put into the session."""
    import streamlit as st

    from dashboard import data, filters
    from dashboard.edition import FULL
    from dashboard.frame import Frame
    from dashboard.text import Text
    from dashboard.views import trends

    selection = filters.chosen()
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    trends.show(Frame(Text(st.session_state.get("spoken", "en")), snapshot, selection))
    filters.write_address(st.session_state[filters.STATE])


def opened(language: str = "en", **query: str) -> AppTest:
    frame(figures=query.get("figures", "filed"))
    app = AppTest.from_function(screen, default_timeout=SECONDS)
    app.query_params.update(query)
    app.session_state["spoken"] = language
    return app.run()


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("per", ["count", "population", "index"])
@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_every_way_to_show_it_opens_without_an_error(figures: str, per: str, language: str) -> None:
    app = opened(language, figures=figures, per=per, indicator="cases_accepted")
    assert not app.exception
    labels = [box.label for box in app.selectbox]
    assert (Text(language)("trends.base") in labels) == (per == "index")


def test_filed_figures_of_one_year_offer_compare_and_the_demonstration() -> None:
    app = opened(areas="heshun", indicator="cases_accepted")
    assert any("no county has two comparable years yet" in each.value for each in app.markdown)
    assert [button.label for button in app.button] == ["Show the demonstration figures"]
    app.button[0].click().run()
    assert not app.exception
    assert not any("two comparable years" in each.value for each in app.markdown)


def test_years_without_any_figure_offer_the_nearest_that_has_one() -> None:
    app = opened(areas="heshun", context="0", years="2020-2022", indicator="cases_accepted")
    assert not app.exception
    assert any("No county reported" in each.value for each in app.markdown)


def test_the_scale_can_be_freed_only_where_there_are_panels() -> None:
    many = opened(figures="demonstration", areas=",".join(demonstration(8)))
    assert [toggle.label for toggle in many.toggle] == ["Same scale in every panel"]
    many.toggle[0].set_value(False).run()
    assert many.session_state["selection"].same_scale is False
    assert not opened(figures="demonstration", areas=",".join(demonstration(3))).toggle
