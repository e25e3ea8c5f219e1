"""The measure word is what stands behind a number: 人次, copies, %."""

import re

LONGEST = 20

_WORD = re.compile(r"%|‰|[^\W\d_](?:[^\W\d_]|[ ./'’%-])*")
# 一些, 两个半 and 三成 do not count one, two or three of something; 5k may be 5 or 5,000.
_NOT_A_MEASURE = re.compile(
    r"^(?:些|点|成|几)|半|余|数|\b(?:k|m|mn|bn|dozen|hundred|thousand|million|billion|trillion"
    r"|lakhs?|crores?|more|less|fewer|over|under|about|or|to)\b",
    re.IGNORECASE,
)


def read_measure_word(text: str) -> str | None:
    """Return the word ("" where there is none), or None where the text cannot be one.

    Whether it is a word of the indicator is for the catalog to say.
    """
    word = text.strip()
    if not word:
        return ""
    if len(word) > LONGEST or not _WORD.fullmatch(word) or _NOT_A_MEASURE.search(word):
        return None
    return None if any(character.isnumeric() for character in word) else word
