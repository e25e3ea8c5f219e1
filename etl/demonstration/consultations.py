"""Consultations by channel; the channels add up to the total."""

import numpy as np

from etl.demonstration.setting import Counts, Setting

YEAR_OF_FEW_VISITS = 2020
VISITS_KEPT = 0.65


def consultations(setting: Setting) -> dict[str, Counts]:
    """Person-times: visits shrink and online grows over the years; hotline calls are calls."""
    few_visits = np.where(np.array(setting.calendar.years) == YEAR_OF_FEW_VISITS, VISITS_KEPT, 1)
    in_person = setting.count(setting.trend(28, 24) * few_visits, 0.25, "visits")
    by_phone = setting.count(setting.trend(14, 26), 0.3, "calls")
    by_letter = setting.count(setting.trend(1.2, 0.2), 0.4, "letters")
    online = setting.count(setting.trend(0.3, 11), 0.4, "online")
    total = in_person + by_phone + by_letter + online
    chance = setting.dice("hotline")
    return {
        "consultations": total,
        "consultations_in_person": in_person,
        "consultations_by_phone": by_phone,
        "consultations_by_letter": by_letter,
        "consultations_online": online,
        "hotline_calls": chance.binomial(by_phone, 0.6),
        "questions_answered": chance.poisson(total * 0.12),
    }
