"""Where a county's interval stands against a reference, said only as far as both are known."""

from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Standing(StrEnum):
    """Higher and lower for what has no direction, better and worse for what has one."""

    HIGHER = "higher"
    LOWER = "lower"
    BETTER = "better"
    WORSE = "worse"
    SIMILAR = "similar"
    NOT_COMPARED = "not_compared"


_WORDS = {
    "none": (Standing.HIGHER, Standing.LOWER),
    "higher_is_better": (Standing.BETTER, Standing.WORSE),
    "lower_is_better": (Standing.WORSE, Standing.BETTER),
}


def standing(
    lower: Any, upper: Any, reference_lower: Any, reference_upper: Any, direction: str
) -> NDArray[np.object_]:
    """The standing of every interval [lower, upper] against the reference, as plain strings.

    All in one unit, shapes broadcast; `direction` is the catalog's. NaN is an open side, of which
    nothing is known. Above, below or similar (the reference inside the interval) is said only if
    it holds for every value that the reference may have; what two such values would tell apart,
    "similar" included, is "not_compared", and so is a missing interval or reference.
    """
    if direction not in _WORDS:
        raise ValueError(f"unknown direction: {direction}")
    low, high, below, above = (
        np.asarray(side, dtype=np.float64)
        for side in (lower, upper, reference_lower, reference_upper)
    )
    # A comparison with NaN is false, so an open side never settles anything.
    high_word, low_word = _WORDS[direction]
    said = np.select(
        [low > above, high < below, (low <= below) & (high >= above)],
        [high_word.value, low_word.value, Standing.SIMILAR.value],
        default=Standing.NOT_COMPARED.value,
    )
    return said.astype(object)
