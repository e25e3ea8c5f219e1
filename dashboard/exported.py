"""The files of cards: a deck and a page of all, a table of each, workbooks of each or of all."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from dashboard.branding import brand
from dashboard.card import Card
from dashboard.downloads import csv, offline, pdf, slides, xlsx
from dashboard.frame import Frame
from dashboard.handout import handout_of
from dashboard.links import absolute, sealed
from dashboard.pictures import Artist
from dashboard.text import Text
from dashboard.told import told

FORMS = ("pptx", "pdf", "html", "xlsx", "csv", "png")
DRAWN = ("pdf", "png")  # for which an artist draws the charts
Labels = Mapping[str, str]
Writer = Callable[[Card, Labels], bytes]
OF_EACH: dict[str, Writer | None] = {"csv": csv.write, "xlsx": xlsx.write, "png": None}


def files_of(
    frame: Frame,
    name: str,
    cards: Sequence[Card],
    forms: Sequence[str],
    *,
    pack: bool = False,
    mark: str = "",
    of_server: str = "",
    artist: Artist | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file; `name` is for the files of all cards, `mark` ends every name.

    A `pack` has a cover, and one workbook instead of one for each card. `of_server` stands before
    the addresses of views. The forms of `DRAWN` need an artist; what it or a PDF cannot make is
    raised as ChromiumError or PdfError.
    """
    whole = [sealed(card.for_files(), of_server) for card in cards]
    joined = "_".join([name, *(["demonstration"] if frame.demonstration else [])])
    cover = cover_of(frame, whole, of_server) if pack else None
    for form in forms if whole else ():
        if form in OF_EACH and not (pack and form == "xlsx"):
            yield from _of_each(frame, whole, form, artist, mark)
        else:
            made = _of_all(frame, whole, form, cover, artist)
            yield f"{joined}_{frame.snapshot.version}{mark}.{form}", made


def labels_of(frame: Frame) -> dict[str, str]:
    """The words that files need, in the reader's language."""
    return labels_in(frame.text)


def labels_in(text: Text) -> dict[str, str]:
    """As `labels_of`, with the heads and cells by which the notes of slides know a table."""
    columns = {f"column_{name}": words for name, words in text.section("table").items()}
    hedges = {f"hedge_{name}": words for name, words in text.section("comparator").items()}
    coverage = {"coverage_incomplete": text("coverage.incomplete")}
    return {**text.section("stage"), **text.section("download"), **columns, **hedges, **coverage}


def cover_of(frame: Frame, cards: Sequence[Card], of_server: str) -> slides.Cover:
    """The first slide of a pack: its title, its data, whether they are invented, its address."""
    notice = next((card.notice for card in cards if card.notice), "")
    seal = absolute(frame.seal("meeting", pack=frame.selection.pack), of_server)
    return slides.Cover(frame.text("meeting.cover"), (frame.version_said(),), notice, seal)


def page_of(frame: Frame, cards: Sequence[Card], labels: Labels, title: str) -> bytes:
    """The page that opens without a network, with the words of every figure on it."""
    words = told(frame, offline.figures_of(cards))
    return offline.write(cards, words, labels, title=title, language=frame.text.language)


def handout_pdf(
    frame: Frame,
    cards: Sequence[Card],
    drawings: Sequence[str],
    title: str,
    cover: slides.Cover | None = None,
) -> bytes:
    """The cards as sheets to print, with sources and method behind them; may raise PdfError."""
    seal = cover.seal if cover else ""
    told = handout_of(frame, cards, title, cover=cover is not None, seal=seal)
    return pdf.write_all(cards, drawings, labels_of(frame), frame.text.language, told, brand())


def _of_each(
    frame: Frame, cards: Sequence[Card], form: str, artist: Artist | None, mark: str
) -> Iterator[tuple[str, bytes]]:
    labels = labels_of(frame)
    for card in cards:
        write = OF_EACH[form]
        if write:
            yield f"{card.file_name}{mark}.{form}", write(card, labels)
        elif artist:
            yield f"{card.file_name}{mark}.{form}", artist.png(card, labels, frame.text.language)


def _of_all(
    frame: Frame,
    cards: Sequence[Card],
    form: str,
    cover: slides.Cover | None,
    artist: Artist | None,
) -> bytes:
    labels = labels_of(frame)
    if form == "pptx":
        return slides.write_all(cards, labels, cover=cover, brand=brand())
    if form == "xlsx":
        return xlsx.write_all(cards, labels)
    title = cover.title if cover else frame.text("app.title")
    if form == "pdf":
        drawings = [artist.drawing(card) if artist else "" for card in cards]
        return handout_pdf(frame, cards, drawings, title, cover)
    return page_of(frame, cards, labels, title)
