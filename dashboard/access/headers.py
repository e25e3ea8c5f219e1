"""A reader from the headers of a proxy that has signed people in, where it is that proxy."""

import hmac
import os
from collections.abc import Mapping
from ipaddress import ip_address

from dashboard.access.claims import reader_named
from dashboard.access.reader import Reader
from dashboard.access.rules import Rules

PROOF = "LEGAL_AID_PROOF"  # of the environment: the secret that only the proxy knows


def reader_in(headers: Mapping[str, str], peer: str | None, rules: Rules) -> Reader:
    """Whom the proxy names; who has not signed in where it names nobody or is another peer.

    `headers` go by names in small letters.
    """
    name = headers.get(rules.name.lower(), "").strip()
    if not name or not _believed(headers, peer, rules):
        return Reader(rules.anonymous)
    groups = [each.strip() for each in headers.get(rules.roles.lower(), "").split(",")]
    return reader_named(name, groups, headers.get(rules.county.lower()), rules)


def _believed(headers: Mapping[str, str], peer: str | None, rules: Rules) -> bool:
    try:
        known = peer is not None and any(ip_address(peer) in each for each in rules.peers)
    except ValueError:
        return False
    if not rules.proof:
        return known
    secret = os.environ.get(PROOF, "")
    told = headers.get(rules.proof.lower(), "")
    return known and bool(secret) and hmac.compare_digest(told.encode(), secret.encode())
