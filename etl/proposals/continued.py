"""Numbers whose noun is understood: 25 in "70 events, 45 in the city and 25 in villages"."""

import re
from dataclasses import replace

from etl.proposals.figure import Figure
from etl.proposals.found_numbers import Mention
from etl.proposals.window import Window

_NEAR = 60
_WITHOUT_NOUN = re.compile(r" (?:in|for|from|at|by|of)\b|$|[,.;)]")


def continued(text: str, before: Figure, mention: Mention, window: Window) -> Figure | None:
    """The number as a part of what the figure before it counts; None where it may be anything."""
    near = before.sentence == window.sentence and mention.start - before.mention.end < _NEAR
    alone = not mention.measure_word and not mention.currency and mention.value is not None
    next_to = window.start == before.mention.end
    latin = text[before.mention.bare_end : mention.start].isascii()
    if not (near and alone and next_to and latin and _WITHOUT_NOUN.match(text, mention.bare_end)):
        return None
    return replace(
        before, mention=mention, pairing=None, rival=False, part=True, from_whole=True,
        start=mention.start, end=mention.end, until=window.until,
    )  # fmt: skip
