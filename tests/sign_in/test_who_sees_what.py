"""Drafts of a county reach only those who may see them, by whatever way they are asked for."""

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

import pytest

from dashboard.meeting.item import Item
from dashboard.screens import SCREENS
from dashboard.selection import Selection
from tests.browser_kit import free_port
from tests.many import TORTURE
from tests.sign_in.raw import sent
from tests.sign_in.running import running

COUNTY, OTHER = "songqin", "bifan"
REPORT = "songqin-2025-english-campaign"
# Words of figures that wait for review and that nobody can read, and of the report around them.
DRAFTS = (b"197 with over", b"1?-/1")
OF_OTHER = "件件5".encode()
ACCESS = """
address = "{address}"
[sign_in]
way = "headers"
name = "X-Name"
roles = "X-Groups"
county = "X-County"
from = ["127.0.0.1"]
proof = "X-Proof"
[roles]
leader = "leader"
staff = "staff"
center = "center"
[visitors]
anonymous = "public"
"""
EVERY = 1 if TORTURE else 3  # of the addresses by one outsider, the others by others
PROOF = "only the proxy knows it"


def of(group: str, county: str = "", proof: str = PROOF) -> dict[str, str]:
    """The headers that a proxy adds for somebody who has signed in."""
    return {"X-Name": "somebody", "X-Groups": group, "X-County": county, "X-Proof": proof}


VISITOR: dict[str, str] = {}
LEADER, STAFF, OWN = of("leader"), of("staff"), of("center", COUNTY)
# Who must not see the drafts of the county, and why they might.
OUTSIDERS = {
    "a visitor": VISITOR,
    "another center": of("center", OTHER),
    "a center of no county": of("center"),
    "a group without a role": of("kitchen"),
    "a leader by a header that anybody can send": of("leader", proof="guessed"),
    "a leader without the proxy's secret": {"X-Name": "somebody", "X-Groups": "leader"},
    "a center that names a county as a list": of("center", f"{OTHER},{COUNTY}"),
}


def pack(version: str) -> str:
    """The address of a pack with the county's own page in it."""
    query = Selection("demonstration", area=COUNTY, version=version).written()
    items = (Item("county", "county_series", query), Item("health", "health_coverage", query))
    return f"meeting?{Selection('demonstration', pack=items).written()}"


def addresses(version: str) -> list[str]:
    """Every screen as it shows the county, its report and its figures, in all versions."""
    found = []
    for screen, _, _ in SCREENS:
        query = {"figures": "demonstration", "area": COUNTY, "areas": COUNTY, "years": "2025-2025"}
        found.append(f"{screen}?{urlencode(query)}")
        found.append(f"{screen}?{urlencode({**query, 'version': version, 'lang': 'zh'})}")
    for number in (5, 6):
        query = {"figures": "demonstration", "report": REPORT, "figure": f"{REPORT}:{number}"}
        found.append(f"sources?{urlencode(query)}")
        found.append(f"sources?{urlencode({**query, 'version': version})}")
    changed = {"figures": "demonstration", "since": version[:8], "until": version[:8]}
    return [*found, f"changed?{urlencode(changed)}", pack(""), pack(version)]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proxied")


@pytest.fixture(scope="module")
def trail(home: Path) -> Path:
    """The audit trail of that server."""
    return home / "audit.jsonl"


@pytest.fixture(scope="module")
def server(built_data: Path, home: Path) -> Iterator[str]:
    """A server behind a proxy that signs people in, which these tests stand for."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    access = home / "access.toml"
    access.write_text(ACCESS.format(address=address), encoding="utf-8")
    with running(built_data, access, port, LEGAL_AID_PROOF=PROOF):
        yield address


@pytest.fixture(scope="module")
def version(server: str) -> str:
    """The id of the snapshot that holds all that was filed."""
    told = json.loads(urllib.request.urlopen(f"{server}/readyz").read())
    return str(told["versions"]["demonstration"])


def of_ahead(server: str, address: str, headers: Mapping[str, str]) -> bytes:
    """What the route answers by which a page draws before its run; empty where it refuses."""
    asked = urlencode({"view": address, "lang": "en"})
    request = urllib.request.Request(f"{server}/ahead?{asked}", headers=dict(headers))
    try:
        with urllib.request.urlopen(request, timeout=90) as answer:
            return bytes(answer.read())
    except urllib.error.HTTPError as error:
        return bytes(error.read())


def everything(
    server: str, version: str, headers: Mapping[str, str], first: int = 0, every: int = 1
) -> bytes:
    """All that is told at every so many of the addresses, from one of them on."""
    asked = addresses(version)[first::every]
    told = [sent(server, each, headers) for each in asked]
    return b"".join([*told, *(of_ahead(server, each, headers) for each in asked)])


@pytest.mark.parametrize("who", OUTSIDERS)
def test_nobody_else_gets_a_county_s_drafts_by_any_address(server: str, version: str, who: str):
    first = [*OUTSIDERS].index(who) % EVERY
    found = everything(server, version, OUTSIDERS[who], first, EVERY)
    assert [words for words in DRAFTS if words in found] == []
    assert len(found) > 100_000, "the public part is there"


@pytest.mark.parametrize("who", ["leader", "staff"])
def test_leaders_and_staff_get_them(server: str, version: str, who: str):
    found = everything(server, version, of(who))
    assert [words for words in (*DRAFTS,) if words not in found] == []


def test_what_is_not_in_an_edition_is_not_told_as_nothing(server: str):
    query = urlencode({"figures": "demonstration", "area": COUNTY, "lang": "en"})
    public, leader = (sent(server, f"county?{query}", who) for who in (VISITOR, LEADER))
    assert b"What was checked of this county is not shown here" in public
    assert b'"nan"' not in public and b"Query letter" not in public
    assert b"Query letter" in leader


@pytest.mark.parametrize("figures", ["filed", "demonstration"])
def test_a_center_s_data_health_is_of_its_county(server: str, figures: str):
    found = sent(server, f"health?figures={figures}&lang=en", OWN)
    assert b"page_failed" not in found and b"Coverage" in found


def test_who_comes_through_the_proxy_stands_in_the_trail_once(server: str, trail: Path):
    for _ in range(2):
        sent(server, "method", {**LEADER, "X-Name": "leader-9"})
    told = [json.loads(line) for line in trail.read_text(encoding="utf-8").splitlines()]
    assert [each["role"] for each in told if each["who"] == "leader-9"] == ["leader"]


def test_a_center_gets_its_own_and_not_another_s(server: str, version: str):
    query = urlencode({"figures": "demonstration", "area": COUNTY, "areas": COUNTY})
    own = sent(server, f"county?{query}", OWN) + sent(server, f"health?{query}", OWN)
    assert DRAFTS[0] in own and DRAFTS[1] in own
    query = urlencode({"figures": "demonstration", "area": OTHER, "areas": OTHER})
    other = sent(server, f"county?{query}", OWN) + sent(server, f"health?{query}", OWN)
    assert OF_OTHER not in other
    assert OF_OTHER in sent(server, f"county?{query}", LEADER)
