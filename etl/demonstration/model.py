"""Every indicator of every county and year: the truth that the returns then write down."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from etl.demonstration.capacity import capacity
from etl.demonstration.cases import cases
from etl.demonstration.consultations import consultations
from etl.demonstration.oddities import FIRST_BY_CHANCE, Calendar, Oddity
from etl.demonstration.outreach import outreach
from etl.demonstration.setting import Counts, Setting, dice, setting

SENT_AS_PROSE = (Oddity.ENGLISH_YEAR, Oddity.CHINESE_YEAR, Oddity.HALF_YEAR)


@dataclass(frozen=True)
class Model:
    """Counts by indicator id, each counties x years."""

    setting: Setting
    counts: dict[str, Counts]

    @property
    def calendar(self) -> Calendar:
        """Size and oddities."""
        return self.setting.calendar

    @cached_property
    def returned(self) -> np.ndarray:
        """Which counties sent a return for which years (counties x years)."""
        chance = dice(self.setting.seed, "returned")
        returned = chance.random(self.setting.shape) >= 0.015
        returned[:FIRST_BY_CHANCE] = True
        for oddity in (Oddity.MISSING_YEARS, *SENT_AS_PROSE):
            placed = self.calendar.place(oddity)
            if placed:
                returned[placed[0], list(placed[1])] = False
        return returned


def model(calendar: Calendar, seed: int) -> Model:
    """Draw all counts from one seed."""
    drawn = setting(calendar, seed)
    counts = {"population": drawn.population}
    counts |= consultations(drawn) | cases(drawn) | outreach(drawn)
    counts |= capacity(drawn, counts["cases_approved"])
    return Model(drawn, counts)
