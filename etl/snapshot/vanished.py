"""A folder of reports that is suddenly empty is a share that is gone, not a decision to publish."""

from etl.problems import Problem, ProblemsFound
from etl.snapshot.identity import REPORTS, Content
from etl.snapshot.seal import checksums, inputs_of
from etl.snapshot.store import Store


def stop_where_reports_vanished(store: Store, last: str | None, content: Content) -> None:
    """Raises ProblemsFound where the last snapshot had reports and not one is there now.

    Reports are superseded and never removed, so that cannot be meant.
    """
    if last is None or content.reports:
        return
    try:
        before = checksums(inputs_of(store.path(last)))
    except OSError:
        return
    names = {name.split("/")[1] for name in before if name.startswith(f"{REPORTS}/")}
    if names:
        count = f"all {len(names):,} reports that were" if len(names) > 1 else "the report that was"
        wrong = f"{count} published last can no longer be found"
        right = "Bring the folder back, for instance the share or disk that it lies on"
        raise ProblemsFound([Problem(f"{store.data}/{REPORTS}", "", wrong, right)])
