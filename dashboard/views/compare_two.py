"""Two indicators: the same counties by both, and the steps from publicity to what was recovered."""

from dashboard import choices, empty
from dashboard.frame import Frame
from dashboard.screen import draw
from dashboard.views.compare_answer import PAGE
from dashboard.views.compare_two_card import two_card
from dashboard.views.outreach_steps import steps_card

# Effort, reach, what came to the centers, and what came of it.
STRIP = {
    "events": "@focus1",
    "people_reached": "@focus3",
    "consultations": "@quiet",
    "applications": "@quiet",
    "cases_approved": "@accepted",
    "cases_closed": "@closed",
    "losses_recovered_cny": "@quiet",
}
USUAL = ("cases_closed", "cases_accepted", "consultations")


def show(frame: Frame, indicator: str, year: int) -> None:
    """Pick what goes up the other axis; then the plane and, below it, the steps."""
    pair = two_card(frame, indicator, _second(frame, indicator), year)
    strip = steps_card(frame, year, STRIP, PAGE, "two.title_steps")
    if pair is None:
        empty.show(frame, indicator, year)
    made = [each for each in (pair, strip) if each]
    if made:
        draw(frame, made, key="compare_stage")


def _second(frame: Frame, indicator: str) -> str:
    """The second indicator, or its rate per residents where the first is shown so."""
    options = [name for name in choices.offered(frame) if name != indicator]
    chosen = frame.selection.second
    value = chosen if chosen in options else next(n for n in (*USUAL, *options) if n in options)
    choices.pick(frame, "second", frame.text("two.second"), value, options)
    rate = choices.per_population(frame, value)
    return rate if rate and frame.selection.per == choices.PER_POPULATION else value
