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
    """One alternation: the group form_2 says that the third form matched, year_2_0 its year."""
    return re.compile("|".join(_form(number, time["words"]) for number, time in enumerate(_TIMES)))


def _form(number: int, words: list[str]) -> str:
    form = any_of(words)
    for name, names in _NAMES.items():
        form = form.replace(name, names)
    first, *others = form.split("YEAR")
    for count, other in enumerate(others):
        first += _YEAR.format(f"year_{number}_{count}") + other
    return f"(?P<form_{number}>{first})"


PATTERN = _pattern()
