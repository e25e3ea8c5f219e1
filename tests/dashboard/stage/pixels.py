"""Compares two drawings of one chart, with room for where each program lays its letters."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

# A pixel agrees where the other picture has about its brightness within a pixel of it: a drawing
# may begin at a fraction of one, and letters are smoothed along other edges. 48 of 255 is what an
# edge moved by half a pixel leaves of the smoothing beyond that.
NEAR, SHADE = 3, 48


def unlike(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels of either that do not agree with the other, 0 to 1."""
    size = min(one.width, other.width), min(one.height, other.height)
    first, second = (each.convert("RGB").crop((0, 0, *size)) for each in (one, other))
    return float((_beyond(first, second) | _beyond(second, first)).mean())


def _beyond(picture: Image.Image, other: Image.Image) -> NDArray[np.bool_]:
    """Where a picture is brighter or darker than anything near there in the other."""
    here = np.asarray(picture, dtype=int)
    low = np.asarray(other.filter(ImageFilter.MinFilter(NEAR)), dtype=int)
    high = np.asarray(other.filter(ImageFilter.MaxFilter(NEAR)), dtype=int)
    outside: NDArray[np.bool_] = ((here < low - SHADE) | (here > high + SHADE)).any(axis=2)
    return outside
