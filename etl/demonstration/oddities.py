"""What is odd about which county in which years: the list that README.md, data and tests share."""

from dataclasses import dataclass
from enum import StrEnum

EVERY_YEAR = ()


class Oddity(StrEnum):
    """One way in which real returns differ from tidy ones."""

    ENGLISH_YEAR = "english_year"
    CHINESE_YEAR = "chinese_year"
    ENGLISH_CAMPAIGN = "english_campaign"
    CHINESE_CAMPAIGN = "chinese_campaign"
    HALF_YEAR = "half_year"
    DECEMBER_YEAR = "december_year"
    MISSING_YEARS = "missing_years"
    FAILED_CHECK = "failed_check"
    BOUNDARY_CHANGE = "boundary_change"
    GROUP_CLAIM = "group_claim"
    SMALL_COUNTY = "small_county"
    HEDGED = "hedged"
    INCOMPLETE = "incomplete"
    SEPARATORS = "separators"
    OTHER_DEFINITION = "other_definition"


@dataclass(frozen=True)
class Placed:
    """An oddity at the county with number `county`, so many years back from the last one."""

    county: int
    years_back: tuple[int, ...]
    sentence: str


# County 0 stays plain, so that the smallest province has a plain return.
PLACED = {
    Oddity.ENGLISH_YEAR: Placed(1, (1,), "sent its year as English prose instead of a return"),
    Oddity.CHINESE_YEAR: Placed(
        2, (0,), "sent its year as Chinese prose; its people's mediations are unreadable"
    ),
    Oddity.ENGLISH_CAMPAIGN: Placed(
        3,
        (0,),
        "described its publicity month in English prose; its briefs are unreadable and "
        "its questions answered wait for review",
    ),
    Oddity.CHINESE_CAMPAIGN: Placed(
        4, (1,), "described its publicity month in Chinese prose, one event day apart"
    ),
    Oddity.HALF_YEAR: Placed(5, (0,), "has reported only January to June so far"),
    Oddity.DECEMBER_YEAR: Placed(6, EVERY_YEAR, "counts its year from December to November"),
    Oddity.MISSING_YEARS: Placed(7, (5, 4), "sent no return"),
    Oddity.FAILED_CHECK: Placed(8, (2,), "prints more consultations than its channels add up to"),
    Oddity.BOUNDARY_CHANGE: Placed(
        9, (4,), "gave two townships away at the start of the year: a second version of the area"
    ),
    Oddity.GROUP_CLAIM: Placed(
        10, (3,), "counted one group claim per applicant, which doubles its cases"
    ),
    Oddity.SMALL_COUNTY: Placed(11, EVERY_YEAR, "has some 8,000 residents and true zeros"),
    Oddity.HEDGED: Placed(
        12, EVERY_YEAR, 'hedges consultations and outreach: 5000余, 约300, "more than 5,000"'
    ),
    Oddity.INCOMPLETE: Placed(13, EVERY_YEAR, "calls its outreach statistics incomplete"),
    Oddity.SEPARATORS: Placed(14, EVERY_YEAR, "writes thousands separators: 12,345"),
    Oddity.OTHER_DEFINITION: Placed(
        15, EVERY_YEAR, "counts duty-lawyer legal help among the cases it accepted"
    ),
}

# From this county on, a few cells are hedged, incomplete or missing by chance.
FIRST_BY_CHANCE = 16


@dataclass(frozen=True)
class Calendar:
    """The size of the demonstration; tells where each oddity falls, if it is large enough."""

    counties: int
    years: tuple[int, ...]

    def place(self, oddity: Oddity) -> tuple[int, tuple[int, ...]] | None:
        """County number and indexes of the years; None where county or years do not exist."""
        placed = PLACED[oddity]
        last = len(self.years) - 1
        if placed.county >= self.counties or any(back > last for back in placed.years_back):
            return None
        return placed.county, tuple(last - back for back in placed.years_back) or tuple(
            range(len(self.years))
        )

    def is_at(self, oddity: Oddity, county: int, year: int) -> bool:
        """Whether the oddity holds for this county number in the year with this index."""
        place = self.place(oddity)
        return place is not None and place[0] == county and year in place[1]
