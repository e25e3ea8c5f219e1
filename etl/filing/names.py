"""The names that a filed report gets: its folder, its file and its title."""

import re
from pathlib import Path

from etl.catalog.model import Bilingual
from etl.sources.model import Period

_OUTSIDE = re.compile(r"[^\w.\- ()（）]+")
_LONGEST = 80
_KINDS = {
    "year": Bilingual("{area}: legal aid in {year}", "{area}：{year}年法律援助工作"),
    "half_year": Bilingual(
        "{area}: legal aid in a half of {year}", "{area}：{year}年半年法律援助工作"
    ),
    "quarter": Bilingual(
        "{area}: legal aid in a quarter of {year}", "{area}：{year}年季度法律援助工作"
    ),
    "month": Bilingual(
        "{area}: legal aid in a month of {year}", "{area}：{year}年月度法律援助工作"
    ),
    "ytd": Bilingual("{area}: legal aid in part of {year}", "{area}：{year}年内法律援助工作"),
    "campaign": Bilingual("{area}: legal aid campaign {year}", "{area}：{year}年法律援助宣传活动"),
    "event": Bilingual("{area}: legal aid event {year}", "{area}：{year}年法律援助现场活动"),
    "stock": Bilingual("{area}: legal aid at a date in {year}", "{area}：{year}年法律援助基本情况"),
}


def report_name(area: str, period: Period) -> str:
    """The folder's name before it is made unique: `heshun-2016`, `changle-campaign-2017`."""
    kind = (period.kind or "year").replace("_", "-")
    year = str(period.reporting_year or "")
    return "-".join((area, year) if kind == "year" else (area, kind, year))


def unique(reports: Path, name: str) -> str:
    """The name, or the name with the first number that no report has: -2, -3, ..."""
    if not (reports / name).exists():
        return name
    number = 2
    while (reports / f"{name}-{number}").exists():
        number += 1
    return f"{name}-{number}"


def safe_file_name(name: str) -> str:
    """A name that any system can keep and that hides nothing, with its ending."""
    path = Path(_OUTSIDE.sub("_", name))
    stem = path.stem.strip(" .")[:_LONGEST] or "report"
    made = f"{stem}{path.suffix.lower()}"
    return f"original-{made}" if made.lower() in RESERVED else made


RESERVED = ("source.toml", "figures.csv", "practices.csv")


def title_of(area: Bilingual, period: Period) -> Bilingual:
    """What a report is called where nobody gave it a title."""
    words = _KINDS[period.kind or "year"]
    year = period.reporting_year
    return Bilingual(
        words.en.format(area=area.en, year=year), words.zh.format(area=area.zh, year=year)
    )
