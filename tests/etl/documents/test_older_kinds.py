"""DOC, WPS, RTF and ODT are read through LibreOffice, and say what to do where it is missing."""

import io
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import docx as writer
import pytest

from etl.documents import DocumentRefusedError, Kind, Refusal, office, read_document
from etl.documents.office import office_program
from tests.etl.documents.conftest import Read, codes
from tests.etl.documents.packages import zipped

TEXT = "法律援助中心\n指标 | 数量\n受理 | 321件\nMore than 5,000 visits."
NEEDS_OFFICE = pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
RTF = rb"{\rtf1\ansi 7 cases\par}"


def linking(address: str) -> bytes:
    """An ODT that shows a picture from elsewhere."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in {
            "office": "office",
            "text": "text",
            "draw": "drawing",
            "svg": "svg-compatible",
            "manifest": "manifest",
        }.items()
    )
    image = f'<draw:image xlink:href="{address}" xlink:type="simple" xlink:actuate="onLoad"/>'
    content = (
        f'<office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink">'
        "<office:body><office:text><text:p>7 cases"
        '<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="3cm">'
        f"{image}</draw:frame></text:p></office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        f'<manifest:manifest {spaces}><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{kind}"/><manifest:file-entry manifest:full-path="content.xml" '
        'manifest:media-type="text/xml"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same report as DOC and ODT."""
    home = tmp_path_factory.mktemp("older")
    report = writer.Document()
    report.add_paragraph("法律援助中心")
    made = report.add_table(rows=2, cols=2)
    for place, text in zip(made._cells, ("指标", "数量", "受理", "321件"), strict=True):
        place.text = text
    report.add_paragraph("More than 5,000 visits.")
    report.save(str(home / "report.docx"))
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    for kind in ("doc", "odt"):
        words = [str(office_program()), profile, "--headless", "--convert-to", kind]
        subprocess.run(
            [*words, "--outdir", str(home), str(home / "report.docx")],
            check=True,
            capture_output=True,
        )
    return home


@NEEDS_OFFICE
@pytest.mark.parametrize("kind", [Kind.DOC, Kind.ODT])
def test_older_kinds_read_like_the_new_one(
    older: Path, kind: Kind, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    document = read_document(older / f"report.{kind}")
    assert (document.kind, document.text) == (kind, TEXT)
    assert str(document.place_of(document.text.index("321"))) == "table 1, row 2, column 2"
    assert list(tmp_path.iterdir()) == []


@NEEDS_OFFICE
def test_a_linked_picture_is_not_fetched(read: Read) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def send_response(self, *given: object) -> None:
            asked.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/picture.png"
        assert read(linking(address), "r.odt").text == "7 cases"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert asked == []


@NEEDS_OFFICE
def test_what_libreoffice_cannot_open_is_refused(read: Read) -> None:
    broken = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    broken += "WordDocument".encode("utf-16-le") + bytes(600)
    with pytest.raises(DocumentRefusedError) as refused:
        read(broken, "r.doc")
    assert refused.value.code is Refusal.NOT_CONVERTED


def test_without_libreoffice_it_says_what_to_do(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "office_program", lambda: None)
    with pytest.raises(DocumentRefusedError, match="Save it as DOCX, or install") as refused:
        read(RTF, "r.rtf")
    assert refused.value.code is Refusal.NO_OFFICE


def test_rtf_under_the_name_of_a_word_file_is_said(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = io.BytesIO()
    report = writer.Document()
    report.add_paragraph("7 cases")
    report.save(made)
    monkeypatch.setattr("etl.documents.read.converted", lambda *given: made.getvalue())
    document = read(RTF, "r.doc")
    assert (document.kind, document.text, codes(document)) == (Kind.RTF, "7 cases", ["renamed"])
