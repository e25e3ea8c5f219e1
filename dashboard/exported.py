"""The files of a view's cards: one deck and one page of all, a table and a workbook of each."""

from collections.abc import Iterator, Sequence

from dashboard.card import Card
from dashboard.downloads import csv, offline, slides, xlsx
from dashboard.frame import Frame
from dashboard.told import told

OF_ALL, OF_EACH = ("pptx", "html"), {"csv": csv.write, "xlsx": xlsx.write}
FORMS = (*OF_ALL, *OF_EACH)


def files_of(
    frame: Frame, name: str, cards: Sequence[Card], forms: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file; `name` is that of the screen, for the files of all cards."""
    labels = {**frame.text.section("stage"), **frame.text.section("download")}
    whole = [card.for_files() for card in cards]
    joined = "_".join([name, *(["demonstration"] if frame.demonstration else [])])
    for form in forms:
        if form in OF_EACH:
            for card in whole:
                yield f"{card.file_name}.{form}", OF_EACH[form](card, labels)
        else:
            yield f"{joined}_{frame.snapshot.version}.{form}", _of_all(frame, whole, labels, form)


def _of_all(frame: Frame, cards: Sequence[Card], labels: dict[str, str], form: str) -> bytes:
    if form == "pptx":
        return slides.write_all(cards, labels)
    return offline.write(
        cards,
        told(frame, offline.figures_of(cards)),
        labels,
        title=frame.text("app.title"),
        language=frame.text.language,
    )
