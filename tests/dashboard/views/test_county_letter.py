"""The page of a county offers its letter in both languages, or says there is nothing to ask."""

import pytest

from tests.dashboard.screens import markup, opened


def buttons(page) -> list[str]:
    return [each.proto.label for each in page.get("download_button")]


@pytest.mark.parametrize(
    ("language", "labels", "said"),
    [
        (
            "en",
            [
                "Letter to Heshun County in English (DOCX)",
                "Letter to Heshun County in Chinese (DOCX)",
            ],
            "9 questions to Heshun County on its figures of 2016",
        ),
        (
            "zh",
            ["致和顺县的中文函（DOCX）", "致和顺县的英文函（DOCX）"],
            "就和顺县2016年的数据共有9个问题需核实",
        ),
    ],
)
def test_a_county_with_open_questions_offers_its_letter(language, labels, said):
    page = opened("county", area="heshun", lang=language)
    assert buttons(page) == labels
    assert said in markup(page)


def test_a_county_without_questions_has_no_letter():
    page = opened("county", area="qinglu", figures="demonstration")
    assert buttons(page) == []
    assert "Nothing in the figures of Qinglu County for 2016–2025 needs to be asked." in markup(
        page
    )


def test_data_health_offers_the_letters_of_the_picked_counties_only():
    assert buttons(opened("health")) == []
    page = opened("health", areas="heshun,zhenjiang")
    assert len(set(buttons(page))) == 4
    for name in ("Heshun County", "Zhenjiang District"):
        assert sum(name in each for each in buttons(page)) == 2
        assert f"Query letter to {name}" in markup(page)
