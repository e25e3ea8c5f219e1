"""Say what would have been right in place of a word that is not allowed."""

from collections.abc import Iterable
from difflib import get_close_matches

LISTED = 12


def suggest(given: str, allowed: Iterable[str]) -> str:
    """Name the nearest allowed word, or all of them where none is near and they are few."""
    choices = sorted(allowed)
    near = get_close_matches(given.lower(), choices, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if not choices:
        return "Remove it"
    if len(choices) > LISTED:
        return f"None of the {len(choices)} that exist comes near it"
    return "Use one of: " + ", ".join(choices)
