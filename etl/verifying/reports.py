"""Every filed report, held against the checksum on its card and against what was published."""

from pathlib import Path

from etl.problems import Problem, ProblemsFound
from etl.snapshot.identity import REPORTS
from etl.snapshot.seal import digest_of
from etl.sources import find_sources, load_source
from etl.verifying.folder import Folder
from etl.verifying.model import Verified

BACK = "Put back the file as it arrived"


def check(folder: Folder) -> Verified:
    """A wrong card is a problem too: what it says of its file cannot be relied on."""
    sources = find_sources(folder.data)
    cards = [problem for source in sources for problem in _card(source)]
    told, since = folder.since_published(lambda name: name.startswith(f"{REPORTS}/"))
    count = f"{len(sources):,} report{'' if len(sources) == 1 else 's'}"
    return Verified("filed reports", f"{count}, {told}", (*cards, *since))


def _card(folder: Path) -> list[Problem]:
    try:
        source = load_source(folder)
    except ProblemsFound as found:
        return list(found.problems)
    original = source.original
    beside = folder / Path(original.name).name if original else None
    if original and beside and beside.is_file() and digest_of(beside) != original.sha256.lower():
        file = f"{REPORTS}/{folder.name}/{beside.name}"
        return [Problem(file, "", "its sha256 is not the one of `original` on the card", BACK)]
    return []
