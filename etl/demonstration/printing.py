"""How a center writes a number down: plain, hedged in either language, or in 万."""

from collections.abc import Callable
from enum import IntEnum

import numpy as np
import numpy.typing as npt

Texts = npt.NDArray[np.object_]


class Hedge(IntEnum):
    """How a count is written; `PLAIN` gives the whole number."""

    PLAIN = 0
    MORE_ZH = 1
    ABOUT_ZH = 2
    MORE_EN = 3
    AT_LEAST_ZH = 4
    MORE_SIGN = 5
    SEPARATORS = 6


_WAN = 10_000
LEAST_HEDGED = 100


def rounded_down(value: int) -> int:
    """The value with two digits and then zeros: 5,268 becomes 5,200."""
    step = 10 ** (len(str(value)) - 2)
    return value // step * step


def in_wan(value: int) -> str:
    """A round number as Chinese texts write it: 5200, 1.2万."""
    return f"{value / _WAN:g}万" if value >= _WAN else str(value)


_WRITE: dict[Hedge, Callable[[int], str]] = {
    Hedge.MORE_ZH: lambda value: f"{in_wan(rounded_down(value))}余",
    Hedge.ABOUT_ZH: lambda value: f"约{rounded_down(value)}",
    Hedge.MORE_EN: lambda value: f"more than {rounded_down(value):,}",
    Hedge.AT_LEAST_ZH: lambda value: f"{rounded_down(value)}以上",
    Hedge.MORE_SIGN: lambda value: f">{rounded_down(value):,}",
}


def texts(values: npt.NDArray[np.int64], hedges: npt.NDArray[np.int8]) -> Texts:
    """Each value as its hedge says; counts below 100 are too small to hedge and stay plain."""
    written = values.astype(str).astype(object)
    hedged = (hedges != Hedge.PLAIN) & (hedges != Hedge.SEPARATORS) & (values >= LEAST_HEDGED)
    for index in zip(*np.nonzero(hedged), strict=True):
        written[index] = _WRITE[Hedge(hedges[index])](int(values[index]))
    for index in zip(*np.nonzero(hedges == Hedge.SEPARATORS), strict=True):
        written[index] = f"{values[index]:,}"
    return written
