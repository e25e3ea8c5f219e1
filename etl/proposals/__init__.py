"""The reader of prose: it proposes the figures that a text tells, and decides nothing."""

from etl.proposals.model import Certainty, Period, Proposal, Reason, Scope
from etl.proposals.reader import Reader, propose

__all__ = ["Certainty", "Period", "Proposal", "Reader", "Reason", "Scope", "propose"]
