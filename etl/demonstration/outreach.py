"""Outreach: what was done and whom it reached, and what people's mediation settled."""

from etl.demonstration.setting import Counts, Setting

# Indicator -> rate per 10,000 residents twenty years ago and now, spread between counties.
_RATES = {
    "materials_distributed": (210.0, 330.0, 0.4),
    "people_reached": (300.0, 520.0, 0.4),
    "banners": (2.6, 1.8, 0.4),
    "columns": (0.5, 0.9, 0.4),
    "events": (0.5, 1.1, 0.3),
    "vehicles": (0.5, 0.3, 0.5),
    "broadcasts": (0.3, 0.25, 0.5),
    "press": (0.25, 0.12, 0.5),
    "online_items": (0.1, 3.4, 0.5),
    "peoples_mediation": (16.0, 21.0, 0.3),
    "disputes_resolved": (5.0, 6.5, 0.4),
    "trainings": (0.08, 0.14, 0.3),
}

# A tidy center writes tens of copies; in the others a hedge hides the last digits.
_IN_TENS = ("materials_distributed", "people_reached")

OUTREACH = (*_RATES, "people_trained")


def outreach(setting: Setting) -> dict[str, Counts]:
    """One count per channel; people trained go with the number of courses."""
    counts = {
        indicator: setting.count(setting.trend(then, now), spread, indicator)
        for indicator, (then, now, spread) in _RATES.items()
    }
    for indicator in _IN_TENS:
        counts[indicator] = counts[indicator] // 10 * 10
    counts["people_trained"] = setting.dice("trained").poisson(counts["trainings"] * 46.0)
    return counts
