"""Saves a workbook to the same bytes whenever it holds the same cells: no clock inside."""

import io
import re
import zipfile

from openpyxl import Workbook

_CORE = "docProps/core.xml"
_CLOCK = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_FIXED = rb"\g<1>2026-01-01T00:00:00Z"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip archive can hold


def steady_bytes(workbook: Workbook) -> bytes:
    """The XLSX with every time in it replaced by a fixed one."""
    saved, steady = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(steady, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == _CORE:
                content = _CLOCK.sub(_FIXED, content)
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return steady.getvalue()
