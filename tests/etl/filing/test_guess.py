"""Whose report it is and for which period is guessed from names and years in the text."""

import pytest

from etl.catalog import load_catalog
from etl.filing.guess import guess
from etl.proposals import Reader
from tests.built_data import DATA

CATALOG = load_catalog(DATA)


def guessed(text: str, name: str = "report.txt"):
    found = Reader(CATALOG.indicators).propose(text)
    said = guess(text, name, CATALOG.areas, found)
    return said.area, said.period, said.year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2016 the center of Heshun accepted 93 legal aid cases.", ("heshun", "year", 2016)),
        ("和顺县法律援助中心2016年共受理法律援助案件93件。", ("heshun", "year", 2016)),
        ("长乐法律援助宣传月（2017年5月）悬挂横幅35条。", ("changle", "campaign", 2017)),
        ("和顺县2026年工作总结\n宣传月期间悬挂横幅35条，发放资料90份。", ("heshun", "year", 2026)),
        (
            "Annual Work Report of Heshun\nIn the publicity month of 2026 we hung 35 banners.",
            ("heshun", "year", 2026),
        ),
        ("We hung 35 banners.", (None, "year", None)),
    ],
)
def test_names_and_years_tell(text: str, expected: tuple):
    assert guessed(text) == expected


def test_the_name_of_the_file_tells_where_the_text_does_not():
    assert guessed("共受理案件93件。", "和顺2016年总结.docx")[0] == "heshun"


def test_the_years_of_the_figures_count_more_than_the_heading():
    text = "Summary of 2017\nIn 2016 the center accepted 93 legal aid cases and closed 53 cases."
    assert guessed(text)[2] == 2016
