"""Read a numeral below ten thousand in Chinese (三百零五) or mixed with digits (5千)."""

import re

ZERO = "零〇"
VALUES = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
VALUES |= {str(digit): digit for digit in range(10)}

_ONE_TO_NINE = "1-9一二三四五六七八九"
_SECTION = re.compile(
    rf"(?P<lead>[{ZERO}]?)"
    rf"(?:(?P<thousands>[{_ONE_TO_NINE}两])千)?"
    rf"(?:(?P<hundreds>[{_ONE_TO_NINE}两])百)?"
    rf"(?:(?P<tens_gap>[{ZERO}]?)(?P<tens>[{_ONE_TO_NINE}]?)(?P<ten>十))?"
    rf"(?:(?P<ones_gap>[{ZERO}]?)(?P<ones>[{_ONE_TO_NINE}两]))?"
)


def read_section(text: str, *, first: bool, scaled: bool) -> int | None:
    """Return the value; `first` says that nothing stands before it, `scaled` that 万 or 亿 follows.

    A last digit without its unit (一百五, 八万五) is refused: some read 150 and some 105.
    """
    found = _SECTION.fullmatch(text)
    if not found or not text.strip(ZERO):
        return None
    part = found.groupdict()
    if _misplaced_zero(part, first) or _misplaced_one(part, first, scaled):
        return None
    tens = VALUES[part["tens"] or "一"] if part["ten"] else 0
    return (
        VALUES[part["thousands"] or "零"] * 1000
        + VALUES[part["hundreds"] or "零"] * 100
        + tens * 10
        + VALUES[part["ones"] or "零"]
    )


def _misplaced_zero(part: dict[str, str | None], first: bool) -> bool:
    before_tens = bool(part["thousands"] or part["hundreds"])
    return bool(
        (part["lead"] and first)
        or (part["tens_gap"] and (part["hundreds"] or not before_tens))
        or (part["ones_gap"] and (part["ten"] or not before_tens))
    )


def _misplaced_one(part: dict[str, str | None], first: bool, scaled: bool) -> bool:
    if not part["ones"]:
        return False
    alone = not (part["thousands"] or part["hundreds"] or part["ten"])
    if part["ones"] == "两" and not (alone and first):
        return True
    if alone:
        return not (first or scaled or part["lead"])
    return not (part["ten"] or part["ones_gap"])
