"""English number words up to ninety-nine, and their values."""

_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

VALUES = {word: value for value, word in enumerate(_ONES, start=1)}
VALUES |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}
VALUES["dozen"] = 12
VALUES |= {f"{tens}-{ones}": VALUES[tens] + VALUES[ones] for tens in _TENS for ones in _ONES[:9]}

PATTERN = "|".join(sorted(VALUES, key=len, reverse=True))
