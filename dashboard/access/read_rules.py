"""Reads an access file, and tells everything that is wrong with it in one go."""

import tomllib
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dashboard.access.reader import Role
from dashboard.access.rules import HOURS, Rules, Way

KEYS = {
    "": ("address", "sign_in", "roles", "visitors"),
    "sign_in": ("way", "secrets", "name", "roles", "county", "hours", "from", "proof"),
    "visitors": ("anonymous", "signed_in"),
}
VISITORS = (Role.NOBODY, Role.PUBLIC)
GROUPS = (Role.PUBLIC, Role.CENTER, Role.LEADER, Role.STAFF)
MOST_HOURS = 24 * 30


class RulesError(ValueError):
    """An access file that cannot be used; each of its lines names a place and what is right."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def read_rules(path: Path) -> Rules:
    """The rules of a file; raises RulesError with all that is wrong."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RulesError([f"{path}: cannot be read: {error}"]) from error
    reading = _Reading(path)
    rules = reading.rules(told)
    if reading.problems:
        raise RulesError(reading.problems)
    return rules


class _Reading:
    def __init__(self, path: Path) -> None:
        self.path, self.problems = path, list[str]()

    def rules(self, told: Mapping[str, Any]) -> Rules:
        sign_in, visitors = self._table(told, "sign_in"), self._table(told, "visitors")
        for table, values in (("", told), ("sign_in", sign_in), ("visitors", visitors)):
            self._known(table, values)
        way = self._way(sign_in)
        return Rules(
            address=self._address(told),
            way=way,
            secrets=self._secrets(sign_in, way),
            name=self._text(sign_in, "sign_in.name", "sub"),
            roles=self._text(sign_in, "sign_in.roles", "groups"),
            county=self._text(sign_in, "sign_in.county", "county"),
            hours=self._hours(sign_in),
            peers=self._peers(sign_in, way),
            proof=self._text(sign_in, "sign_in.proof", ""),
            by_group=self._by_group(self._table(told, "roles")),
            anonymous=self._role(visitors, "anonymous", Role.NOBODY),
            signed_in=self._role(visitors, "signed_in", Role.PUBLIC),
        )

    def _wrong(self, place: str, words: str) -> None:
        self.problems.append(f"{self.path}, {place}: {words}")

    def _table(self, told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        found = told.get(name, {})
        if isinstance(found, dict):
            return found
        self._wrong(name, f"must be a table, as [{name}]")
        return {}

    def _known(self, table: str, values: Mapping[str, Any]) -> None:
        for key in values:
            if key not in KEYS[table]:
                place = f"{table}.{key}" if table else key
                self._wrong(place, f"is not known; known are {', '.join(KEYS[table])}")

    def _text(self, values: Mapping[str, Any], place: str, default: str) -> str:
        found = values.get(place.rpartition(".")[2], default)
        if isinstance(found, str):
            return found.strip()
        self._wrong(place, "must be text in quotation marks")
        return default

    def _way(self, sign_in: Mapping[str, Any]) -> Way | None:
        found = str(sign_in.get("way", ""))
        if found in [*Way]:
            return Way(found)
        self._wrong("sign_in.way", f"must be one of {', '.join(Way)}")
        return None

    def _address(self, told: Mapping[str, Any]) -> str:
        found = self._text(told, "address", "").rstrip("/")
        parts = urlsplit(found)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            self._wrong("address", "must be where readers open the dashboard, as https://...")
        return found

    def _secrets(self, sign_in: Mapping[str, Any], way: Way | None) -> Path | None:
        if way is not Way.OPENID:
            return None
        return self.path.parent / self._text(sign_in, "sign_in.secrets", "secrets.toml")

    def _hours(self, sign_in: Mapping[str, Any]) -> float:
        found = sign_in.get("hours", HOURS)
        if isinstance(found, int | float) and 0 < found <= MOST_HOURS:
            return float(found)
        self._wrong("sign_in.hours", f"must be a number above 0, {MOST_HOURS} at most")
        return HOURS

    def _peers(
        self, sign_in: Mapping[str, Any], way: Way | None
    ) -> tuple[IPv4Network | IPv6Network, ...]:
        found = sign_in.get("from", [])
        try:
            peers = tuple(ip_network(each) for each in found)
        except (TypeError, ValueError) as error:
            self._wrong("sign_in.from", f"must be a list of networks, as 10.0.0.0/24: {error}")
            return ()
        if way is Way.HEADERS and not peers:
            self._wrong("sign_in.from", "must name the proxy whose headers are believed")
        return peers

    def _by_group(self, groups: Mapping[str, Any]) -> dict[str, Role]:
        for name, role in groups.items():
            if role not in GROUPS:
                self._wrong(f"roles.{name}", f"must be one of {', '.join(GROUPS)}")
        return {name: Role(role) for name, role in groups.items() if role in GROUPS}

    def _role(self, visitors: Mapping[str, Any], key: str, default: Role) -> Role:
        found = visitors.get(key, default)
        if found in VISITORS:
            return Role(found)
        self._wrong(f"visitors.{key}", f"must be one of {', '.join(VISITORS)}")
        return default
