"""The period comes from the words before a figure, in English also from those right behind it."""

import pytest

from etl.proposals import Period, Reason
from tests.etl.proposals.shipped import propose, reader

PERIODS = [
    ("2021年，受理案件9件。", "year", 2021),
    ("去年受理案件9件。", "year", None),
    ("今年以来，受理案件9件。", "ytd", None),
    ("截至9月底，受理案件9件。", "ytd", None),
    ("截至6月底，受理案件9件。", "half_year", None),
    ("2022年上半年受理案件9件。", "half_year", 2022),
    ("2024年第一季度受理案件9件。", "quarter", 2024),
    ("8月份受理案件9件。", "month", None),
    ("宣传月期间受理案件9件。", "campaign", None),
    ("活动当天受理案件9件。", "event", None),
    ("2020年3月5日，窗口受理案件9件。", "event", 2020),
    ("近三年来受理案件9件。", "unknown", None),
    ("2022年11月至2023年10月，受理案件9件。", "year", 2022),
    ("自7月1日以来受理案件9件。", "ytd", None),
    ("从2019年起受理案件9件。", "unknown", None),
    ("2019年以来受理案件9件。", "unknown", None),
    ("2019年至2021年11月底受理案件9件。", "unknown", None),
    ("2019年底前完成整改，受理案件9件。", "unknown", None),
    ("在为期一个月的宣传活动中受理案件9件。", "campaign", None),
    ("现场受理案件9件。", "event", None),
    ("活动期间受理案件9件。", "event", None),
    ("活动中共受理案件9件。", "event", None),
    ("3月份以来受理案件9件。", "ytd", None),
    ("1年来受理案件9件。", "year", None),
    ("该项目始于2009年，受理案件9件。", "unknown", None),
    ("From July to September it accepted 9 cases.", "quarter", None),
    ("From July to December 2019 it accepted 9 cases.", "half_year", 2019),
    ("Through May 31, 2012 it accepted 9 cases.", "ytd", 2012),
    ("在宣传周活动期间受理案件9件。", "campaign", None),
    ("5月8日，记者获悉，2021年受理案件9件。", "year", 2021),
    ("5月8日，记者获悉，中心受理案件9件。", "unknown", None),
    ("2024年1至10月受理案件9件。", "ytd", 2024),
    ("2018年至2020年受理案件9件。", "unknown", None),
    ("该中心年办理案件9件。", "year", None),
    ("11月16日至12月8日受理案件9件。", "campaign", None),
    ("14日下午受理案件9件。", "event", None),
    ("5月8日，专项宣传活动中受理案件9件。", "event", None),
    ("专项维权行动中受理案件9件。", "campaign", None),
    ("2017年至今受理案件9件。", "unknown", None),
    ("Between January and May 2021 it accepted 9 cases.", "ytd", 2021),
    ("In the year to March 2016 it accepted 9 cases.", "year", 2016),
    ("The ministry said on Monday that it accepted 9 cases.", "unknown", None),
    ("受理案件9件。", "unknown", None),
    ("In 2021 it accepted 9 cases.", "year", 2021),
    ("It accepted 9 cases in 2021.", "year", 2021),
    ("In 2023-24 it accepted 9 cases.", "year", 2023),
    ("So far this year it accepted 9 cases.", "ytd", None),
    ("In the first half of 2022 it accepted 9 cases.", "half_year", 2022),
    ("In the second quarter it accepted 9 cases.", "quarter", None),
    ("In March 2022 it accepted 9 cases.", "month", 2022),
    ("During the publicity month it accepted 9 cases.", "campaign", None),
    ("On May 7 it accepted 9 cases.", "event", None),
    ("Over the past five years it accepted 9 cases.", "unknown", None),
    ("Since its founding it accepted 9 cases.", "unknown", None),
    ("It accepted 9 cases since the country passed the law in 2003.", "unknown", None),
    ("During the plan (2021-25) period it accepted 9 cases.", "unknown", None),
    ("Clients won monthly benefits. It accepted 9 cases.", "unknown", None),
    ("Between 2009 and 2012 it accepted 9 cases.", "unknown", None),
    ("In 2022-2023 it accepted 9 cases.", "year", 2022),
    ("The clinic opened its doors in 2014. It accepted 9 cases.", "unknown", None),
    ("Since the legal aid law was passed it accepted 9 cases.", "unknown", None),
    ("The director told reporters here on Friday that it accepted 9 cases.", "unknown", None),
    ("It accepted 9 cases. The grant was paid last year.", "unknown", None),
    ("It accepted 9 cases, up 4 percent annually.", "unknown", None),
    ("近三年来，窗口现场受理案件9件。", "unknown", None),
    ("6月3日，中心举办2021年普法活动，受理案件9件。", "event", None),
    ("此次普法共受理案件9件。", "event", None),
]


@pytest.mark.parametrize(("text", "kind", "year"), PERIODS)
def test_words_for_a_period(text: str, kind: str, year: int | None) -> None:
    (proposal,) = propose(text)
    assert (proposal.period.kind, proposal.period.year) == (kind, year)


def test_a_period_holds_until_another_is_named() -> None:
    text = "2021年受理案件9件。接待咨询80人次。今年以来办结7件。"
    assert [one.period.kind for one in propose(text)] == ["year", "year", "ytd"]


def test_an_average_year_is_only_its_clause() -> None:
    text = "近五年来，年均受理案件9件，办结7件。"
    assert [one.period.kind for one in propose(text)] == ["year", "unknown"]


def test_a_period_said_once_behind_all_of_an_english_sentence() -> None:
    text = "In 2020 it closed 8 cases. It accepted 9 cases, helped 12 clients in 2021."
    assert [one.period.year for one in propose(text)] == [2020, 2021, 2021]


def test_each_year_is_only_its_english_sentence() -> None:
    text = "Since its founding it accepted 9 cases every year. It closed 7 cases."
    assert [one.period.kind for one in propose(text)] == ["year", "unknown"]


def test_the_reports_own_period_is_a_guess() -> None:
    (proposal,) = reader().propose("受理案件9件。", Period("year", 2019))
    assert proposal.period == Period("year", 2019)
    assert Reason.PERIOD_FROM_REPORT in proposal.reasons
    assert proposal.certainty == "likely"


def test_a_stock_has_no_period() -> None:
    (proposal,) = propose("2021年，全县建有法律援助工作站9个。")
    assert proposal.period.kind == "unknown"
