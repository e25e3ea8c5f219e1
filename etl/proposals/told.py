"""Proposals as plain values for JSON, with the words of their reasons in both languages."""

from dataclasses import asdict
from typing import Any

from etl.documents import Document
from etl.proposals.days import days_of
from etl.proposals.model import Proposal
from etl.proposals.reasons import CERTAINTIES, REASONS


def told(proposal: Proposal, document: Document, year: int | None) -> dict[str, Any]:
    """The fields of a proposal, its place, days, and why it is as certain as it is.

    `year` is that of the whole report.
    """
    place = document.place_of(proposal.start).words
    said = {
        "place": asdict(place),
        **_days(proposal, document.text, year),
        "certainty_words": asdict(CERTAINTIES[proposal.certainty]),
        "reason_words": [asdict(REASONS[reason]) for reason in proposal.reasons],
    }
    return asdict(proposal) | said


def _days(proposal: Proposal, text: str, year: int | None) -> dict[str, str]:
    """First and last day of an event whose date is in its words, else blank."""
    event = proposal.period.kind == "event"
    days = days_of(text, proposal.start, proposal.period.year or year) if event else None
    first, last = (days.start.isoformat(), days.end.isoformat()) if days else ("", "")
    return {"period_start": first, "period_end": last}
