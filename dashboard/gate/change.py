"""The change from one figure to another, stated only as far as the bounds allow."""

from dataclasses import dataclass

from dashboard.gate.bounded import Bounded
from dashboard.gate.order import above


@dataclass(frozen=True)
class Change:
    """`direction` is rise, fall, none or open; `percent` only between two exact figures."""

    direction: str
    percent: float | None = None


def change(before: Bounded, after: Bounded) -> Change:
    """What may be said of the way from `before` to `after`."""
    if _exact(before) and _exact(after):
        if after.value == before.value:
            return Change("none", 0.0)
        percent = 100 * (after.value - before.value) / before.value if before.value else None
        return Change("rise" if after.value > before.value else "fall", percent)
    if above(after, before):
        return Change("rise")
    return Change("fall") if above(before, after) else Change("open")


def _exact(figure: Bounded) -> bool:
    return figure.comparator == "=" and figure.lower is not None and figure.lower == figure.upper
