"""Hedge words before and after a number, in both languages, each with the comparator it means."""

import re

from etl.numbers.comparator import Comparator

_BEFORE = {
    Comparator.EXACT: "=",
    Comparator.MORE_THAN: (
        "> 超过 超出 超 逾 突破 多于 大于 高于 过(?=[百千万亿]) "
        "more_than over above exceeding in_excess_of just_over"
    ),
    Comparator.AT_LEAST: (
        ">= ≥ 至少 最少 起码 不少于 不低于 不小于 上(?=[百千万亿]) "
        "at_least no_less_than no_fewer_than not_less_than not_fewer_than a_minimum_of"
    ),
    Comparator.ABOUT: (
        "~ 约 约为 大约 大概 近 将近 接近 几近 差不多 "
        r"about around roughly some approximately approx\.? circa ca\. nearly almost close_to"
    ),
    Comparator.LESS_THAN: (
        "< <= ≤ 不足 不到 不满 未满 少于 低于 小于 不超过 不多于 不高于 不大于 最多 至多 "
        "less_than fewer_than under below up_to at_most no_more_than not_more_than a_maximum_of"
    ),
}
_AFTER = {
    Comparator.MORE_THAN: "余 多 (?<=十)几 -?odd",
    Comparator.AT_LEAST: r"\+ 以上 及以上 -?plus or_more and_more or_above and_above and_over",
    Comparator.ABOUT: r"来(?![访电信]) 左右 上下 or_so or_thereabouts approximately approx\.?",
    Comparator.LESS_THAN: "以下 以内 之内 or_less or_fewer at_most",
}
# Only these may also stand behind the measure word: 300人次以上, but not 300人次多.
_AT_END = {
    Comparator.AT_LEAST: r"\+ 以上 及以上 or_more and_more or_above and_above and_over",
    Comparator.ABOUT: r"左右 上下 or_so or_thereabouts",
    Comparator.LESS_THAN: "以下 以内 之内 or_less or_fewer at_most",
}


def _pattern(words: dict[Comparator, str], form: str) -> re.Pattern[str]:
    """One alternation for all words; the name of the group that matched is the comparator's."""
    choices = [
        (word.replace("_", " "), kind.name) for kind, line in words.items() for word in line.split()
    ]
    choices.sort(key=lambda choice: -len(choice[0]))
    alternatives = "|".join(
        f"(?P<{name}_{number}>{_whole_word(word)})" for number, (word, name) in enumerate(choices)
    )
    return re.compile(form.format(alternatives), re.IGNORECASE)


def _whole_word(word: str) -> str:
    start = "(?<![a-z])" if re.match("[a-z]", word) else ""
    return start + word + ("(?![a-z])" if re.search("[a-z]$", word) else "")


def _ending(word: str) -> str:
    """The last word of an English hedge, the last character of another."""
    plain = re.sub(r"\(.*\)|\\\.\?|\.", "", word).rpartition("_")[2]
    return plain if plain.isascii() and plain.isalpha() else plain[-1]


_FIRST = _pattern(_BEFORE, r"\s*(?:{})\s*")
_NEXT = _pattern(_AFTER, r"\s*(?:{})\s*")
_LAST = _pattern(_AT_END, r"\s*(?:{})\s*$")
_LEADING = _pattern(_BEFORE, r"(?:(?:{})\s*)+")
_LONGEST = 40
# How any hedge before a number ends: most numbers have none, and need no longer look.
_LAST_WORD = re.compile(r"([a-z]+|[^\sa-z])\.?\s*$", re.IGNORECASE)
_LAST_WORDS = frozenset(_ending(word) for line in _BEFORE.values() for word in line.split())


def _meaning(found: re.Match[str]) -> Comparator:
    return Comparator[str(found.lastgroup).rpartition("_")[0]]


def _take(pattern: re.Pattern[str], text: str, start: int) -> tuple[list[Comparator], int]:
    hedges: list[Comparator] = []
    while found := pattern.match(text, start):
        hedges.append(_meaning(found))
        start = found.end()
    return hedges, start


def take_before(text: str) -> tuple[list[Comparator], str]:
    """Split the hedges off the start of what stands before a number."""
    hedges, end = _take(_FIRST, text, 0)
    return hedges, text[end:]


def hedges_before(text: str, number: int) -> int:
    """Where the hedges begin that stand right before the number at `number` of a longer text."""
    last = _LAST_WORD.search(text, max(0, number - _LONGEST), number)
    if last is None or last[1].lower() not in _LAST_WORDS:
        return number
    earliest = max(0, number - _LONGEST)
    for found in _LEADING.finditer(text, earliest, number + 1):
        if found.start() >= number:
            break
        if found.end() == number:
            return found.start()
    return number


def take_after(text: str, start: int) -> tuple[list[Comparator], int]:
    """Return the hedges that stand at `start`, right behind a number, and where they end."""
    return _take(_NEXT, text, start)


def take_last(text: str) -> tuple[list[Comparator], str]:
    """Split a hedge off the end, behind the measure word."""
    found = _LAST.search(text)
    return ([_meaning(found)], text[: found.start()]) if found else ([], text)


def read_hedges(text: str) -> list[Comparator] | None:
    """Return the hedges of a text that consists of nothing else, or None."""
    for pattern in (_FIRST, _NEXT):
        hedges, end = _take(pattern, text, 0)
        if hedges and end == len(text):
            return hedges
    return None
