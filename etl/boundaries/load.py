"""Read, check and simplify the boundary file, or name everything that is wrong with it at once."""

from collections.abc import Sequence
from pathlib import Path

from etl.boundaries.feature import CODE_NAMES, NO_CODE, WrongAndRight, read_feature
from etl.boundaries.file import read_features
from etl.boundaries.model import FILE, Shape, problem_in
from etl.boundaries.simplify import simplified
from etl.problems import Problem, ProblemsFound

MOST_POINTS = 5_000_000
_DOT = (
    "beside the other shapes it is a mere dot",
    "Give all features the same kind of coordinates, degrees or metres",
)


def load_boundaries(data: Path) -> list[Shape]:
    """The shapes of data/boundaries.geojson, simplified; none where there is no such file.

    Raises ProblemsFound with every problem of the file.
    """
    features, problems = read_features(data / FILE)
    read = [read_feature(number, each) for number, each in enumerate(features, start=1)]
    shapes = [shape for shape, _ in read if shape]
    problems += _faulty([faults for _, faults in read]) + _doubled(shapes) + _too_many(shapes)
    if not problems:
        shapes = simplified(shapes)
        problems = [problem_in(shape.feature, *_DOT) for shape in shapes if not shape.polygons]
    if problems:
        raise ProblemsFound(problems)
    return shapes


def _faulty(features: Sequence[Sequence[WrongAndRight]]) -> list[Problem]:
    """Each fault with its feature; one for the whole file where no feature has a code at all."""
    codeless = len(features) > 1 and all(NO_CODE in faults for faults in features)
    found = [
        problem_in(number, *fault)
        for number, faults in enumerate(features, start=1)
        for fault in faults
        if not (codeless and fault == NO_CODE)
    ]
    if codeless:
        wrong = f"none of its {len(features)} features has a division code"
        right = "Put it into one of the properties " + ", ".join(CODE_NAMES)
        found.insert(0, Problem(FILE, "", wrong, right))
    return found


def _doubled(shapes: Sequence[Shape]) -> list[Problem]:
    first: dict[str, int] = {}
    found = []
    for shape in shapes:
        other = first.setdefault(shape.code, shape.feature)
        if other != shape.feature:
            wrong = f"its code {shape.code} is already that of feature {other}"
            right = "Correct one of them, or join both into one MultiPolygon"
            found.append(problem_in(shape.feature, wrong, right))
    return found


def _too_many(shapes: Sequence[Shape]) -> list[Problem]:
    points = sum(shape.point_count for shape in shapes)
    if points <= MOST_POINTS:
        return []
    wrong = f"it has {points:,} points, more than {MOST_POINTS:,}"
    return [Problem(FILE, "", wrong, "Simplify it, or keep only the counties that report")]
