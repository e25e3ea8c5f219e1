"""Read an address as people copy it: which screen it asks for, and what is chosen on it."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from dashboard import screens
from dashboard.frame import FIRST_PAGE, Frame
from dashboard.selection import Selection


class ViewError(ValueError):
    """An address that names no screen; its text says which and what would be right."""


@dataclass(frozen=True)
class View:
    """A screen by name, the function that draws it, and what is chosen."""

    name: str
    show: Callable[[Frame], None]
    selection: Selection


def view_of(address: str) -> View:
    """The view of a whole address, or of what follows the host: "compare?year=2024".

    Raises ViewError where the screen is not known, or where it is no address at all.
    """
    try:
        parts = urlsplit(address)
    except ValueError as error:  # a bracket too many in the name of a host
        raise ViewError(f"--view {address}: is no address: {error}") from error
    name = parts.path.strip("/").rpartition("/")[2] or FIRST_PAGE
    shows = {known: show for known, _, show in screens.SCREENS}
    if name not in shows:
        raise ViewError(f"--view {address}: no screen {name!r}; known are {', '.join(shows)}")
    return View(name, shows[name], Selection.from_query(dict(parse_qsl(parts.query))))
