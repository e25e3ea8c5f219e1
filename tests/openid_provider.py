"""Installs the OpenID provider that the tests sign in at, as its lock file says."""

import shutil
import subprocess
from pathlib import Path

FOLDER = Path(__file__).with_name("sign_in") / "provider"
INSTALLED = FOLDER / "node_modules" / "oidc-provider" / "package.json"
INSTALL_SECONDS = 300


def node() -> str | None:
    """The path of Node.js on this machine, or None."""
    return shutil.which("node") if shutil.which("npm") else None


def there() -> bool:
    """Whether the provider can be started."""
    return node() is not None and INSTALLED.is_file()


def install() -> None:
    """Install it with npm, where npm is; leaves all as it was elsewhere."""
    npm = shutil.which("npm")
    if npm is None or there():
        return
    print("Installing the OpenID provider for the tests ...", flush=True)
    subprocess.run(
        [npm, "ci", "--silent"],
        cwd=FOLDER,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        timeout=INSTALL_SECONDS,
        check=False,
    )
