"""Capacity at the end of a year: people, places and money, in proportion to the residents."""

import numpy as np

from etl.demonstration.setting import Counts, Setting


def capacity(setting: Setting, approved: Counts) -> dict[str, Counts]:
    """Stocks move slowly and lawyers stay within the staff; fees stay within the funding."""
    chance = setting.dice("capacity")
    staff = 3 + chance.binomial(9, 0.4, (setting.shape[0], 1)) + _steps(setting, "staff")
    lawyers = np.minimum(staff, 1 + chance.binomial(5, 0.45, (setting.shape[0], 1)))
    points = _grown(setting, 2.4, "liaison points")
    fees = approved * chance.integers(8, 13, setting.shape) * 100
    return {
        "agencies": np.ones(setting.shape, dtype=np.int64),
        "staff": staff,
        "lawyers": lawyers + np.zeros_like(staff),
        "volunteers": _grown(setting, 1.1, "volunteers"),
        "workstations": 4 + _grown(setting, 0.4, "workstations"),
        "liaison_points": points,
        "liaison_officers": points + chance.binomial(points, 0.2),
        "case_subsidy_cny": fees,
        "funding_cny": fees + (setting.population * 0.9).astype(np.int64) // 100 * 100,
    }


def _grown(setting: Setting, per_10000: float, topic: str) -> Counts:
    """A stock that only grows: some four fifths of today's at the start of twenty years."""
    start = setting.dice(topic).poisson(setting.population[:, :1] / 10_000 * per_10000)
    return start + setting.dice(f"{topic}, added").poisson(start * 0.012, setting.shape).cumsum(1)


def _steps(setting: Setting, topic: str) -> Counts:
    """Now and then one more person in post."""
    return setting.dice(f"{topic}, steps").binomial(1, 0.06, setting.shape).cumsum(axis=1)
