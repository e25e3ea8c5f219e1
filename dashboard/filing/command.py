"""Asks the command line in a process of its own, for a bounded time: JSON comes back."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.data import ROOT, data_folder
from dashboard.filing.failed import CommandFailedError
from dashboard.filing.permit import held

SECONDS = 180
MOST = 500  # figures, and rows set aside, that a screen lists
LONGEST = 40  # letters, of which a Chinese one takes three or four bytes
Answer = Mapping[str, Any]


@dataclass(frozen=True)
class Document:
    """What arrived: the name it came with and its bytes."""

    name: str
    raw: bytes

    @property
    def digest(self) -> str:
        """Tells one document from another."""
        return hashlib.sha256(self.name.encode() + b"\0" + self.raw).hexdigest()


def switched_on() -> bool:
    """Whether this server may file; without LEGAL_AID_FILING=1 it only shows."""
    return os.environ.get("LEGAL_AID_FILING") == "1"


def read(name: str, raw: bytes, kind: str | None, year: int | None) -> Answer:
    """The document's text, cautions, proposals and guesses, or why it is refused.

    `kind` and `year` are the period of the whole report, where a person has said it.
    """
    held(["propose"])  # what is remembered was asked by somebody else
    return _read(name, raw, kind, year)


@st.cache_data(max_entries=16, show_spinner=False)
def _read(name: str, raw: bytes, kind: str | None, year: int | None) -> Answer:
    said = ["--period", kind] if kind else []
    said += ["--year", str(year)] if year else []
    with written(Document(name, raw)) as path:
        return ask(["propose", "--document", *said, str(path)])


def file(document: Document, options: Sequence[str], **said: object) -> Answer:
    """File the document; with `--preview` only say what would change.

    `said` is what a person decided, handed over as files of JSON: `figures` of a document of
    prose, or `columns` of a table.
    """
    with written(document) as path:
        files = []
        for name, values in said.items():
            told = path.parent.parent / f"{name}.json"
            told.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
            files += [f"--{name}", str(told)]
        return ask(["file", *options, *files, "--most", str(MOST), "--", str(path)])


@contextmanager
def written(document: Document) -> Iterator[Path]:
    """The document as a file under the last part of its name, in a folder that goes away again."""
    with tempfile.TemporaryDirectory(prefix="legal-aid-") as home:
        inside = Path(home) / "document"
        inside.mkdir()
        path = inside / _file_name(document.name)
        path.write_bytes(document.raw)
        yield path


def _file_name(name: str) -> str:
    """The last part of a name, short enough for any file system, without what could hurt there."""
    last = "".join(letter for letter in name.replace("\\", "/").split("/")[-1] if letter >= " ")
    path = Path(last.lstrip(".") or "report")
    return f"{path.stem[:LONGEST]}{path.suffix[:LONGEST]}"


def ask(words: Sequence[str]) -> Answer:
    """What a command of legal-aid prints, as JSON; raises CommandFailedError where it does not."""
    done = run(words)
    try:
        return dict(json.loads(done.stdout))
    except ValueError as error:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        raise CommandFailedError(last) from error


def run(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """A command of legal-aid with our data folder; raises CommandFailedError where it hangs, and
    NotAllowedError where the reader may not ask for it."""
    command, *rest = held(words)
    line = [sys.executable, "-m", "etl.command_line", command, "--data", str(data_folder()), *rest]
    try:
        return subprocess.run(
            line, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except OSError as error:
        raise CommandFailedError(error.strerror or str(error)) from error
    except subprocess.TimeoutExpired as error:
        raise CommandFailedError(f"{SECONDS} s") from error
