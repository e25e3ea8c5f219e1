"""The files of cards: a deck and a page of all, a table of each, workbooks of each or of all."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.card import Card
from dashboard.downloads import csv, offline, slides, xlsx
from dashboard.frame import Frame
from dashboard.links import absolute, sealed
from dashboard.told import told

FORMS = ("pptx", "html", "xlsx", "csv")
OF_EACH = {"csv": csv.write, "xlsx": xlsx.write}
Labels = Mapping[str, str]


def files_of(
    frame: Frame,
    name: str,
    cards: Sequence[Card],
    forms: Sequence[str],
    *,
    pack: bool = False,
    of_server: str = "",
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file; `name` is for the files of all cards.

    A `pack` has a cover, and one workbook instead of one for each card. `of_server` stands before
    the addresses of views.
    """
    labels = labels_of(frame)
    whole = [sealed(card.for_files(), of_server) for card in cards]
    joined = "_".join([name, *(["demonstration"] if frame.demonstration else [])])
    cover = cover_of(frame, whole, of_server) if pack else None
    for form in forms if whole else ():
        if form in OF_EACH and not (pack and form == "xlsx"):
            for card in whole:
                yield f"{card.file_name}.{form}", OF_EACH[form](card, labels)
        else:
            made = _of_all(frame, whole, labels, form, cover)
            yield f"{joined}_{frame.snapshot.version}.{form}", made


def labels_of(frame: Frame) -> dict[str, str]:
    """The words that files need, in the reader's language."""
    return {**frame.text.section("stage"), **frame.text.section("download")}


def cover_of(frame: Frame, cards: Sequence[Card], of_server: str) -> slides.Cover:
    """The first slide of a pack: its title, its data, whether they are invented, its address."""
    notice = next((card.notice for card in cards if card.notice), "")
    seal = absolute(frame.seal("meeting", pack=frame.selection.pack), of_server)
    return slides.Cover(frame.text("meeting.cover"), (frame.version_said(),), notice, seal)


def page_of(frame: Frame, cards: Sequence[Card], labels: Labels, title: str) -> bytes:
    """The page that opens without a network, with the words of every figure on it."""
    words = told(frame, offline.figures_of(cards))
    return offline.write(cards, words, labels, title=title, language=frame.text.language)


def _of_all(
    frame: Frame, cards: Sequence[Card], labels: Labels, form: str, cover: slides.Cover | None
) -> bytes:
    if form == "pptx":
        return slides.write_all(cards, labels, cover=cover)
    if form == "xlsx":
        return xlsx.write_all(cards, labels)
    return page_of(frame, cards, labels, cover.title if cover else frame.text("app.title"))
