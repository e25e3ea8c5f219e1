"""Make sure the tests have a Chromium, a Chinese font, nginx and Node.js, Debian's if need be."""

import os
import shutil
import subprocess
import sys

from dashboard.downloads.pdf import fonts
from deployment import front
from tests import openid_provider

NAMES = ("chromium", "chromium-browser", "google-chrome")
NEEDED_FOR = {
    "chromium": "browser journeys",
    "fonts-noto-cjk": "sheets in Chinese",
    "nginx-light": "front of several replicas",
    "nodejs": "signing in at an OpenID provider",
    "npm": "signing in at an OpenID provider",
}
NEEDED_IN_CI = {"chromium", "nginx-light", "nodejs", "npm"}
INSTALL_SECONDS = 900


def browser() -> str | None:
    """The path of a Chromium on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def has_nginx() -> bool:
    """Whether there is an nginx on this machine."""
    try:
        return bool(front.nginx())
    except front.FrontError:
        return False


def missing() -> list[str]:
    """The Debian packages that are needed for what this machine lacks."""
    for search in (fonts.installed, fonts.latin, fonts.families):
        search.cache_clear()
    there = {
        "chromium": browser() is not None,
        "fonts-noto-cjk": fonts.writes_chinese(),
        "nginx-light": has_nginx(),
        "nodejs": shutil.which("node") is not None,
        "npm": shutil.which("npm") is not None,
    }
    return [package for package, known in there.items() if not known]


def install(packages: list[str]) -> None:
    """Install Debian's as root through apt; leaves the machine as it was elsewhere."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print(f"Installing {', '.join(packages)} for the tests ...", flush=True)
    # At run level 1 Debian starts no service that it installs: the tests start their own.
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", *command],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=INSTALL_SECONDS,
            check=False,
        )


def main() -> int:
    """0 when the tests can run or may be left out, 1 when CI lacks a part that it needs."""
    if lacking := missing():
        install(lacking)
    openid_provider.install()
    lacking = missing()
    for package in lacking:
        print(f"The {NEEDED_FOR[package]} cannot be tested. Install the package '{package}'.")
    return 1 if NEEDED_IN_CI & set(lacking) and os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
