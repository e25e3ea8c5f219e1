"""Cases from application to closing, by type, with what is open carried into the next year."""

import numpy as np

from etl.demonstration.oddities import Oddity
from etl.demonstration.setting import Counts, Setting


def cases(setting: Setting) -> dict[str, Counts]:
    """Types add up to the approved; closed and open add up to the approved and carried over."""
    criminal = setting.count(setting.trend(1.6, 4.2), 0.3, "criminal")
    civil = setting.count(setting.trend(3.2, 5.6), 0.3, "civil")
    administrative = setting.count(0.12, 0.5, "administrative")
    _count_group_claim(setting, civil, criminal + civil + administrative)
    approved = criminal + civil + administrative
    not_approved = setting.dice("not approved").poisson(approved * 0.04)
    open_start, closed, open_end = _carried(setting, approved)
    return {
        "applications": approved + not_approved,
        "cases_approved": approved,
        "cases_not_approved": not_approved,
        "cases_accepted": approved,
        "cases_criminal": criminal,
        "cases_civil": civil,
        "cases_administrative": administrative,
        "legal_help": setting.count(setting.trend(0.2, 4.5), 0.35, "legal help"),
        "cases_closed": closed,
        "cases_open_start": open_start,
        "cases_open_end": open_end,
        **_results(setting, approved, civil, closed),
    }


def _count_group_claim(setting: Setting, civil: Counts, total: Counts) -> None:
    """One claim with as many applicants as the county has other cases doubles them."""
    placed = setting.calendar.place(Oddity.GROUP_CLAIM)
    if placed:
        county, (year,) = placed
        civil[county, year] += total[county, year]


def _carried(setting: Setting, approved: Counts) -> tuple[Counts, Counts, Counts]:
    """Open at the start, closed and open at the end of each year."""
    chance = setting.dice("closing")
    open_start, closed, open_end = (np.zeros_like(approved) for _ in range(3))
    pace = np.clip(chance.normal(0.78, 0.07, setting.shape), 0.5, 0.95)
    still_open = chance.poisson(approved[:, 0] * 0.25)
    for year in range(approved.shape[1]):
        open_start[:, year] = still_open
        at_hand = still_open + approved[:, year]
        closed[:, year] = chance.binomial(at_hand, pace[:, year])
        still_open = open_end[:, year] = at_hand - closed[:, year]
    return open_start, closed, open_end


def _results(
    setting: Setting, approved: Counts, civil: Counts, closed: Counts
) -> dict[str, Counts]:
    """What came of the cases; money in whole hundreds of yuan, wages within what was recovered."""
    chance = setting.dice("results")
    recovered = chance.poisson(closed * 58.0) * 200
    wages = (recovered * chance.uniform(0.3, 0.7, setting.shape)).astype(np.int64)
    return {
        "recipients": approved + chance.poisson(approved * 0.14),
        "mediations": chance.binomial(civil, 0.14),
        "cases_reviewed": chance.binomial(closed, 0.12),
        "return_visits": chance.binomial(closed, 0.45),
        "complaints": chance.poisson(closed * 0.001),
        "losses_recovered_cny": recovered,
        "wages_recovered_cny": wages // 100 * 100,
    }
