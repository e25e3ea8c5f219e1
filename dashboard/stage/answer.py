"""The answer to a page that asked for a file: the file, or why there is none."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any

from dashboard.access.trail import AuditError
from dashboard.downloads.pdf import PdfError

_OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA_TYPES = {
    "csv": "text/csv;charset=utf-8",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "pptx43": f"{_OFFICE}.presentationml.presentation",
    "pdf": "application/pdf",
}
_ENDINGS = {"pptx43": "-4x3.pptx"}


def file_name(name: str, form: str) -> str:
    """The name with what it ends in for a form."""
    return name + _ENDINGS.get(form, f".{form}")


def answer(number: str, name: str, form: str, make: Callable[[], bytes]) -> dict[str, Any]:
    """A file of one of the forms of `MEDIA_TYPES`; its number tells the page that it is the answer.

    Where it cannot be made, `problem` says why in the reader's language.
    """
    try:
        content = b64encode(make()).decode("ascii")
    except (PdfError, AuditError) as error:
        return {"number": number, "content": None, "problem": str(error)}
    return {
        "number": number,
        "name": file_name(name, form),
        "type": MEDIA_TYPES[form],
        "content": content,
    }
