"""All numbers of a text in order, the broken and the counted ones among them."""

from bisect import bisect_right
from collections.abc import Iterator

from etl.proposals.found_numbers import Mention, NumberFinder
from etl.proposals.garbled import garbled_mentions
from etl.proposals.not_figures import is_no_figure
from etl.proposals.rearranged import rearranged_mentions


def all_mentions(text: str, finder: NumberFinder) -> list[Mention]:
    """The numbers that may be figures; special ones take the place of the plain ones in them."""
    special = _apart([*garbled_mentions(text), *rearranged_mentions(text)])
    starts = [mention.start for mention in special]
    plain = [
        mention
        for mention in finder.mentions(text)
        if not _covered(mention, special, starts) and not is_no_figure(text, mention)
    ]
    return sorted([*special, *plain], key=lambda mention: mention.start)


def _apart(mentions: list[Mention]) -> list[Mention]:
    return list(_without_overlap(sorted(mentions, key=lambda mention: mention.start)))


def _without_overlap(mentions: list[Mention]) -> Iterator[Mention]:
    reached = 0
    for mention in mentions:
        if mention.start >= reached:
            yield mention
            reached = mention.end


def _covered(mention: Mention, special: list[Mention], starts: list[int]) -> bool:
    at = bisect_right(starts, mention.end - 1) - 1
    return at >= 0 and special[at].end > mention.start
