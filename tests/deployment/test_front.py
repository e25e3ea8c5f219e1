"""The front passes on what a replica needs and nothing that names a person, and keeps limits."""

import gzip
import json
import re
import shutil
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from deployment import front
from deployment.replicas import free_port
from tests.deployment.echo import echoing
from tests.deployment.nginx import needed

# By every name under which a proxy or a sign-in of some make tells who a reader is.
IDENTITY = (
    "X-Forwarded-User", "X-Forwarded-Email", "X-Forwarded-Groups", "X-Forwarded-Access-Token",
    "X-Forwarded-Preferred-Username", "X-Auth-Request-User", "X-Auth-Request-Email",
    "X-Auth-Request-Groups", "X-Auth-Request-Preferred-Username", "X-Auth-Request-Access-Token",
    "Remote-User", "Remote-Groups", "Remote-Name", "Remote-Email", "X-Remote-User",
    "X-Remote-Groups", "X-WebAuth-User", "X-Authentik-Username", "X-User", "X-Email", "X-Role",
    "X-Legal-Aid-Role", "X-Legal-Aid-User", "Authorization", "Forwarded", "X-Real-IP", "Via",
    "X_Forwarded_User", "Remote_User", "X-Original-URL", "X-Rewrite-URL", "Client-Cert",
)  # fmt: skip
FORGED = "the-leader"
MEGABYTE = 2**20


@dataclass
class Answer:
    """Status, headers and, of an echo, what it was told."""

    status: int
    headers: Any
    body: bytes

    @property
    def told(self) -> Any:
        packed = self.headers.get("Content-Encoding") == "gzip"
        return json.loads(gzip.decompress(self.body) if packed else self.body)


class Front:
    """A running front before two echoes."""

    def __init__(self, port: int, folder: Path, replicas: list[Any]) -> None:
        self.address, self.folder, self.replicas = f"http://{front.HOST}:{port}", folder, replicas

    def ask(
        self, path: str = "/", *, body: bytes | None = None, cookie: str = "", **head: str
    ) -> Answer:
        named = {name.replace("__", "-"): words for name, words in head.items()}
        named |= {"Cookie": f"legal_aid_replica={cookie}"} if cookie else {}
        asked = urllib.request.Request(self.address + path, data=body, headers=named)
        asked.method = "PUT" if body else "GET"
        try:
            with urllib.request.urlopen(asked, timeout=30) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    def logged(self, until: int) -> list[Any]:
        """The log's lines, once one has this status: a line is written after its answer."""
        for _ in range(2000):
            lines = [json.loads(line) for line in self.log().splitlines()]
            if any(each["status"] == until for each in lines):
                return lines
            self.ask("/metrics")
        raise AssertionError(self.log())

    def log(self) -> str:
        return (self.folder / "front.log").read_text(encoding="utf-8")


@pytest.fixture
def served() -> Iterator[Front]:
    needed()
    with ExitStack() as open_now:
        # Its workers, who are somebody else, write long bodies there.
        folder = Path(open_now.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o711)
        echoes = [open_now.enter_context(echoing(name)) for name in ("first", "second")]
        port = free_port()
        written = front.write(folder, port, [each.server_address[1] for each in echoes])
        open_now.enter_context(front.running(written, port))
        yield Front(port, folder, echoes)


def test_no_header_by_which_a_browser_could_claim_to_be_somebody_is_passed_on(served) -> None:
    head = dict.fromkeys(IDENTITY, FORGED)
    for path in ("/", "/_stcore/stream", "/_stcore/upload_file/a/b", "/ahead"):
        told = served.ask(path, **head).told
        assert FORGED not in json.dumps(told)
    # Whoever forges the sender is told by the front where it comes from.
    told = served.ask(X__Forwarded__For="192.0.2.7", X__Forwarded__Proto="ftp").told
    assert told["headers"]["x-forwarded-for"] == front.HOST
    assert told["headers"]["x-forwarded-proto"] == "http"


def test_what_pages_need_is_passed_on(served) -> None:
    kept = {
        "Accept": "text/html", "Accept-Language": "zh", "Content-Type": "text/x", "Origin": "o",
        "If-None-Match": "e", "Range": "bytes=0-1", "X-Xsrftoken": "t", "User-Agent": "u",
    }  # fmt: skip
    told = served.ask("/compare?areas=a,b&year=2016", cookie="0", **kept).told
    assert told["path"] == "/compare?areas=a,b&year=2016"
    for name, words in kept.items():
        assert told["headers"][name.lower()] == words
    assert told["headers"]["cookie"] == "legal_aid_replica=0"
    assert told["headers"]["host"] == served.address.removeprefix("http://")
    assert re.fullmatch("[0-9a-f]{32}", told["headers"]["x-request-id"])


def test_a_request_id_of_a_browser_is_replaced(served) -> None:
    given = "0" * 32
    assert served.ask(X__Request__ID=given).told["headers"]["x-request-id"] != given


def test_a_reader_stays_with_a_replica_and_new_ones_are_spread(served) -> None:
    for cookie, name in (("0", "first"), ("1", "second")):
        assert {served.ask(cookie=cookie).told["name"] for _ in range(6)} == {name}
    assert {served.ask().told["name"] for _ in range(6)} == {"first", "second"}
    for odd in ("7", "-1", "replica_0", "first"):
        assert served.ask(cookie=odd).status == 200


