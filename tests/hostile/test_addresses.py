"""Whatever an address holds, its page is drawn, tells no draft, and costs no more than it may."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from itertools import islice
from random import Random
from urllib.parse import quote

import pytest

from dashboard.selection import Selection
from tests.hostile.addresses import KEYS, crafted, random_ones
from tests.hostile.conftest import LEADER, VISITOR, Bureau
from tests.hostile.talk import Run, run, talking
from tests.hostile.words import WORDS
from tests.many import TORTURE
from tests.sign_in.test_who_sees_what import DRAFTS

SEED, RANDOM = 7, 10_000 if TORTURE else 60
EVERY = 1 if TORTURE else 6  # of the crafted ones
OF_ONE_PAGE = 25  # addresses that a page asks for before it is closed
MOST_BYTES, MOST_SECONDS = 2_000_000, 60.0  # of an answer; the machine may be busy
# Of where the program lies, which a page is told by its server in general, more than its own name.
OF_PROGRAM = (b"Traceback", b"site-packages", b".duckdb", b'File "/')


@pytest.fixture(scope="module")
def version(bureau: Bureau) -> str:
    """The id of the demonstration's snapshot with all that was filed."""
    told = json.loads(urllib.request.urlopen(f"{bureau.address}/readyz").read())
    return str(told["versions"]["demonstration"])


def wrong(address: str, found: Run, reader: Mapping[str, str]) -> str:
    """What is wrong with the answer to an address; empty for nothing."""
    told = [*found.failures, *(each.decode() for each in OF_PROGRAM if each in found.raw)]
    if reader == VISITOR:
        told += [each.decode() for each in DRAFTS if each in found.raw]
    if found.ended != "FINISHED_SUCCESSFULLY":
        told.append(found.ended)
    if len(found.raw) > MOST_BYTES or found.seconds > MOST_SECONDS:
        told.append(f"{len(found.raw)} bytes in {found.seconds:.0f} s")
    return f"{address[:300]}: {told}" if told else ""


def asked(bureau: Bureau, addresses: Sequence[str], reader: Mapping[str, str]) -> list[str]:
    """What is wrong with the answers."""
    found = []
    for first in range(0, len(addresses), OF_ONE_PAGE):
        with talking(bureau.address, reader) as socket:
            found += [
                wrong(each, run(socket, each), reader)
                for each in addresses[first : first + OF_ONE_PAGE]
            ]
    assert "page failed" not in bureau.said()
    return [each for each in found if each]


@pytest.mark.parametrize("reader", [VISITOR, LEADER], ids=["visitor", "leader"])
def test_no_crafted_address_fails(bureau: Bureau, version: str, reader: dict[str, str]):
    start = 0 if reader == VISITOR else EVERY // 2
    addresses = list(islice(crafted(version), start, None, EVERY))
    assert len(addresses) > 300 // EVERY
    assert asked(bureau, addresses, reader) == []


def test_no_random_address_fails(bureau: Bureau):
    print(f"\nseed {SEED}: {RANDOM} addresses")
    addresses = list(random_ones(SEED, RANDOM))
    readers: Sequence[Mapping[str, str]] = (VISITOR, LEADER)
    for at, reader in enumerate(readers):
        assert asked(bureau, addresses[at :: len(readers)], reader) == []


def test_a_page_that_fails_would_be_found(bureau: Bureau):
    """What the tests above look for is what a page of this server sends when it fails."""
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    from tests.hostile.talk import _failures

    failed, broken = ForwardMsg(), ForwardMsg()
    failed.delta.add_block.id = "$$ID-0-page_failed"
    broken.delta.new_element.exception.message = "a division by zero"
    assert len([*_failures(failed), *_failures(broken)]) == 2
    with talking(bureau.address, LEADER) as socket:
        found = run(socket, "sources?figures=demonstration&report=songqin-2025-english-campaign")
    assert any(each in found.raw for each in DRAFTS), "a leader does see the drafts"


def ahead(bureau: Bureau, query: str) -> tuple[int, bytes]:
    request = urllib.request.Request(f"{bureau.address}/ahead?{query}")
    try:
        with urllib.request.urlopen(request, timeout=90) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def test_the_cards_ahead_of_a_run_answer_or_are_not_there(bureau: Bureau, version: str):
    chance = Random(SEED)
    keys = ("view", "lang", "server", "field", "words")
    queries = [f"view=compare&{key}={quote(word[:2_000])}" for word in WORDS for key in keys]
    queries += [f"view={quote(each)}" for each in islice(crafted(version), 0, None, 3)]
    for query in queries if TORTURE else chance.sample(queries, 90):
        status, body = ahead(bureau, query[:60_000])
        assert status in (200, 404), query[:300]
        assert len(body) < MOST_BYTES and not any(each in body for each in (*OF_PROGRAM, *DRAFTS))


@pytest.mark.parametrize("address", ["http://[", "//%5b", "//[::1"])
def test_what_is_no_address_has_no_cards(bureau: Bureau, address: str):
    assert ahead(bureau, f"view={address}")[0] == 404
    assert ahead(bureau, f"view=compare&server={address}")[0] == 200


def test_every_value_of_every_key_is_one_that_the_screens_know_or_none():
    for key in KEYS:
        for word in WORDS:
            found = Selection.from_query({key: word})
            again = Selection.from_query(found.to_query())
            assert again.to_query() == found.to_query()
