"""Numbers that stand apart from their hedge, and counts that a text leaves to its readers."""

import re
from collections.abc import Iterator

from etl.numbers import Comparator, parse_quantity
from etl.proposals import number_words
from etl.proposals.found_numbers import Kind, Mention

_APART = re.compile(
    r"\b(?P<hedge>more than|over|at least|about|nearly) one (?P<noun>(?:[a-z'-]+ ){1,4}?)"
    r"(?P<number>[0-9][0-9,]*)(?![0-9%])"
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = rf"(?:{_MONTHS}) [0-9]{{1,2}}"
_DATES = re.compile(rf"\bon {_DATE}(?:, {_DATE})*,? and {_DATE},? respectively")
_CHINESE_DATES = re.compile(
    r"分别[于在](?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[、和及与](?:[0-9]{1,2}月)?[0-9]{1,2}日)+"
)
_ONE_DATE = re.compile(rf"{_DATE}|[0-9]{{1,2}}日")
_NUMBER = f"(?:an?|{number_words.PATTERN}|[0-9]{{1,3}})"
_ITEM = rf"{_NUMBER} (?:[a-z'-]+ ){{0,6}}?[a-z'-]+"
_PEOPLE = re.compile(
    r"\b(?:hired|appointed|engaged|recruited|employed) "
    rf"(?P<list>{_ITEM}(?:, {_ITEM})*,? and {_ITEM}(?= to (?:be|serve|work) | as |[.,;]|$))"
)
_COUNT = re.compile(rf"(?:^|, |and )({_NUMBER}) ")


def rearranged_mentions(text: str) -> Iterator[Mention]:
    """Hedge and number apart ("more than one case 20"), dates told one by one, lists of people."""
    yield from _apart(text)
    for pattern in (_DATES, _CHINESE_DATES):
        for found in pattern.finditer(text):
            count = len(_ONE_DATE.findall(found[0]))
            yield _counted(found.start(), found.end(), count, Comparator.AT_LEAST, found[0])
    for found in _PEOPLE.finditer(text):
        numbers = _COUNT.findall(found["list"])
        total = sum(_whole(number) for number in numbers)
        yield _counted(
            found.start("list"), found.end("list"), total, Comparator.EXACT, found["list"]
        )


def _apart(text: str) -> Iterator[Mention]:
    for found in _APART.finditer(text):
        quantity = parse_quantity(f"{found['hedge']} {found['number']}")
        if quantity:
            start, end = found.span()
            noun = found["noun"].strip()
            yield Mention(
                start, found.start("number"), end, end, quantity.value, quantity.comparator, "",
                noun, kind=Kind.OUT_OF_ORDER,
            )  # fmt: skip


def _counted(start: int, end: int, count: int, comparator: Comparator, words: str) -> Mention:
    return Mention(start, start, end, end, float(count), comparator, "", words, kind=Kind.COUNTED)


def _whole(number: str) -> int:
    if number in ("a", "an"):
        return 1
    return number_words.VALUES[number] if number in number_words.VALUES else int(number)
