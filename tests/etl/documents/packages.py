"""Zip packages made part by part: a DOCX that is sound, and whatever a test puts into it."""

import io
import zipfile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(parts: dict[str, bytes | str], stored: bool = False) -> bytes:
    """A zip file of those parts."""
    made = io.BytesIO()
    how = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(made, "w", how) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def relations(targets: dict[str, str]) -> str:
    """A part of relations: target -> bare type."""
    each = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def body(inner: str) -> str:
    return f'<w:document xmlns:w="{MAIN}"><w:body>{inner}</w:body></w:document>'


def docx_parts(document: str, **more: bytes | str) -> dict[str, bytes | str]:
    """The parts of a small DOCX; `more` replaces or adds by name, with __ for a slash."""
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Override PartName="/word/document.xml" '
        f'ContentType="{WORD}"/></Types>',
        "_rels/.rels": relations({"word/document.xml": "officeDocument"}),
        "word/document.xml": document,
    }
    return parts | {name.replace("__", "/"): content for name, content in more.items()}


def docx(inner: str, **more: bytes | str) -> bytes:
    """A DOCX with that body."""
    return zipped(docx_parts(body(inner), **more))
