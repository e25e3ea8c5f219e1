"""Data health: what is missing, which figures contradict each other, what to ask the counties."""

from dashboard.frame import Frame
from dashboard.screen import lead
from dashboard.views import (
    health_checks,
    health_corrections,
    health_coverage,
    health_letters,
    health_unusual,
    health_waiting,
)
from dashboard.views.county import narrowed


def show(frame: Frame) -> None:
    """Coverage first, then what fails, what is unusual, waits or was corrected, and letters."""
    lead(frame.text("pages.health"), frame.text("health.question"))
    own = frame.snapshot.edition.own
    if own:  # of other counties a center is shown nothing that could be checked
        frame = narrowed(frame, own)
    health_coverage.show(frame)
    health_checks.show(frame)
    health_unusual.show(frame)
    health_waiting.show(frame)
    health_corrections.show(frame)
    health_letters.show(frame)
