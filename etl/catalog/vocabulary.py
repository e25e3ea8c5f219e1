"""The closed lists of words that the catalog's files may use."""

from enum import StrEnum


class Kind(StrEnum):
    """REPORTED_RATIO is a percentage as the source prints it; RATIO is worked out from figures."""

    FLOW = "flow"
    STOCK = "stock"
    RATIO = "ratio"
    REPORTED_RATIO = "reported_ratio"
    PRACTICE = "practice"


class Group(StrEnum):
    """The heading under which an indicator is shown."""

    CONSULTATION = "consultation"
    CASES = "cases"
    MEDIATION = "mediation"
    OUTREACH = "outreach"
    CAPACITY = "capacity"
    QUALITY = "quality"
    BENEFIT = "benefit"
    CONTEXT = "context"


class Adds(StrEnum):
    """Whether figures may be added up over areas or over periods."""

    SUM = "sum"
    NONE = "none"


class Direction(StrEnum):
    """Whether more is better, so that colours and words never guess."""

    NONE = "none"
    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"


class Chart(StrEnum):
    """The mark that suits an indicator."""

    BAR = "bar"
    LINE = "line"
    DOT = "dot"


class Reach(StrEnum):
    """Outreach is either what a center did or whom it met."""

    EFFORT = "effort"
    REACH = "reach"


class Level(StrEnum):
    """Levels of areas, from the widest; the last three stand side by side."""

    COUNTRY = "country"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    DISTRICT = "district"
    COUNTY_LEVEL_CITY = "county_level_city"

    @property
    def rank(self) -> int:
        """0 for the country, growing as areas get smaller."""
        return min(list(Level).index(self), list(Level).index(Level.COUNTY))


class Relation(StrEnum):
    """How the left sum of a check stands to the right one."""

    EQUAL = "="
    AT_LEAST = ">="


class Severity(StrEnum):
    """How bad it is if a check fails."""

    ERROR = "error"
    WARNING = "warning"
