"""Numbers that were worked out, shortened to the digits they can carry, bounds never inward."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

import pandas as pd

from dashboard.number_words import TOWARDS

DIGITS = 4
FEWEST_DECIMALS = 1  # what a screen shows of a large rate, a file shows as well
_EXACT_DIGITS = 12  # beyond these a division leaves only the noise of binary fractions


def claimed(value: float, sign: str = "") -> float:
    """A value with the hedge that a reader sees, shortened away from the claim: what is more than
    12.346 is more than 12.34, never more than 12.35."""
    return _short(value, TOWARDS.get(sign, ROUND_HALF_EVEN))


def down(value: float) -> float:
    """A lower bound or limit, never above the true one."""
    return _short(value, ROUND_FLOOR)


def up(value: float) -> float:
    """An upper bound or limit, never below the true one."""
    return _short(value, ROUND_CEILING)


def number(value: object) -> float | int | None:
    """A cell with a number: whole ones as such, none where there is none."""
    if pd.isna(value):
        return None
    number = float(value)  # type: ignore[arg-type]
    return int(number) if number.is_integer() else number


def limit(value: object, side: str) -> float | int | None:
    """A worked-out bound or limit, shortened outward: the `lower` down, the `upper` up."""
    if pd.isna(value):
        return None
    outward = down if side.startswith("lower") else up
    return number(outward(float(value)))  # type: ignore[arg-type]


def _short(value: float, rounding: str) -> float:
    number = Decimal(f"{value:.{_EXACT_DIGITS}g}")
    if number == number.to_integral_value():
        return float(number)
    step = min(number.adjusted() - DIGITS + 1, -FEWEST_DECIMALS)
    return float(number.quantize(Decimal(1).scaleb(step), rounding=rounding))
