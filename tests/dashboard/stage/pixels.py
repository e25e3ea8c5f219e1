"""Compares two drawings of one chart, with room for where each program lays its letters."""

from functools import reduce

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# A pixel agrees where the other picture has about its brightness within a pixel of it: a drawing
# may begin at a fraction of one, and letters are smoothed along other edges. 48 of 255 is what an
# edge moved by half a pixel leaves of the smoothing beyond that.
NEAR, SHADE = 1, 48


def unlike(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels of either that do not agree with the other, 0 to 1."""
    size = min(one.width, other.width), min(one.height, other.height)
    first, second = (each.convert("RGB").crop((0, 0, *size)) for each in (one, other))
    return float((_beyond(first, second) | _beyond(second, first)).mean())


def _beyond(picture: Image.Image, other: Image.Image) -> NDArray[np.bool_]:
    """Where a picture is brighter or darker than anything near there in the other."""
    here, there = (np.asarray(each, dtype=np.int16) for each in (picture, other))
    low, high = _near(there, np.minimum), _near(there, np.maximum)
    outside: NDArray[np.bool_] = ((here < low - SHADE) | (here > high + SHADE)).any(axis=2)
    return outside


def _near(shades: NDArray[np.int16], of: np.ufunc) -> NDArray[np.int16]:
    """The least or the most of every pixel and those beside it: of three in a row, then of three
    such rows, which is an eighth of the work of Pillow's filters."""
    wide = np.pad(shades, ((NEAR, NEAR), (NEAR, NEAR), (0, 0)), mode="edge")
    rows = _of_three(wide, of)
    found: NDArray[np.int16] = _of_three(rows.swapaxes(0, 1), of).swapaxes(0, 1)
    return found


def _of_three(shades: NDArray[np.int16], of: np.ufunc) -> NDArray[np.int16]:
    end = len(shades) - 2 * NEAR
    found: NDArray[np.int16] = reduce(of, (shades[at : at + end] for at in range(2 * NEAR + 1)))
    return found
