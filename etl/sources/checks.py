"""What a card must say for its reader, and what must be true of the files it names."""

from pathlib import Path

from etl.checksum import checksum
from etl.sources.model import Source
from etl.sources.section import Section
from etl.template.mark import is_return


def check_reader(card: Section, source: Source) -> None:
    """Complains about what the reader needs and does not find, or finds and cannot use."""
    if source.reader == "table" and source.table is None and not is_return(source.path):
        right = "Add [table] with its shape and columns; legal-aid dry-run proposes one"
        card.complain("reader", "the reader 'table' needs a map of the columns", right)
    if source.reader != "prose":
        if source.text is not None:
            right = 'Remove it, or set reader = "prose"'
            card.complain("text", "text belongs to the reader 'prose'", right)
        return
    if source.table is not None:
        right = 'Remove it, or set reader = "table"'
        card.complain("table", "[table] belongs to the reader 'table'", right)
    needed: dict[str, object] = {
        "area": source.area,
        "period.kind": source.period.kind,
        "period.reporting_year": source.period.reporting_year,
    }
    for name, value in needed.items():
        if not value:
            card.complain("reader", f"prose needs {name}", "Say it once for the whole report")
    if not (source.folder / "figures.csv").is_file():
        right = "Put it beside the text, with a line for every figure"
        card.complain("file", "figures.csv is missing", right)


def check_files(card: Section, source: Source) -> None:
    """Complains about a missing file, a file that changed, or an unknown older report."""
    if source.supersedes == source.id:
        card.complain("supersedes", "the report supersedes itself", "Name the older report")
    elif source.supersedes and not (source.folder.parent / source.supersedes).is_dir():
        right = "Name the folder of a report that is filed here"
        card.complain("supersedes", f"there is no report {source.supersedes!r}", right)
    _check_file(card, source, "file", source.file, source.sha256)
    if source.text is not None:
        _check_file(card, source, "text", source.text.name, source.text.sha256)


def _check_file(card: Section, source: Source, key: str, name: str, sha256: str) -> None:
    if not name:
        return
    path = source.folder / name
    if Path(name).name != name or not path.is_file():
        right = "Give the name of the file as it lies in this folder"
        card.complain(key, f"there is no file {name!r} here", right)
        return
    digest = checksum(path.read_bytes())
    if sha256 and digest != sha256.lower():
        wrong = f"{name} changed since it was filed: its sha256 is {digest}"
        right = (
            "Put back the file as it arrived, or file the new one as a report of its own "
            "that supersedes this one"
        )
        card.complain("sha256" if key == "file" else key, wrong, right)
