"""Opens the word lists of the reader, kept in TOML files beside the modules that use them."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def read_words(name: str) -> dict[str, Any]:
    """The content of <name>.toml."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(alternatives: Iterable[str]) -> str:
    """One regular expression for any of them."""
    return f"(?:{'|'.join(alternatives)})"
