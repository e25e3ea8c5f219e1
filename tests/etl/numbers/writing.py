"""Write numbers the way reports do, by a route of its own, so that reading can be tested."""

import re

from hypothesis import strategies

DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """Write 0 to 99,999,999 in standard Chinese numerals."""
    if number == 0:
        return "零"
    high, low = divmod(number, 10_000)
    words = f"{section(high)}万" if high else ""
    if low:
        words += ("零" if high and low < 1000 else "") + section(low)
    return words.removeprefix("一") if words.startswith("一十") else words


def section(number: int) -> str:
    words, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            words += ("零" if gap and words else "") + DIGITS[digit] + unit
            gap = False
        else:
            gap = True
    return words


def full_width(text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


WAYS_TO_WRITE = {
    "plain": str,
    "commas": "{:,}".format,
    "commas and blanks": lambda number: f"{number:,}".replace(",", ", "),
    "full width": lambda number: full_width(str(number)),
    "full width commas": lambda number: full_width(f"{number:,}"),
    "chinese": in_chinese,
    "two for two": lambda number: re.sub("(?<![十零])二(?=[千万])", "两", in_chinese(number)),
    "ten thousands": lambda number: f"{number // 10_000}.{number % 10_000:04d}万",
    "blank before": lambda number: f"{number / 10_000:.4f} 万",
    "traditional": lambda number: f"{number / 10_000:.4f}萬",
}

numbers = strategies.integers(min_value=0, max_value=99_999_999)
writings = strategies.sampled_from(sorted(WAYS_TO_WRITE))
