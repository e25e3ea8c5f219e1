"""What stands in the cells of a year's returns, counties x indicators: oddities and chance."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from etl.demonstration.model import Model
from etl.demonstration.oddities import FIRST_BY_CHANCE, Oddity
from etl.demonstration.outreach import OUTREACH
from etl.demonstration.printing import Hedge, Texts
from etl.demonstration.setting import Counts

GROUP_CLAIM_NOTE = "One group claim counted once per applicant / 含一起集体讨薪案，按申请人计件"
GROUP_CLAIM_SHOWS = (
    "applications",
    "cases_approved",
    "cases_accepted",
    "cases_civil",
    "recipients",
)
MISPRINT = 90
OTHER_DEFINITION = "with_legal_help"
GROUP_CLAIM = "with_group_claim"

_ALWAYS_REPORTED = ("population", "consultations", "cases_accepted", "cases_closed")
_HEDGES = [hedge for hedge in Hedge if hedge not in (Hedge.PLAIN, Hedge.SEPARATORS)]
_HEDGED_BY_CHANCE, _INCOMPLETE_BY_CHANCE, _BLANK_BY_CHANCE = 0.06, 0.04, 0.025


class YearCells:
    """One year, by index, of the indicators in `names`; methods give counties x indicators."""

    def __init__(self, model: Model, year: int, names: Sequence[str]) -> None:
        self._model, self._year, self._names = model, year, list(names)
        self._shape = (model.calendar.counties, len(names))
        self._outreach = np.isin(self._names, OUTREACH)

    def values(self) -> Counts:
        """The counts as printed: a total may be misprinted, or count other things in."""
        counts = self._model.counts
        values = np.stack([counts[name][:, self._year] for name in self._names], axis=1)
        values[self._where(Oddity.FAILED_CHECK) & np.isin(self._names, "consultations")] += MISPRINT
        legal_help = counts["legal_help"][:, self._year, np.newaxis]
        return np.where(self._other_definition(), values + legal_help, values)

    def hedges(self) -> npt.NDArray[np.int8]:
        """How each value is written; outreach only, so that sums of cases stay exact.

        The county that hedges always does so with its consultations too.
        """
        chance = self._chance("hedges")
        hedges = chance.choice(_HEDGES, self._shape).astype(np.int8)
        hedges[~self._by_chance("hedged", _HEDGED_BY_CHANCE)] = Hedge.PLAIN
        in_turn = (np.arange(self._shape[1]) + self._year) % len(_HEDGES)
        always = np.broadcast_to(np.array(_HEDGES, dtype=np.int8)[in_turn], self._shape)
        hedged = self._outreach | np.isin(self._names, "consultations")
        hedges[:, ~self._outreach] = Hedge.PLAIN
        hedges = np.where(self._where(Oddity.HEDGED) & hedged, always, hedges)
        hedges[self._where(Oddity.SEPARATORS)] = Hedge.SEPARATORS
        return hedges

    def coverage(self) -> Texts:
        """Whether the statistics are called incomplete; again outreach only."""
        incomplete = self._by_chance("incomplete", _INCOMPLETE_BY_CHANCE)
        incomplete |= self._where(Oddity.INCOMPLETE)
        return np.where(incomplete & self._outreach, "incomplete", "complete").astype(object)

    def blank(self) -> npt.NDArray[np.bool_]:
        """Cells in which nothing was reported."""
        blank = self._by_chance("blank", _BLANK_BY_CHANCE)
        return blank & ~np.isin(self._names, _ALWAYS_REPORTED)

    def variants(self) -> Texts:
        """What the source says it counts in; blank where it does not say."""
        stated = np.where(self._other_definition(), OTHER_DEFINITION, "")
        return np.where(self._group_claim(), GROUP_CLAIM, stated).astype(object)

    def notes(self) -> Texts:
        """Remarks beside the values."""
        return np.where(self._group_claim(), GROUP_CLAIM_NOTE, "").astype(object)

    def _group_claim(self) -> npt.NDArray[np.bool_]:
        return self._where(Oddity.GROUP_CLAIM) & np.isin(self._names, GROUP_CLAIM_SHOWS)

    def _other_definition(self) -> npt.NDArray[np.bool_]:
        return self._where(Oddity.OTHER_DEFINITION) & np.isin(self._names, "cases_accepted")

    def _where(self, oddity: Oddity) -> npt.NDArray[np.bool_]:
        mask = np.zeros(self._shape, dtype=bool)
        placed = self._model.calendar.place(oddity)
        if placed and self._year in placed[1]:
            mask[placed[0]] = True
        return mask

    def _by_chance(self, topic: str, share: float) -> npt.NDArray[np.bool_]:
        mask = self._chance(topic).random(self._shape) < share
        mask[:FIRST_BY_CHANCE] = False
        return mask

    def _chance(self, topic: str) -> np.random.Generator:
        return self._model.setting.dice(f"{self._model.calendar.years[self._year]} {topic}")
