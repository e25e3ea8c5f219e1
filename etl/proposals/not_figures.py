"""Numbers that count nothing a center did: dates, laws, telephones, changes, targets, limits."""

import re

from etl.proposals.found_numbers import Mention
from etl.proposals.words import any_of, read_words

_WORDS = read_words("not_figures")
_NONE, _DATE = _WORDS["no_figure"], _WORDS["date"]
_NEAR, _FAR = 60, 100

_BEFORE = re.compile(f"{any_of(_NONE['before'])}$")
_BEHIND = re.compile(any_of(_NONE["behind"]))
_MEASURES = frozenset(_NONE["measure_words"])
_PLACES = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,3}}\([^)]*\))?[\u4e00-\u9fff]{{0,4}}?{any_of(_NONE['places'])}"
    rf"(?!级?[^,。;]{{0,25}}{any_of(_NONE['set_up'])})"
)
_SET_UP = re.compile(
    rf"[^,。;]{{0,6}}?{any_of(_NONE['places'])}级?[^,。;]{{0,25}}{any_of(_NONE['set_up'])}"
)
_CHANGE = re.compile(f"{any_of(_WORDS['change']['before'])}$")
_TARGET_BEFORE = re.compile(f"{any_of(_WORDS['target']['before'])}$")
_TARGET_BEHIND = re.compile(any_of(_WORDS["target"]["behind"]))
_DATE_BEFORE = re.compile(f"{any_of(_DATE['before'])}$".replace("MONTH", _DATE["month"]))
_DATE_BEHIND = re.compile(any_of(_DATE["behind"]).replace("MONTH", _DATE["month"]))
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_NOUN = re.compile(r"\s[a-z]|[\u4e00-\u9fff]")
_YEAR_BEFORE = re.compile(f"{any_of(_DATE['before_year'])}$|^$")
# "3、" at the start of a sentence numbers it.
_ENUMERATES = re.compile(r"[、.)](?![0-9])")
_STARTS = re.compile(r"(?:^|[。;!?\n(])\s*$")
_OF_PLACES = ("个", "家", "所")
_HOTLINE = "12348"
# 数十, 几百: nobody counted them.
_SCALES, _SEVERAL = "十百千万", ("数", "几", "好几")


def is_no_figure(text: str, mention: Mention) -> bool:
    """True where the words around a number say that it is none of a center's figures.

    These numbers are as good as not there: the words around them speak of other numbers.
    """
    if mention.currency or mention.measure_word in _MEASURES:
        return True
    before = text[max(0, mention.start - _FAR) : mention.start]
    behind = text[mention.bare_end : mention.bare_end + _NEAR]
    if (
        _is_no_count(mention)
        or (mention.words[0] in _SCALES and before.endswith(_SEVERAL))
        or _BEFORE.search(before)
        or _BEHIND.match(behind)
        or _is_date(before, behind, mention)
    ):
        return True
    if mention.measure_word in _OF_PLACES and _PLACES.match(text, mention.end):
        return True
    return _ENUMERATES.match(behind) is not None and _STARTS.search(before) is not None


def _is_no_count(mention: Mention) -> bool:
    return _is_article(mention) or _is_telephone(mention)


def counts_places(text: str, mention: Mention) -> bool:
    """True for 7个村 where something was set up in each: others may have had it before."""
    return mention.measure_word in _OF_PLACES and _SET_UP.match(text, mention.end) is not None


def is_change(text: str, mention: Mention) -> bool:
    """True for the difference to another period, which is no figure of this one."""
    return bool(_CHANGE.search(text[max(0, mention.start - _NEAR) : mention.start]))


def is_target(text: str, mention: Mention) -> bool:
    """True for what a center means to do, or was told to do."""
    if _TARGET_BEHIND.match(text, mention.end):
        return True
    return bool(_TARGET_BEFORE.search(text[max(0, mention.start - _FAR) : mention.start]))


def _is_date(before: str, behind: str, mention: Mention) -> bool:
    if _DATE_BEFORE.search(before) or _DATE_BEHIND.match(behind):
        return True
    year = not mention.measure_word and _YEAR.fullmatch(mention.words)
    return bool(year and (_YEAR_BEFORE.search(before) or not _NOUN.match(behind)))


def _is_article(mention: Mention) -> bool:
    """一场 and "one" are as often an article as a count."""
    return mention.words in ("一", "one")


def _is_telephone(mention: Mention) -> bool:
    digits = mention.words
    if digits.startswith(_HOTLINE) and not mention.measure_word:
        return True
    return digits.isdigit() and (len(digits) > 9 or (len(digits) > 1 and digits.startswith("0")))
