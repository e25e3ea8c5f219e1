"""The shapes of the boundary file as tables: one row a feature, and one row a ring."""

from collections.abc import Mapping, Sequence

import pyarrow as pa

from etl.boundaries import Shape
from etl.snapshot.arrow import arrow_table

SHAPE = ("feature", "code", "name")
RING = pa.schema(
    [("feature", pa.int32()), ("polygon", pa.int32()), ("ring", pa.int32())]
    + [(name, pa.list_(pa.float64())) for name in ("xs", "ys")]
)


def shape_tables(shapes: Sequence[Shape]) -> Mapping[str, pa.Table]:
    """Both tables by name; polygons are numbered from 1, rings from 0, the outer one first."""
    rings = [
        (shape.feature, polygon, place, ring[:, 0], ring[:, 1])
        for shape in shapes
        for polygon, parts in enumerate(shape.polygons, start=1)
        for place, ring in enumerate(parts)
    ]
    cells = list(zip(*rings, strict=True)) or [()] * len(RING)
    columns = [pa.array(list(cell), kind.type) for cell, kind in zip(cells, RING, strict=True)]
    return {
        "arrived_shape": arrow_table(SHAPE, [(s.feature, s.code, s.name) for s in shapes]),
        "arrived_ring": pa.table(columns, schema=RING),
    }
