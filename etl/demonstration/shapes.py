"""Invented boundaries of the invented counties: every prefecture one piece, no gap, no overlap."""

import json
from collections import Counter
from collections.abc import Sequence
from math import pi

import numpy as np

from etl.demonstration.lattice import Lattice, Points, Size, size_for, walk
from etl.demonstration.province import Place
from etl.demonstration.setting import dice

SHAPES = "boundaries.geojson"
NOTE = "Invented for the demonstration; there is no such boundary. 为演示而虚构，并无此边界。"

# In the open ocean, where nobody takes it for a real place.
_MIDDLE = np.array([-150.0, 32.0])
_DEGREES_A_CELL = 0.3
_DIGITS = 4


def boundary_bytes(places: Sequence[Place], seed: int) -> bytes:
    """A GeoJSON FeatureCollection with one polygon a county, one feature a line."""
    size = size_for(len(places), max(Counter(place.parent for place in places).values()))
    lattice = Lattice(size, dice(seed, "boundaries"))
    # A stable sort: prefecture by prefecture, each of them one run of the walk.
    order = sorted(places, key=lambda place: place.code[:3])
    lines = [
        _feature(place, _on_the_globe(lattice.ring(*cell), size))
        for place, cell in zip(order, walk(size), strict=False)
    ]
    head = {"type": "FeatureCollection", "synthetic": True, "note": NOTE}
    text = json.dumps(head, ensure_ascii=False)[:-1]
    return (text + ', "features": [\n' + ",\n".join(lines) + "\n]}\n").encode()


def _on_the_globe(ring: Points, size: Size) -> Points:
    """Longitude and latitude; two shears bend the lattice, which makes no border cross another."""
    x, y = (ring - (size.columns / 2, size.rows / 2)).T
    x = x + 0.1 * size.columns * np.sin(1.3 * pi * y / size.rows + 0.6)
    y = y + 0.08 * size.rows * np.sin(1.5 * pi * x / size.columns)
    return _MIDDLE + _DEGREES_A_CELL * np.stack([x, y], axis=1)


def _feature(place: Place, ring: Points) -> str:
    feature = {
        "type": "Feature",
        "properties": {
            "code": place.code,
            "name": place.name_zh,
            "name_en": place.name_en,
            "synthetic": True,
        },
        "geometry": {"type": "Polygon", "coordinates": [ring.round(_DIGITS).tolist()]},
    }
    return json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
