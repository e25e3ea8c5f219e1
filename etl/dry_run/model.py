"""What a heading was taken for, and how certain that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.proposals.model import Certainty
from etl.readers.header import Header
from etl.readers.sheet import Sheet

WEIGHTS = {Certainty.CERTAIN: 3, Certainty.LIKELY: 2, Certainty.DOUBTFUL: 1}


@dataclass(frozen=True)
class Guess:
    """A column `means` a field of ours, or holds figures of which `said` is known, or is ignored.

    `reason` is a key of the reasons in words.toml.
    """

    certainty: Certainty
    reason: str
    means: str = ""
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def target(self) -> tuple[str, ...]:
        """What no two columns may both be."""
        if self.means:
            return (self.means,)
        return tuple(self.said.get(name, "") for name in ("indicator", "area", "reporting_year"))

    @property
    def weight(self) -> int:
        return WEIGHTS[self.certainty] if self.means or self.said else 0


IGNORED = Guess(Certainty.LIKELY, "unknown")


@dataclass(frozen=True)
class SheetGuess:
    """A sheet, its header (rows `first` to `last`, from 1), and a guess for every column."""

    sheet: Sheet
    header: Header
    first: int
    guesses: Sequence[Guess]

    @property
    def is_whole(self) -> bool:
        """True where columns of figures are known, or one of values beside one of indicators."""
        means = {guess.means for guess in self.guesses}
        return any(guess.said for guess in self.guesses) or {"value", "indicator"} <= means

    @property
    def last(self) -> int:
        return self.header.after
