"""Publicity months of the last years: a GB18030 table with Chinese words for everything."""

from collections.abc import Mapping, Sequence
from datetime import date

import numpy as np
import pandas as pd

from etl.demonstration.files import Report, csv_bytes
from etl.demonstration.model import Model
from etl.demonstration.oddities import FIRST_BY_CHANCE, Oddity
from etl.demonstration.printing import Hedge, texts
from etl.demonstration.province import Place
from etl.demonstration.setting import Counts
from etl.demonstration.vocabulary import Word

CAMPAIGN_INDICATORS = (
    "materials_distributed",
    "banners",
    "columns",
    "events",
    "vehicles",
    "consultations",
    "questions_answered",
)
YEARS_OF_CAMPAIGNS = 3
FIRST_DAY, LAST_DAY = "03-15", "04-14"

_HEADINGS = {
    "area": "县区",
    "reporting_year": "年度",
    "period_start": "开始日期",
    "period_end": "结束日期",
    "indicator": "指标",
    "value": "数值",
    "measure_word": "单位",
    "coverage": "统计口径",
}
_INCOMPLETE, _COMPLETE = "不完全统计", "完整统计"
_SHARE_THAT_REPORTED, _SHARE_INCOMPLETE, _SHARE_HEDGED = 0.7, 0.4, 0.4
_TOLD_IN_PROSE = (Oddity.ENGLISH_CAMPAIGN, Oddity.CHINESE_CAMPAIGN)


def campaign_counts(model: Model, year: int) -> dict[str, Counts]:
    """What each county did in its publicity month of the year: a part of the whole year's."""
    chance = model.setting.dice(f"campaign {year}")
    return {
        name: chance.binomial(
            model.counts[name][:, year], chance.uniform(0.15, 0.4, model.calendar.counties)
        )
        for name in CAMPAIGN_INDICATORS
    }


def campaign_report(model: Model, places: list[Place], words: Mapping[str, Word]) -> Report:
    """All counties' publicity months of the last years in one table."""
    years = range(len(model.calendar.years))[-YEARS_OF_CAMPAIGNS:]
    names = [place.name_zh for place in places]
    table = pd.concat([_campaigns(model, year, names, words) for year in years])
    return Report(
        id="publicity-months",
        title_en=f"publicity months to {model.calendar.years[-1]}",
        title_zh=f"截至{model.calendar.years[-1]}年的宣传月情况",
        reader="table",
        file="publicity-months.csv",
        content=csv_bytes(table, "gb18030"),
        language="zh",
        received=date(model.calendar.years[-1] + 1, 1, 12),
        tables={
            "period": {"kind": "campaign"},
            "table": {"shape": "long", "encoding": "gb18030"},
            "table.columns": _HEADINGS,
            "table.values.area": {place.name_zh: place.id for place in places},
            "table.values.indicator": {words[name].name: name for name in CAMPAIGN_INDICATORS},
            "table.values.coverage": {_INCOMPLETE: "incomplete", _COMPLETE: "complete"},
        },
    )


def _campaigns(
    model: Model, year: int, names: Sequence[str], words: Mapping[str, Word]
) -> pd.DataFrame:
    number = model.calendar.years[year]
    sent = _sent(model, year)
    counts = np.stack(list(campaign_counts(model, year).values()), axis=1)[sent]
    chance = model.setting.dice(f"campaign returns {year}")
    hedged = chance.random(counts.shape) < _SHARE_HEDGED
    incomplete = chance.random((len(counts), 1)) < _SHARE_INCOMPLETE
    table = {
        "area": np.repeat(np.array(names, dtype=object)[sent], counts.shape[1]),
        "reporting_year": number,
        "period_start": f"{number}-{FIRST_DAY}",
        "period_end": f"{number}-{LAST_DAY}",
        "indicator": [words[name].name for name in CAMPAIGN_INDICATORS] * len(counts),
        "value": texts(counts, np.where(hedged, Hedge.MORE_ZH, Hedge.PLAIN)).ravel(),
        "measure_word": [words[name].unit for name in CAMPAIGN_INDICATORS] * len(counts),
        "coverage": np.repeat(np.where(incomplete, _INCOMPLETE, _COMPLETE), counts.shape[1]),
    }
    return pd.DataFrame(table).rename(columns=_HEADINGS)


def _sent(model: Model, year: int) -> np.ndarray:
    """The counties with a line in the table; two describe their month in prose instead."""
    chance = model.setting.dice(f"campaigns held {year}")
    sent = chance.random(model.calendar.counties) < _SHARE_THAT_REPORTED
    sent[:FIRST_BY_CHANCE] = True
    for oddity in (Oddity.MISSING_YEARS, Oddity.HALF_YEAR, *_TOLD_IN_PROSE):
        placed = model.calendar.place(oddity)
        if placed and year in placed[1]:
            sent[placed[0]] = False
    return sent
