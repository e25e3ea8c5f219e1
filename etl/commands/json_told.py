"""How commands tell their answers to programs, as plain values for JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from etl.documents import DocumentRefusedError
from etl.problems import ProblemsFound

_LONG = ("figures", "rejects")


def refused(found: ProblemsFound) -> dict[str, Any]:
    """Every problem; a document that is refused also says its code and why in both languages."""
    told: dict[str, Any] = {"problems": [asdict(problem) for problem in found.problems]}
    if isinstance(found, DocumentRefusedError):
        told["refused"] = {"code": found.code, "en": found.words.en, "zh": found.words.zh}
    return told


def shortened(told: Mapping[str, Any], most: int | None) -> dict[str, Any]:
    """The first `most` figures and rows set aside, and how many there are of each."""
    counts = {f"{name}_count": len(told[name]) for name in _LONG}
    return {**told, **{name: told[name][:most] for name in _LONG}, **counts}
