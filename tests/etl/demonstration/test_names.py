"""Names: invented, different from each other and from every area that really reports."""

from itertools import islice
from pathlib import Path

import pytest
from pypinyin import lazy_pinyin

from etl.demonstration.names import county_names, prefecture_names
from etl.demonstration.province import province
from tests.etl.demonstration.reading import DATA, areas, rows


def test_thousands_of_counties_have_names_of_their_own() -> None:
    names = list(islice(county_names(), 5000))
    assert len({name.zh for name in names}) == len({name.slug for name in names}) == 5000


def test_no_county_has_the_name_of_a_prefecture() -> None:
    prefectures, counties = province(5000)
    ids = [place.id for place in (*prefectures, *counties)]
    assert len(set(ids)) == len(ids)


def test_pinyin_is_that_of_the_characters() -> None:
    # 朝 is read zhao here, the morning.
    names = [*islice(county_names(), 3420), *islice(prefecture_names(), 88)]
    wrong = [n for n in names if " ".join(lazy_pinyin(n.zh)) != n.pinyin and n.zh[0] != "朝"]
    assert wrong == []


@pytest.mark.parametrize("counties", [24, 2800])
def test_no_place_has_the_id_or_the_name_of_a_real_one(counties: int) -> None:
    real = rows(DATA / "areas.csv")
    ids = {row["id"] for row in real}
    prefectures, places = province(counties, ids)
    assert not ids & {place.id for place in (*prefectures, *places)}
    assert not {row["name_zh"] for row in real} & {p.name_zh for p in (*prefectures, *places)}


def test_a_name_that_a_real_area_takes_is_passed_over() -> None:
    first, second, third = province(3)[1]
    assert [place.id for place in province(2, {first.id})[1]] == [second.id, third.id]


def test_the_province_has_four_prefectures_and_mixed_levels(demonstration: Path) -> None:
    rows_ = areas(demonstration)
    levels = [row["level"] for row in rows_]
    assert (levels.count("province"), levels.count("prefecture")) == (1, 4)
    assert {"county", "district", "county_level_city"} < set(levels)
    assert all("nvented" in row["note_en"] and "虚构" in row["note_zh"] for row in rows_)


def test_more_counties_come_in_more_prefectures() -> None:
    assert len(province(2800)[0]) == 28
