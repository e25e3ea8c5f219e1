"""Every screen by its name in an address, with its icon and the function that draws it."""

from collections.abc import Callable

from dashboard.frame import FIRST_PAGE, Frame
from dashboard.views import (
    cases,
    changed,
    compare,
    county,
    filing,
    health,
    meeting,
    method,
    outreach,
    overview,
    sources,
    trends,
)

SCREENS: tuple[tuple[str, str, Callable[[Frame], None]], ...] = (
    ("overview", "dashboard", overview.show),
    ("trends", "timeline", trends.show),
    ("compare", "align_horizontal_left", compare.show),
    ("cases", "gavel", cases.show),
    ("outreach", "campaign", outreach.show),
    ("county", "home_pin", county.show),
    ("health", "fact_check", health.show),
    ("sources", "description", sources.show),
    ("changed", "history", changed.show),
    ("method", "menu_book", method.show),
    ("meeting", "co_present", meeting.show),
    ("file", "upload_file", filing.show),
)
# They show no figures that could be filtered, keep each chart as it was filtered, or tell of every
# change.
WITHOUT_FILTERS = ("file", "meeting", "changed")
# They draw nothing of counties that are not picked, so that nothing is there to leave out.
WITHOUT_CONTEXT = (FIRST_PAGE, "county", "sources", "method")
