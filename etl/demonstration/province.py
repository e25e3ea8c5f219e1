"""The invented province: its prefectures and counties, and the rows of areas.csv about them."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice
from math import ceil

import pandas as pd

from etl.demonstration.names import Name, county_names, prefecture_names

COUNTRY, PROVINCE = "invented-land", "qingluan"
COUNTIES_PER_PREFECTURE = 100
LEAST_PREFECTURES = 4

AREA_COLUMNS = [
    *("id", "name_en", "name_zh", "pinyin", "level", "parent", "division_code"),
    *("valid_from", "valid_to", "boundary", "named", "note_en", "note_zh", "source"),
]

_LEVELS = {
    "county": ("County", "县"),
    "district": ("District", "区"),
    "county_level_city": ("City", "市"),
}
# Of eight neighbours five are counties, two districts and one a county-level city.
_COUNTY, _DISTRICT, _CITY = _LEVELS
_MIX = (_COUNTY, _DISTRICT, _COUNTY, _COUNTY, _CITY, _COUNTY, _DISTRICT, _COUNTY)

# No division code of the country begins so.
_NOWHERE = "9"


@dataclass(frozen=True)
class Place:
    """One area of the demonstration; its code is one that no real place has."""

    id: str
    name_en: str
    name_zh: str
    pinyin: str
    level: str
    parent: str
    code: str = ""


def province(counties: int, taken: Collection[str] = ()) -> tuple[list[Place], list[Place]]:
    """Prefectures and counties; a name whose id is in `taken` is passed over."""
    wanted = min(counties, max(LEAST_PREFECTURES, ceil(counties / COUNTIES_PER_PREFECTURE)))
    prefectures = [
        _prefecture(name, number) for number, name in enumerate(islice(prefecture_names(), wanted))
    ]
    free = (name for name in county_names() if name.slug not in taken)
    places = [
        _county(name, _MIX[index % len(_MIX)], prefectures[index % wanted], index // wanted + 1)
        for index, name in enumerate(islice(free, counties))
    ]
    return prefectures, places


def area_rows(prefectures: list[Place], places: list[Place]) -> pd.DataFrame:
    """The rows of areas.csv, one version of each area, valid without end."""
    country = Place(COUNTRY, "Invented Land", "虚构之国", "xu gou zhi guo", "country", "")
    root = Place(PROVINCE, "Qingluan Province", "青鸾省", "qing luan", "province", COUNTRY)
    rows = pd.DataFrame([vars(place) for place in (country, root, *prefectures, *places)])
    rows = rows.rename(columns={"code": "division_code"})
    rows["named"] = "true"
    rows["note_en"] = "Invented for the demonstration."
    rows["note_zh"] = "为演示而虚构。"
    rows["source"] = "demonstration"
    return rows.reindex(columns=AREA_COLUMNS, fill_value="")


def _prefecture(name: Name, number: int) -> Place:
    names = (f"{name.en} Prefecture", f"{name.zh}市")
    code = f"{_NOWHERE}{number:02}000"
    return Place(f"{name.slug}-prefecture", *names, name.pinyin, "prefecture", PROVINCE, code)


def _county(name: Name, level: str, prefecture: Place, number: int) -> Place:
    word_en, word_zh = _LEVELS[level]
    names = (f"{name.en} {word_en}", f"{name.zh}{word_zh}")
    code = f"{prefecture.code[:3]}{number:03}"
    return Place(name.slug, *names, name.pinyin, level, prefecture.id, code)
