"""The stretch of a text whose words may speak of one number."""

from bisect import bisect_right
from dataclasses import dataclass

from etl.proposals.found_numbers import Mention
from etl.proposals.sentences import CLAUSE_END

_FARTHEST_BEHIND = 90


@dataclass(frozen=True)
class Window:
    """[start, end) up to the numbers on either side; `next` is where the next number begins.

    `until` is `next`, or the sentence's end if that comes first.
    """

    start: int
    end: int
    sentence: int
    next: int
    until: int


def window_of(text: str, mentions: list[Mention], number: int, starts: list[int]) -> Window:
    """The window of mentions[number]; `starts` are those of the sentences."""
    mention = mentions[number]
    sentence = starts[bisect_right(starts, mention.start) - 1]
    before = mentions[number - 1].end if number else 0
    after = mentions[number + 1].start if number + 1 < len(mentions) else len(text)
    farthest = mention.end + _FARTHEST_BEHIND
    clause = CLAUSE_END.search(text, mention.end, farthest)
    next_sentence = bisect_right(starts, mention.end)
    limit = starts[next_sentence] if next_sentence < len(starts) else len(text)
    end = min(after, limit, farthest, clause.start() if clause else len(text))
    return Window(before, max(end, mention.end), sentence, after, min(after, limit))
