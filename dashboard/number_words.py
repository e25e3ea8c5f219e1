"""Numbers as people read them: their grouping, their hedge, and never more than the words allow."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

# What a public edition tells only by its two bounds.
RANGE = ".."
# `<` also stands for "at most", which is true of either.
SIGNS = {">": ">", ">=": "≥", "<": "≤", "<=": "≤", "~": "≈"}
# 万 and 亿 begin where all the digits start to be hard to take in at a glance.
_MYRIADS = ((10**8, 10**8, "亿"), (10**5, 10**4, "万"))
TOWARDS = {">": ROUND_FLOOR, ">=": ROUND_FLOOR, "<": ROUND_CEILING, "<=": ROUND_CEILING}


def grouped(value: float, language: str) -> str:
    """1234567 as "1,234,567", and in Chinese from 10万 up as "123.5万"; below that every digit."""
    return _write(value, language, ROUND_HALF_EVEN)


def exact(value: float) -> str:
    """All digits in groups of three, in either language: what tables show."""
    return _plain(_decimal(value), ROUND_HALF_EVEN)


def hedged(
    value: float, comparator: str, coverage: str, language: str, upper: float | None = None
) -> str:
    """A reported number with its hedge: "> 5,000", "≥ 6,000", "≈ 300", "≤ 5", or just "2,456".

    A range, whose `value` is its lower bound, needs `upper` as well: "1–4". Whatever is not of
    complete coverage is at least the number printed. A bound is shortened away from the
    claim ("> 123.4万" for more than 1,234,567), so the short form is never a lie.
    """
    if comparator == RANGE:
        most = value if upper is None else upper
        return f"{_write(value, language, ROUND_FLOOR)}–{_write(most, language, ROUND_CEILING)}"
    sign = sign_of(comparator, coverage)
    words = _write(value, language, TOWARDS.get(sign, ROUND_HALF_EVEN))
    return f"{SIGNS[sign]} {words}" if sign else words


def sign_of(comparator: str, coverage: str) -> str:
    """The comparator that a reader should see; "" for an exact figure of complete coverage."""
    if comparator == "=":
        return "" if coverage == "complete" else ">="
    return comparator


def signed(value: float, language: str) -> str:
    """A change with its sign, "+1,234" or "−53" with a true minus; "0" has none."""
    words = grouped(abs(value), language)
    return f"{'+' if value > 0 else '−'}{words}" if value else words


def formatter(language: str) -> Callable[[float], str]:
    """`grouped` in one language, for the ticks of an axis."""
    return lambda value: grouped(value, language)


def _decimal(value: float) -> Decimal:
    number = Decimal(repr(float(value) + 0.0))  # no minus before a zero
    return number.quantize(Decimal(1)) if number == number.to_integral_value() else number


def _write(value: float, language: str, rounding: str) -> str:
    number = _decimal(value)
    if language == "zh":
        for start, unit, word in _MYRIADS:
            if abs(number) >= start:
                return _short(number / unit, rounding) + word
    return _plain(number, rounding)


def _plain(number: Decimal, rounding: str) -> str:
    """Whole numbers in full; others with the decimals that their size can carry."""
    if number == number.to_integral_value():
        return f"{number:,f}"
    return f"{number.quantize(_step(abs(number)), rounding=rounding):,f}"


def _step(size: Decimal) -> Decimal:
    if size >= 10:
        return Decimal("0.1")
    if size >= Decimal("0.1"):
        return Decimal("0.01")
    # A rate that is not zero must not print as zero: keep two digits that say something.
    return Decimal(1).scaleb(size.adjusted() - 1)


def _short(number: Decimal, rounding: str) -> str:
    step = Decimal("0.1") if abs(number) >= 10 else Decimal("0.01")
    words = f"{number.quantize(step, rounding=rounding):,f}"
    return words.rstrip("0").rstrip(".")
