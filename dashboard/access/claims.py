"""A reader from the claims that an OpenID provider signed, as Streamlit keeps them in a cookie."""

import hashlib
import json
import time
from collections.abc import Mapping
from typing import Any

from streamlit.auth_util import get_cookie_with_chunks, get_secrets_auth_section
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from dashboard.access.reader import Reader, Role
from dashboard.access.rules import Rules
from dashboard.access.signed_out import signed_out

HOUR = 3600
EARLY = 60  # seconds by which the provider's clock may be ahead
COOKIE = USER_COOKIE_NAME


def reader_in(cookies: Mapping[str, str], rules: Rules) -> Reader:
    """Whoever has signed in and still counts; else who has not signed in."""
    claims = claims_in(cookies)
    if not claims or not _counts(claims, rules) or signed_out(mark_of(cookies)):
        return Reader(rules.anonymous)
    return reader_of(claims, rules)


def reader_of(claims: Mapping[str, Any], rules: Rules) -> Reader:
    """The reader whom sound claims tell of: the highest role that any of the groups has."""
    groups = claims.get(rules.roles) or []
    named = [groups] if isinstance(groups, str) else [str(each) for each in groups]
    return reader_named(str(claims.get(rules.name, "")), named, claims.get(rules.county), rules)


def reader_named(name: str, groups: list[str], county: object, rules: Rules) -> Reader:
    """The reader of a name, of groups and of a county, by whichever way they were told."""
    found = [rules.by_group[group] for group in groups if group in rules.by_group]
    role = max(found, key=[*Role].index, default=rules.signed_in)
    own = str(county) if role is Role.CENTER and county else None
    return Reader(role, own, name)


def claims_in(cookies: Mapping[str, str]) -> Mapping[str, Any]:
    """What the cookie says, where this server signed it; empty else."""
    raw = get_cookie_with_chunks(lambda name: _opened(cookies, name), COOKIE)
    if raw is None:
        return {}
    told = json.loads(raw)
    return told if isinstance(told, dict) and told.get("is_logged_in") is True else {}


def mark_of(cookies: Mapping[str, str]) -> str:
    """A digest that knows this sign-in again and tells nothing of it."""
    return hashlib.sha256(cookies.get(COOKIE, "").encode()).hexdigest()


def _opened(cookies: Mapping[str, str], name: str) -> bytes | None:
    value = cookies.get(name)
    if value is None:
        return None
    try:
        return decode_signed_value(get_cookie_secret(), name, value.encode("latin-1"))
    except UnicodeEncodeError:
        return None


def _counts(claims: Mapping[str, Any], rules: Rules) -> bool:
    """Whether they were made for this dashboard, and not too long ago."""
    own = str(get_secrets_auth_section().get("client_id", ""))
    audience = claims.get("aud")
    told = [audience] if isinstance(audience, str) else list(audience or [])
    issued, now = claims.get("iat"), time.time()
    if own not in told or claims.get("origin") != rules.address or not isinstance(issued, int):
        return False
    return issued - EARLY <= now < issued + rules.hours * HOUR
