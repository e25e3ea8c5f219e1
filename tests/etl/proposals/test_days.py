"""An event has its day where the sentence, or the one it points back to, gives a date."""

import pytest

from etl.proposals.days import days_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2016年12月4日，现场解答36个问题。", ("2016-12-04", "2016-12-04")),
        ("12月4日，现场解答36个问题。", ("2017-12-04", "2017-12-04")),
        ("5月7日至9日，现场解答36个问题。", ("2017-05-07", "2017-05-09")),
        ("4月30日-5月2日现场解答36个问题。", ("2017-04-30", "2017-05-02")),
        ("On May 7, 2016, 36 questions were answered.", ("2016-05-07", "2016-05-07")),
        ("On 7th May 36 questions were answered.", ("2017-05-07", "2017-05-07")),
        ("From May 7 to 9, 36 questions were answered.", ("2017-05-07", "2017-05-09")),
        ("On Dec 4, 36 questions were answered.", ("2017-12-04", "2017-12-04")),
        ("36 questions were answered on December 4.", ("2017-12-04", "2017-12-04")),
        ("5月7日到村里，5月8日在县城解答36个问题。", ("2017-05-08", "2017-05-08")),
        ("5月7日，中心开展宣传。当天解答36个问题。", ("2017-05-07", "2017-05-07")),
        ("It came on May 7. That day 36 questions were answered.", ("2017-05-07", "2017-05-07")),
        ("5月7日，中心开展宣传。全年解答36个问题。", None),
        ("5月7日，中心在\n县城解答36个问题。", ("2017-05-07", "2017-05-07")),
        ("5月7日开展宣传；全年解答36个问题。", None),
        ("On May 7 and May 28, 36 questions were answered.", None),
        ("5月7日、28日解答36个问题。", None),
        ("5月7日、5月28日解答36个问题。", None),
        ("2月30日，现场解答36个问题。", None),
        ("5月9日至7日，现场解答36个问题。", None),
        ("The lawyers may answer 36 questions in May 2016.", None),
        ("全年解答36个问题。", None),
    ],
)
def test_the_days_around_a_figure(text: str, days: tuple[str, str] | None) -> None:
    found = days_of(text, text.index("36"), 2017)
    assert (found and (found.start.isoformat(), found.end.isoformat())) == days


def test_a_date_of_no_year_is_none() -> None:
    assert days_of("12月4日，现场解答36个问题。", 8, None) is None
