"""Read a numeral with 万 and 亿, in Chinese, in digits or in both: 一千一百, 8万5千, 13.94亿."""

import re
from decimal import Decimal

from etl.numbers.arabic_numerals import read_arabic
from etl.numbers.chinese_section import VALUES, ZERO, read_section

SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8, "万亿": 10**12}
SCALES |= {f"{small}{large}": SCALES[small] * SCALES[large] for small in "百千" for large in "万亿"}

_SCALED = re.compile(r"([0-9][0-9,.]*)([百千]?[万亿]?|万亿)")
_DIGIT_STRING = re.compile(f"[一二三四五六七八九][一二三四五六七八九{ZERO}]{{2,}}")
_LAST_DIGITS = re.compile(r"[1-9][0-9]{3}")
_DIGITS = re.compile(r"[0-9]{1,4}")


def read_numeral(text: str) -> Decimal | None:
    """Return the value, or None where the text is no numeral or can be read in two ways."""
    if text in ("零", "〇"):
        return Decimal(0)
    scaled = _SCALED.fullmatch(text)
    if scaled:
        number = read_arabic(scaled[1])
        return None if number is None else number * SCALES.get(scaled[2], 1)
    if _DIGIT_STRING.fullmatch(text):
        return Decimal("".join(str(VALUES[digit]) for digit in text))
    if text in SCALES:
        return Decimal(SCALES[text])
    whole = _read_by_hundred_millions(text)
    return None if whole is None else Decimal(whole)


def _read_by_hundred_millions(text: str) -> int | None:
    high, scale, low = text.rpartition("亿")
    if not scale:
        return _read_by_ten_thousands(text, first=True, scaled=False)
    upper = _read_by_ten_thousands(high, first=True, scaled=True)
    lower = _read_by_ten_thousands(low, first=False, scaled=False) if low else 0
    return None if upper is None or lower is None else upper * SCALES["亿"] + lower


def _read_by_ten_thousands(text: str, *, first: bool, scaled: bool) -> int | None:
    high, scale, low = text.rpartition("万")
    if not scale:
        return _read_part(text, first=first, scaled=scaled)
    upper = _read_part(high, first=first, scaled=True)
    lower = _read_part(low, first=False, scaled=scaled) if low else 0
    return None if upper is None or lower is None else upper * SCALES["万"] + lower


def _read_part(text: str, *, first: bool, scaled: bool) -> int | None:
    """Read what stands before, between or after 万 and 亿; 8万5 is refused, 8万5000 is not."""
    if (_DIGITS if first or scaled else _LAST_DIGITS).fullmatch(text):
        return int(text)
    return read_section(text, first=first, scaled=scaled)
