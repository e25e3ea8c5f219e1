"""Which of Streamlit's own modules its widgets are made of, which its page finds out one by one."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import streamlit

FOLDER = Path(streamlit.__file__).with_name("static") / "static" / "js"
# What stands on every screen with charts.
WIDGETS = ("Html", "Button", "ButtonGroup", "Selectbox", "Multiselect", "BidiComponent")
_IMPORT = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


def modules(widgets: Sequence[str], folder: Path = FOLDER) -> tuple[str, ...]:
    """The file names of the widgets' modules and of all that these import, each once.

    A widget that this version of Streamlit does not have is passed over.
    """
    found: dict[str, None] = {}
    waiting = [each.name for name in widgets for each in sorted(folder.glob(f"{name}.*.js"))]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += _imported(folder / name)
    return tuple(found)


def _imported(file: Path) -> Iterator[str]:
    if file.is_file():
        yield from _IMPORT.findall(file.read_text(encoding="utf-8"))
