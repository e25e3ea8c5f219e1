"""The words for periods in both languages, each with the kind of period it says."""

import re

from etl.proposals.words import any_of, read_words

_YEAR = "(?P<{}>(?:19|20)[0-9]{{2}})"
_NAMES = {
    "MONTH": "(?:january|february|march|april|may|june|july|august|september|october|november"
    "|december)",
    "DAY": "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
}
_TIMES = read_words("times")["time"]

KINDS: tuple[str, ...] = tuple(time["kind"] for time in _TIMES)


def _pattern() -> re.Pattern[str]:
    """One alternation: the group form_2 says that the third form matched, year_2_0 its year.

    What English words begin is only looked for where a word begins, the rest at wide characters.
    """
    wide: list[str] = []
    narrow: list[str] = []
    for number, time in enumerate(_TIMES):
        english = all(word.isascii() for word in time["words"])
        (narrow if english else wide).append(_form(number, time["words"]))
    return re.compile(rf"(?=[0-9\u2e80-\uffef]){any_of(wide)}|\b{any_of(narrow)}")


def _form(number: int, words: list[str]) -> str:
    form = any_of(words)
    for name, names in _NAMES.items():
        form = form.replace(name, names)
    first, *others = form.split("YEAR")
    for count, other in enumerate(others):
        first += _YEAR.format(f"year_{number}_{count}") + other
    return f"(?P<form_{number}>{first})"


PATTERN = _pattern()
