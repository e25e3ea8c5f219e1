"""Open the boundary file and hand on its features as they stand."""

import json
from pathlib import Path
from typing import Any

from etl.boundaries.model import FILE
from etl.problems import Problem

MOST_BYTES = 200 * 2**20
_SAVE = "Export it as GeoJSON: one FeatureCollection with a feature for each county"


def read_features(path: Path) -> tuple[list[Any], list[Problem]]:
    """The members of `features`, unread; a file that is no FeatureCollection is one problem."""
    if not path.is_file():
        return [], []
    size = path.stat().st_size
    if size > MOST_BYTES:
        wrong = f"it has {size / 2**20:,.0f} MB, more than {MOST_BYTES // 2**20}"
        return [], [Problem(FILE, "", wrong, "Simplify it, or keep only the counties that report")]
    try:
        content = json.loads(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        return [], [Problem(FILE, "", "the file is not UTF-8 text", "Save it as UTF-8")]
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        return [], [Problem(FILE, place, f"not valid JSON: {error.msg}", _SAVE)]
    except (RecursionError, ValueError):
        return [], [Problem(FILE, "", "not valid JSON: it is nested too deeply or odd", _SAVE)]
    return _features(content)


def _features(content: Any) -> tuple[list[Any], list[Problem]]:
    kind = content.get("type") if isinstance(content, dict) else None
    if kind != "FeatureCollection":
        wrong = f'it is a "{kind}"' if isinstance(kind, str) else "it says no type"
        return [], [Problem(FILE, "", f"{wrong}, not a FeatureCollection", _SAVE)]
    features = content.get("features")
    if not isinstance(features, list) or not features:
        return [], [Problem(FILE, "", "it has no features", _SAVE)]
    return features, []
