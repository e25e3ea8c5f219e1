"""Proposals as plain values for JSON, with the words of their reasons in both languages."""

from dataclasses import asdict
from typing import Any

from etl.documents import Document
from etl.proposals.model import Proposal
from etl.proposals.reasons import CERTAINTIES, REASONS


def told(proposal: Proposal, document: Document) -> dict[str, Any]:
    """The fields of a proposal, its place, and why it is as certain as it is."""
    place = document.place_of(proposal.start).words
    said = {
        "place": asdict(place),
        "certainty_words": asdict(CERTAINTIES[proposal.certainty]),
        "reason_words": [asdict(REASONS[reason]) for reason in proposal.reasons],
    }
    return asdict(proposal) | said
