"""The application is served as its own configuration says, whatever is set beside it."""

import subprocess
import sys
from pathlib import Path

from tests import built_data as built

ASKED = """
from streamlit import config
import dashboard.asgi
for name in ("client.toolbarMode", "browser.gatherUsageStats", "theme.light.primaryColor",
             "server.fileWatcherType", "server.allowedHosts"):
    print(name, config.get_option(name))
"""
ACCESS = 'address = "http://127.0.0.1:1"\n[sign_in]\nway = "openid"\n'


def test_the_configuration_beside_the_pages_is_in_force(tmp_path: Path):
    access = tmp_path / "access.toml"
    access.write_text(ACCESS, encoding="utf-8")
    environment = {"LEGAL_AID_ACCESS": str(access), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", ASKED], cwd=built.DATA.parent, env=environment,
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "client.toolbarMode viewer",
        "browser.gatherUsageStats False",
        "theme.light.primaryColor #005a8c",
        "server.fileWatcherType none",
        "server.allowedHosts []",
    ]
