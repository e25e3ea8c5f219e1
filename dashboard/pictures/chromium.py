"""Find an installed Chromium and start it for nothing but drawing: headless, offline, alone."""

import logging
import os
import shutil
from collections.abc import Sequence

import choreographer
from choreographer.browsers.chromium import Chromium

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATH = "BROWSER_PATH"  # an environment variable that names another one
# Rights that a page of our own, which holds all it needs, has no use for, and a second renderer.
NOT_GIVEN = (
    "--disable-web-security", "--allow-file-access-from-files", "--enable-unsafe-swiftshader",
)  # fmt: skip
# Nothing listens there: what it might want from a network, it does not get.
NO_NETWORK = "http://127.0.0.1:9"
QUIET = ("--disable-background-networking", "--disable-default-apps", "--mute-audio")

# Its warnings are about its own housekeeping; what fails is raised as well.
logging.getLogger("choreographer").setLevel(logging.CRITICAL)


class ChromiumError(RuntimeError):
    """No Chromium, or one that does not start or answer; its text says what to do."""


class Offline(Chromium):
    """A Chromium that reaches no network and reads no file but its page."""

    def get_cli(self) -> Sequence[str]:
        """The command that starts it."""
        return [*(each for each in super().get_cli() if each not in NOT_GIVEN), *QUIET]


def found() -> str:
    """The path of an installed Chromium; ChromiumError names what to install."""
    named = os.environ.get(PATH)
    path = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if path:
        return path
    if named:
        raise ChromiumError(f"{PATH} names {named!r}, which is no program.")
    raise ChromiumError(
        "No Chromium was found, which draws the charts of PDF and PNG files. Install one (Debian: "
        f"apt install chromium; or Google Chrome), or name it in {PATH}."
    )


def browser(path: str) -> choreographer.Browser:
    """A browser that is not yet open; without its sandbox only for root, who can have none."""
    return choreographer.Browser(
        path,
        browser_cls=Offline,
        headless=True,
        enable_extensions=False,
        enable_sandbox=not hasattr(os, "geteuid") or os.geteuid() != 0,
        proxy_server=NO_NETWORK,
    )
