"""Modules that import each other as one script, because a page without a server can load none."""

import re
from collections.abc import Sequence
from pathlib import Path

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w.]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
_START = '"use strict";\nconst modules = {};\n'


def bundle(entries: Sequence[Path]) -> str:
    """Each module within a function of its own, after all that it imports.

    A module is found beside the one that imports it, or beside an earlier entry. Raises
    FileNotFoundError for one that is in neither place.
    """
    folders = [entry.parent for entry in entries]
    done: dict[str, str] = {}
    for entry in entries:
        _add(entry, folders, done)
    return _START + "\n".join(done.values())


def _add(module: Path, folders: Sequence[Path], done: dict[str, str]) -> None:
    if module.name in done:
        return
    code = module.read_text(encoding="utf-8")
    for _, name in _IMPORT.findall(code):
        _add(_found(name, [module.parent, *folders]), folders, done)
    done[module.name] = _wrapped(module.name, code)


def _found(name: str, folders: Sequence[Path]) -> Path:
    places = [folder / name for folder in folders]
    known = next((place for place in places if place.is_file()), None)
    if known is None:
        raise FileNotFoundError(f"no module {name} beside the one that imports it")
    return known


def _wrapped(name: str, code: str) -> str:
    exported = ", ".join(_EXPORT.findall(code))
    inner = _IMPORT.sub(r'const {\1} = modules["\2"];', code)
    inner = re.sub(r"^export ", "", inner, flags=re.MULTILINE)
    return f'modules["{name}"] = (() => {{\n{inner}\nreturn {{ {exported} }};\n}})();'