def test_another_replica_takes_over_for_one_that_is_gone(served) -> None:
    served.replicas[0].shutdown()
    served.replicas[0].server_close()
    for cookie in ("0", "0", "1", ""):
        assert served.ask(cookie=cookie).told["name"] == "second"


@pytest.mark.parametrize(
    "path",
    ["/metrics", "/metrics/", "//metrics", "/%6detrics", "/a/../metrics", "/metrics?x=1",
     "/_stcore/metrics", "/_stcore/./metrics", "/_stcore/agent/interact"],
)  # fmt: skip
def test_the_numbers_are_not_to_be_had_through_it(served, path: str) -> None:
    answer = served.ask(path, Authorization="Bearer 0123456789abcdef0123")
    assert answer.status == 404 and b"headers" not in answer.body


def test_bodies_over_the_limit_are_refused(served) -> None:
    assert served.ask("/", body=b"x" * (MEGABYTE + 1)).status == 413
    upload = "/_stcore/upload_file/session/file"
    whole = served.ask(upload, body=b"x" * (50 * MEGABYTE))
    assert (whole.status, whole.told["body"]) == (200, 50 * MEGABYTE)
    assert served.ask(upload, body=b"x" * (53 * MEGABYTE)).status == 413


def test_answers_are_packed_for_whoever_unpacks_them(served) -> None:
    packed = served.ask(Accept__Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip" and packed.told["padding"]
    assert len(packed.body) < 2000
    assert served.ask().headers["Content-Encoding"] is None
    behind = served.ask(Accept__Encoding="gzip", Via="1.1 a-proxy-of-the-bureau")
    assert behind.headers["Content-Encoding"] == "gzip"


def test_its_log_tells_nothing_of_a_reader(served) -> None:
    served.ask("/Qwertina?areas=Qwertina", User__Agent="Qwertina", Referer="http://q/Qwertina")
    served.replicas[0].shutdown()
    served.replicas[0].server_close()
    served.ask("/Qwertina?areas=Qwertina", cookie="0")
    served.ask("/", body=b"Qwertina" * MEGABYTE)
    lines = served.logged(until=413)
    assert [each["status"] for each in lines if each["status"] != 404] == [200, 200, 413]
    assert "Qwertina" not in served.log() and f'{front.HOST}"' not in served.log()
    assert all({"time", "method", "status", "seconds", "replica"} <= each.keys() for each in lines)


def test_a_page_s_connection_outlives_every_idle_hour() -> None:
    told = (front.CONFIGURATION / "nginx.conf").read_text(encoding="utf-8")
    (stream,) = re.findall(r"location = /_stcore/stream \{(.*?)\n        \}", told, re.DOTALL)
    assert "proxy_read_timeout 24h;" in stream and "proxy_send_timeout 24h;" in stream
    assert "proxy_set_header Upgrade $http_upgrade;" in stream
    assert "underscores_in_headers" not in told and "$http_" not in _code("identity.conf")


def _code(name: str) -> str:
    lines = (front.CONFIGURATION / name).read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))


@pytest.fixture(scope="module")
def container(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The container's folder with a certificate made for the test."""
    needed()
    folder = tmp_path_factory.mktemp("container")
    shutil.copytree(front.CONFIGURATION, folder / "nginx")
    (folder / "tls").mkdir()
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
         folder / "tls/key.pem", "-out", folder / "tls/certificate.pem"],
        capture_output=True, check=True,
    )  # fmt: skip
    return folder


def test_the_configuration_of_the_container_is_whole(container: Path) -> None:
    assert front.check(container / "nginx/nginx.conf") == ""


def test_the_container_speaks_tls_alone_and_has_browsers_keep_to_it(container: Path) -> None:
    file, port = container / "nginx/listen.conf", free_port()
    told = file.read_text(encoding="utf-8")
    file.write_text(told.replace("listen 8443", f"listen {front.HOST}:{port}"), encoding="utf-8")
    trusting = ssl.create_default_context(cafile=str(container / "tls/certificate.pem"))
    with front.running(container / "nginx/nginx.conf", port):
        answer = _of_container(f"https://localhost:{port}/metrics", trusting)
        assert answer.code == 404
        assert answer.headers["Strict-Transport-Security"].startswith("max-age=")
        assert answer.headers["Server"] == "nginx"
        assert _of_container(f"http://localhost:{port}/metrics", trusting).code == 400
    file.write_text(told, encoding="utf-8")


def _of_container(address: str, trusting: ssl.SSLContext) -> urllib.error.HTTPError:
    """What it refuses with."""
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(address, context=trusting, timeout=30)
    return refused.value


def test_a_mistake_in_it_is_told_before_anything_starts(tmp_path: Path) -> None:
    needed()
    port = free_port()
    written = front.write(tmp_path, port, [1, 2])
    written.write_text("events {}\nhtp {}\n", encoding="utf-8")
    with pytest.raises(front.FrontError, match="htp"), front.running(written, port):
        pass
