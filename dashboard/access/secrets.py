"""What signing in with OpenID needs to know and keep secret: Streamlit's own section [auth]."""

import os
import tomllib
from pathlib import Path
from typing import Any

from streamlit import config

from dashboard.access.headers import PROOF
from dashboard.access.rules import Rules, Way

NEEDED = ("client_id", "client_secret", "server_metadata_url", "cookie_secret", "redirect_uri")
CALLBACK = "/oauth2callback"
LEAST_SECRET = 32


def problems_of(rules: Rules) -> list[str]:
    """What keeps readers from signing in; empty where nothing does."""
    if rules.way is Way.HEADERS:
        unknown = f"sign_in.proof: {PROOF} must hold the secret that the proxy sends"
        return [unknown] if rules.proof and not os.environ.get(PROOF) else []
    if rules.way is not Way.OPENID or rules.secrets is None:
        return []
    try:
        told = read_auth(rules.secrets)
    except (OSError, ValueError) as error:
        return [f"{rules.secrets}: cannot be read: {error}"]
    lacking = [f"{rules.secrets}, auth.{key}: is missing" for key in NEEDED if not told.get(key)]
    return lacking or [*_unfit(rules, told), *_open_to_others(rules.secrets)]


def hand_over(rules: Rules | None) -> None:
    """Tell Streamlit where its section lies, beside the access file and nowhere else."""
    if rules is not None and rules.secrets is not None:
        config.set_option("secrets.files", [str(rules.secrets.resolve())])


def read_auth(path: Path) -> dict[str, Any]:
    """The section [auth]; raises OSError, and ValueError for what is no TOML."""
    found = tomllib.loads(path.read_text(encoding="utf-8")).get("auth", {})
    return found if isinstance(found, dict) else {}


def _unfit(rules: Rules, told: dict[str, Any]) -> list[str]:
    found, path = [], rules.secrets
    if len(str(told["cookie_secret"])) < LEAST_SECRET:
        found.append(f"{path}, auth.cookie_secret: must have {LEAST_SECRET} characters at least")
    wanted = rules.address + CALLBACK
    if told["redirect_uri"] != wanted:
        found.append(f"{path}, auth.redirect_uri: must be {wanted}, as the address says")
    return found


def _open_to_others(path: Path) -> list[str]:
    if path.stat().st_mode & 0o004:
        return [f"{path}: anybody on this machine can read it; chmod o-r {path.name}"]
    return []
