"""The shapes of counties for the map, from the bureau's own file boundaries.geojson."""

from etl.boundaries.load import load_boundaries
from etl.boundaries.model import FILE, Shape

__all__ = ["FILE", "Shape", "load_boundaries"]
