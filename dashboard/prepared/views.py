"""Which views of a snapshot are prepared: those a pick or two from the start, last years first."""

from collections.abc import Callable, Iterator

from dashboard import choices
from dashboard.frame import Frame
from dashboard.views import cases, compare, county, health, outreach, overview

OF_ONE_YEAR = (overview.show, cases.show, outreach.show)
MOST_COUNTIES = 60  # whose pages are prepared; of more nobody reads each
Show = Callable[[Frame], None]


def likely(frame: Frame) -> Iterator[tuple[Show, Frame]]:
    """Each screen that draws a view, with the view; none where nothing is published."""
    years = frame.all_years[::-1]
    indicators = choices.offered(frame) if years else []
    if years:
        yield health.show, frame
    for year in years:
        yield from ((show, frame.settled(year=year)) for show in OF_ONE_YEAR)
        for each in indicators:
            yield compare.show, frame.settled(year=year, indicator=each)
    if len(frame.scope) <= MOST_COUNTIES:
        yield from ((county.show, frame.settled(area=each)) for each in frame.scope)
