"""The County screen opens for every kind of county and leads on from what it lacks."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

SECONDS = 60


@pytest.fixture(autouse=True)
def own_data(built_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(built_data))


def screen() -> None:
    import streamlit as st

    from dashboard import data, filters
    from dashboard.edition import FULL
    from dashboard.frame import Frame
    from dashboard.text import Text
    from dashboard.views import county

    selection = filters.chosen()
    snapshot = data.current(selection.figures, FULL)
    assert snapshot is not None
    county.show(Frame(Text(selection.language or "en"), snapshot, selection))
    filters.write_address(st.session_state[filters.STATE])
    st.caption("done")


def opened(**query: str) -> AppTest:
    app = AppTest.from_function(screen, default_timeout=SECONDS)
    app.query_params.update(query)
    return app.run()


def page(app: AppTest) -> str:
    return "\n".join(block.proto.body for block in app.get("html"))


@pytest.mark.parametrize(
    ("area", "figures", "language", "words"),
    [
        (
            "heshun",
            "filed",
            "en",
            ("Heshun County", "和顺县", "121,617", "140723", "Free of charge"),
        ),
        ("changle", "filed", "zh", ("长乐区", "Changle District", "宣传月", "未上报的内容")),
        ("unnamed-county-2017-1", "filed", "en", ("its report does not say which", "not known")),
        ("bifan", "demonstration", "zh", ("碧帆县", "人民调解纠纷13件件5")),
        ("chunchan", "demonstration", "en", ("With the two eastern townships", "since 2021-01-01")),
    ],
)
def test_the_page_opens_and_says_what_there_is(
    area: str, figures: str, language: str, words: tuple[str, ...]
) -> None:
    app = opened(area=area, figures=figures, lang=language)
    assert not app.exception
    shown = page(app)
    for each in words:
        assert each in shown
    assert app.caption[-1].value == "done"


def test_a_boundary_is_described_in_one_language() -> None:
    shown = page(opened(area="chunchan", figures="demonstration", lang="zh"))
    assert "含东部两个乡镇" in shown and "eastern townships" not in shown


def test_years_without_figures_offer_the_years_that_have_some() -> None:
    app = opened(area="heshun", years="2018-2019")
    assert not app.exception
    assert any("no figure for 2018–2019" in block.value for block in app.markdown)
    app.button[0].click().run()
    assert "2,456" in page(app)


def test_another_county_is_one_choice_away() -> None:
    app = opened(area="heshun")
    app.selectbox(key="control_area").select("fuqing").run()
    assert not app.exception
    assert "Fuqing City" in page(app)


@pytest.mark.parametrize(
    ("area", "language", "told", "never"),
    [
        ("changle", "zh", "估计数，原文以千人为单位。", "Estimate"),
        ("changle", "en", "Estimate, printed in thousands.", "估计数"),
        ("heshun", "zh", "人口普查。转引数据。", "Census"),
    ],
)
def test_how_residents_were_counted_is_told_in_the_readers_language(
    area: str, language: str, told: str, never: str
) -> None:
    words = page(opened(area=area, lang=language))
    assert told in words and never not in words
