"""The query letters of the picked counties, below what there is to ask them."""

from dashboard.frame import Frame
from dashboard.views import county_letter, county_rows
from dashboard.views.county import narrowed

MOST = 4


def show(frame: Frame) -> None:
    """A letter for each of the first few picked counties; of all counties nobody wants one."""
    for area in frame.focus[:MOST]:
        rows = county_rows.within(county_rows.figures(frame.snapshot, area), frame.years)
        county_letter.show(narrowed(frame, area), area, rows)
