"""The query letters of the picked counties, below what there is to ask them."""

from dashboard.frame import Frame
from dashboard.views import county_letter
from dashboard.views.county import narrowed

MOST = 4


def show(frame: Frame) -> None:
    """A letter for each of the first few picked counties; of all counties nobody wants one."""
    for area in frame.focus[:MOST]:
        county_letter.show(narrowed(frame, area), area)
