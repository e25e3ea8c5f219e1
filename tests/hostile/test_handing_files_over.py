"""The route that takes files takes them from who may file alone, and gives none back."""

import http.client

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.hostile.conftest import LEADER, STAFF, VISITOR, Bureau
from tests.hostile.talk import talking
from tests.sign_in.test_who_sees_what import of

GIGABYTE = 2**30
PART = b"--x\r\nContent-Disposition: form-data; name=f; filename=%s\r\n\r\n7\r\n--x--\r\n"
NAMES = (
    b'"a.txt"',
    b'"../../../etc/passwd"',
    b'"CON"',
    b'"' + b"a" * 300 + b'.txt"',
    b'"\\"><svg>"',
)


@pytest.fixture
def secret(bureau: Bureau) -> str:
    """What a page shows to prove that it is one of this server's."""
    talk = http.client.HTTPConnection("127.0.0.1", bureau.port, timeout=60)
    talk.request("GET", "/_stcore/health")
    told = talk.getresponse().headers.get_all("Set-Cookie") or []
    (found,) = [each.partition("=")[2].partition(";")[0] for each in told if "_xsrf" in each]
    return found


def asked(
    bureau: Bureau, secret: str, method: str, session: str, reader: dict[str, str], **head: str
) -> int:
    """The status that a request with only its head gets, or with one small file."""
    body = b"" if head else PART % b'"a.txt"'
    told = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": str(len(body)),
            "Cookie": f"_streamlit_xsrf={secret}", "X-Xsrftoken": secret}  # fmt: skip
    return _status(
        bureau, method, f"/_stcore/upload_file/{session}/f", {**told, **reader, **head}, body
    )


def _status(bureau: Bureau, method: str, path: str, head: dict[str, str], body: bytes) -> int:
    talk = http.client.HTTPConnection("127.0.0.1", bureau.port, timeout=60)
    talk.putrequest(method, path)
    for name, value in head.items():
        if value:
            talk.putheader(name, value)
    talk.endheaders()
    talk.send(body)
    return talk.getresponse().status


def session_of(page) -> str:
    """The id of the session that a connection opened."""
    message, ask = ForwardMsg(), BackMsg()
    ask.rerun_script.page_name = "method"
    page.send(ask.SerializeToString())
    while message.WhichOneof("type") != "new_session":
        message.ParseFromString(page.recv(timeout=60))
    return str(message.new_session.initialize.session_id)


def test_staff_hands_a_file_over_and_nobody_gets_it_back(bureau: Bureau, secret: str):
    with talking(bureau.address, STAFF) as page:
        session = session_of(page)
        assert asked(bureau, secret, "PUT", session, STAFF) == 204
        for method in ("GET", "POST", "HEAD", "PATCH"):
            assert asked(bureau, secret, method, session, STAFF) == 405
        assert asked(bureau, secret, "DELETE", session, STAFF) == 204


@pytest.mark.parametrize("reader", [VISITOR, LEADER, of("center"), of("staff", proof="guessed")])
def test_who_may_not_file_hands_nothing_over_not_even_to_a_session_of_staff(
    bureau: Bureau, secret: str, reader: dict[str, str]
):
    with talking(bureau.address, reader) as own, talking(bureau.address, STAFF) as other:
        for session in (session_of(own), session_of(other), "nobody's"):
            assert asked(bureau, secret, "PUT", session, reader) == 403
            assert asked(bureau, secret, "DELETE", session, reader) == 403


def test_a_session_that_is_not_there_takes_nothing(bureau: Bureau, secret: str):
    assert asked(bureau, secret, "PUT", "00000000-0000-0000-0000-000000000000", STAFF) == 400
    assert asked(bureau, "2|a|b|1", "PUT", "nobody's", STAFF) == 403


def test_what_is_too_large_is_refused_before_it_comes(bureau: Bureau, secret: str):
    with talking(bureau.address, STAFF) as page:
        session = session_of(page)
        for size in (GIGABYTE, 51 * 2**20):
            told = {"Content-Length": str(size)}
            assert asked(bureau, secret, "PUT", session, STAFF, **told) == 413
        whole = {"Content-Length": "", "Transfer-Encoding": "chunked"}
        assert asked(bureau, secret, "PUT", session, STAFF, **whole) == 411


@pytest.mark.parametrize("name", NAMES, ids=lambda name: repr(name[:20]))
def test_a_name_is_only_a_name(bureau: Bureau, secret: str, name: bytes):
    with talking(bureau.address, STAFF) as page:
        session, body = session_of(page), PART % name
        told = {"Content-Type": "multipart/form-data; boundary=x", "X-Xsrftoken": secret,
                "Cookie": f"_streamlit_xsrf={secret}",
                "Content-Length": str(len(body))}  # fmt: skip
        path = f"/_stcore/upload_file/{session}/f"
        assert _status(bureau, "PUT", path, {**told, **STAFF}, body) == 204


@pytest.mark.parametrize("path", ["media/" + "0" * 32 + ".csv", "media/", "media/.csv", "media/*"])
def test_what_another_took_along_cannot_be_guessed(bureau: Bureau, path: str):
    assert _status(bureau, "GET", f"/{path}", {}, b"") == 404
