"""Turns DOC, WPS, RTF and ODT into DOCX with LibreOffice, in a folder and a profile of its own."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.documents.isolation import python, run
from etl.documents.limits import OFFICE_SECONDS
from etl.documents.model import Kind
from etl.documents.refusal import DocumentRefusedError, Refusal

_PROGRAMS = ("soffice", "libreoffice")
# No macros, no links followed, and a proxy that is not there: a document never asks a server.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
"""


def office_program() -> str | None:
    """Where LibreOffice is, if it is installed."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


def converted(name: str, kind: Kind, raw: bytes) -> bytes:
    """The document as DOCX; raises DocumentRefusedError where LibreOffice is missing or fails."""
    program = office_program()
    if program is None:
        raise DocumentRefusedError(name, Refusal.NO_OFFICE, kind=kind.upper())
    with TemporaryDirectory(prefix="legal-aid-") as home:
        return _convert(name, kind, raw, Path(home), program)


def _convert(name: str, kind: Kind, raw: bytes, home: Path, program: str) -> bytes:
    settings = home / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    # A name of our own, so that nothing in the center's name reaches the command.
    source = home / f"document.{kind}"
    source.write_bytes(raw)
    words = [
        *(*python("etl.documents.office_process"), program),
        f"-env:UserInstallation={(home / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nodefault", "--nolockcheck"),
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "made"), str(source)),
    ]
    told, _ = run(words, OFFICE_SECONDS, environment={"HOME": str(home), "TMPDIR": str(home)})
    made = home / "made" / "document.docx"
    if told is None:
        raise DocumentRefusedError(name, Refusal.SLOW, seconds=OFFICE_SECONDS)
    if not made.is_file():
        raise DocumentRefusedError(name, Refusal.NOT_CONVERTED)
    return made.read_bytes()
