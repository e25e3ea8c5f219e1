"""What every part of the model works with: size, residents, and each county's own tendency."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from etl.demonstration.oddities import Calendar, Oddity

Counts = npt.NDArray[np.int64]  # counties x years
Rates = npt.NDArray[np.float64]

SMALL_COUNTY_RESIDENTS = 8_000
SHARE_KEPT_AFTER_BOUNDARY_CHANGE = 0.72


@dataclass(frozen=True)
class Setting:
    """The province before its centers did anything."""

    calendar: Calendar
    seed: int
    population: Counts

    @property
    def shape(self) -> tuple[int, int]:
        """Counties and years."""
        return len(self.population), len(self.calendar.years)

    def dice(self, topic: str) -> np.random.Generator:
        """Chance of its own for each topic, so that one topic's draws never move another's."""
        return dice(self.seed, topic)

    def expected(self, per_10000: Rates | float, spread: float, topic: str) -> Rates:
        """Expected counts: a rate, each county's tendency and a little noise from year to year."""
        chance = self.dice(f"{topic}, expected")
        tendency = np.exp(chance.normal(0, spread, (self.shape[0], 1)))
        noise = np.exp(chance.normal(0, 0.06, self.shape))
        return self.population / 10_000 * per_10000 * tendency * noise

    def count(self, per_10000: Rates | float, spread: float, topic: str) -> Counts:
        """Counts drawn around `expected`."""
        return self.dice(topic).poisson(self.expected(per_10000, spread, topic))

    def trend(self, first: float, last: float) -> Rates:
        """From `first` to `last` over twenty years, ending in the last one."""
        return np.linspace(first, last, max(20, self.shape[1]))[-self.shape[1] :]


def dice(seed: int, topic: str) -> np.random.Generator:
    """A generator that depends on the seed and the words of its topic only."""
    return np.random.default_rng([seed, *topic.encode()])


def setting(calendar: Calendar, seed: int) -> Setting:
    """Residents of each county and year: sizes of real counties, slow change, two oddities."""
    chance = dice(seed, "population")
    counties, years = calendar.counties, len(calendar.years)
    size = np.clip(chance.lognormal(np.log(340_000), 0.55, (counties, 1)), 60_000, 1_500_000)
    growth = chance.normal(-0.002, 0.006, (counties, 1)) * np.arange(years)
    small = calendar.place(Oddity.SMALL_COUNTY)
    if small:
        size[small[0]] = SMALL_COUNTY_RESIDENTS
    population = size * np.exp(growth + chance.normal(0, 0.0015, (counties, years)))
    changed = calendar.place(Oddity.BOUNDARY_CHANGE)
    if changed:
        county, (since,) = changed
        population[county, since:] *= SHARE_KEPT_AFTER_BOUNDARY_CHANGE
    return Setting(calendar, seed, population.round().astype(np.int64))
