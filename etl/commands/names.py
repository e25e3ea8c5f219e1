"""Find what a person calls an area or an indicator, or say what comes near it."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from etl.problems import Problem, ProblemsFound

NEAR = 5


def resolve(what: str, called: str, known: Sequence[Mapping[str, Any]]) -> str:
    """The id of the one entry called so; raises ProblemsFound with the nearest names.

    `known` has id, name_en, name_zh and code; capitals and blanks do not count.
    """
    by_key: dict[str, set[str]] = {}
    for entry in known:
        for name in (entry["id"], entry["name_en"], entry["name_zh"], entry["code"]):
            if name:
                by_key.setdefault(_key(name), set()).add(entry["id"])
    found = by_key.get(_key(called), set())
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise ProblemsFound([Problem(called, "", f"it names more than one {what}", _use(found))])
    near = get_close_matches(_key(called), by_key, n=NEAR, cutoff=0.5)
    ids = dict.fromkeys(name for key in near for name in sorted(by_key[key]))
    right = _nearest(ids, known) if ids else f"None of the {len(by_key)} names comes near it"
    raise ProblemsFound([Problem(called, "", f"there is no such {what}", right)])


def _key(name: str) -> str:
    return "".join(name.casefold().split())


def _use(ids: set[str]) -> str:
    return "Use one of: " + ", ".join(sorted(ids))


def _nearest(ids: Mapping[str, None], known: Sequence[Mapping[str, Any]]) -> str:
    names = {
        entry["id"]: f"{entry['id']} ({entry['name_en']}, {entry['name_zh']})" for entry in known
    }
    return "Nearest: " + "; ".join(names[name] for name in ids)
