"""Numbers that were broken on their way: their words are kept, and nobody guesses at them."""

import re
from collections.abc import Iterator

from etl.numbers import Comparator
from etl.proposals.found_numbers import Kind, Mention

_COUNTERS = "人次|件次|批次|场次|辆次|件|份|条|人|名|起|宗|个|场|期|册|篇|万元|亿元|元"
_GARBLED = re.compile(
    # 3件1件, 13件件5: one measure word twice, or digits on both sides of it.
    rf"(?<![0-9])[0-9]{{1,12}}(?P<word>{_COUNTERS})(?:(?P=word)[0-9]*|[0-9]+(?:(?P=word)|(?![0-9.]|余|多|万|{_COUNTERS})))"
    # 案件__件, 咨询×人次: the place of a number that is not there.
    rf"|(?<=[\u4e00-\u9fff])(?:[_*×□○?]{{1,8}})(?:余|多|万)?(?:{_COUNTERS})(?=[,、。;)\s]|$)"
    # 3■件, 1□8件, 3?件, 12O件: a sign or a letter where a digit was.
    rf"|(?<![0-9a-z.])[0-9]{{1,12}}[■□▇▢�?×*_ol]{{1,4}}[0-9]{{0,12}}(?:余|多|万)?(?:{_COUNTERS})(?=[,、。;)\s]|$)"
    rf"|(?<=案件)件(?=[,、。;)\s]|$)|(?<=咨询|来访|来电)(?:余)?人次(?=[,、。;)\s]|$)|(?<=资料|传单|手册)余?(?:份|册)(?=[,、。;)\s]|$)"
    # cases1case: the same word on both sides of digits that belong to neither.
    r"|(?:(?<![a-z0-9])[0-9]+ )?(?<![a-z])(?P<stem>[a-z]{3})[a-z]{0,20}[0-9]{1,12}(?P=stem)[a-z]*"
    # 0/0, 1?-/1: no fraction counts anything here.
    r"|(?<![0-9/])(?:0/[0-9]{1,9}|[0-9]{1,9}/0)(?![0-9/])|(?<![0-9a-z/])[0-9]{1,12}\?[-/?0-9]*(?![a-z])"
)
_COUNTER_AT_END = re.compile(f"(?:{_COUNTERS})$")
_MORE = re.compile(r"(?:more than|over|about|nearly|at least)\s$")


def garbled_mentions(text: str) -> Iterator[Mention]:
    """Every such place, as a mention without a value."""
    for found in _GARBLED.finditer(text):
        start, end = found.span()
        hedge = _MORE.search(text, max(0, start - 12), start)
        counter = _COUNTER_AT_END.search(found[0])
        word = counter[0] if counter else re.sub("[^a-z]", " ", found[0]).strip().split(" ")[0]
        yield Mention(
            hedge.start() if hedge else start, start, end, end, None, Comparator.EXACT, word,
            found[0], kind=Kind.GARBLED,
        )  # fmt: skip
