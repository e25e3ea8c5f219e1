"""A measured quantity with its samples, and the ratio of two that were measured in turns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles


@dataclass(frozen=True)
class Measurement:
    """Samples of one quantity in one unit; `against` names the quantity it is divided by."""

    subject: str
    quantity: str
    unit: str
    samples: tuple[float, ...]
    against: str = ""
    ratio: float | None = None

    @property
    def median(self) -> float:
        return median(self.samples)

    @property
    def p95(self) -> float:
        """The 95th percentile; of few samples, the largest."""
        if len(self.samples) < 20:
            return max(self.samples)
        return quantiles(self.samples, n=20)[-1]


@dataclass
class Samples:
    """Collects samples round by round, so that quantities measured in turns stay comparable."""

    subject: str
    taken: dict[tuple[str, str], list[float]] = field(default_factory=dict)

    def add(self, quantity: str, unit: str, value: float) -> None:
        """One more sample of a quantity."""
        self.taken.setdefault((quantity, unit), []).append(value)

    def measurements(self, floors: Sequence[tuple[str, str]] = ()) -> list[Measurement]:
        """Every quantity; `floors` pairs a quantity with the one it is held against."""
        against = dict(floors)
        return [
            self._measurement(quantity, unit, against.get(quantity, ""))
            for quantity, unit in self.taken
        ]

    def _measurement(self, quantity: str, unit: str, floor: str) -> Measurement:
        samples = self.taken[quantity, unit]
        below = self.taken.get((floor, unit), [])
        ratio = _ratio(samples, below) if below else None
        return Measurement(self.subject, quantity, unit, tuple(samples), floor, ratio)


def _ratio(samples: Sequence[float], below: Sequence[float]) -> float:
    """The median of the ratios of each round: what slows a round slows both sides of it."""
    return median(one / other for one, other in zip(samples, below, strict=True))
