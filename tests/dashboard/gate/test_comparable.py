"""Years judged all at once keep exactly the figures that each year keeps by itself."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as draw

from dashboard.gate import comparable, judge
from tests.dashboard.gate.rows import rows

LINES = draw.lists(
    draw.fixed_dictionaries(
        {
            "area": draw.sampled_from(["a", "b", "c", "d"]),
            "reporting_year": draw.sampled_from([2016, 2017, 2018]),
            "period_kind": draw.sampled_from(["year", "campaign", "half_year"]),
            "variant": draw.sampled_from(["unknown", "part", "with_legal_help"]),
            "status": draw.sampled_from(["published", "published", "unreadable"]),
            "value": draw.sampled_from([1.0, 2.0]),
        }
    ),
    min_size=1,
    max_size=24,
)


def one_by_one(found: pd.DataFrame, period: str) -> list[int]:
    years = (own for _, own in found.groupby("reporting_year"))
    return sorted(at for own in years for at in judge(own, period=period).compared.index)


@given(LINES, draw.sampled_from(["year", "campaign", "half_year"]))
def test_all_years_at_once_are_each_year_by_itself(lines: list[dict], period: str) -> None:
    found = rows(*lines)
    assert sorted(comparable(found, period=period).index) == one_by_one(found, period)
    words = ["area", "period_kind", "variant", "status"]
    numbered = found.astype(dict.fromkeys(words, "category"))
    assert sorted(comparable(numbered, period=period).index) == one_by_one(found, period)
