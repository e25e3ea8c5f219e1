"""A handout has contents, numbered charts and pages, and behind them sources and method, once."""

from io import BytesIO

from PIL import Image
from pypdf import PdfReader

from dashboard.card import Refused
from dashboard.downloads import pdf
from dashboard.downloads.brand import brand_in
from dashboard.downloads.pdf.back import numbers
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.pdf.reading import drawn, handout, svg
from tests.dashboard.downloads.slides.reading import LABELS

DEMONSTRATION = "Demonstration figures: invented"


def test_contents_lead_to_numbered_charts_and_pages():
    pages = handout(*(card(title=f"Chart of {name}") for name in ("one", "two", "three", "four")))
    assert pages[0].startswith("Legal aid in the counties Data version 4f2a Contents")
    for at, name in enumerate(("one", "two", "three", "four"), start=1):
        page = next(n for n, told in enumerate(pages[1:], start=2) if f"Chart of {name}" in told)
        assert f"{at}. Chart of {name}" in pages[page - 1]
        entry = pages[0].split(f"{at}. Chart of {name}")[1]
        assert entry.lstrip(". ").startswith(str(page))
    assert [told.endswith(f"Page {n} of {len(pages)}") for n, told in enumerate(pages, 1)] == [
        True
    ] * len(pages)


def test_sources_and_method_say_each_thing_once_and_where_it_belongs():
    told = " ".join(handout(card(), card(refused=(Refused("A", "A reports a month."),)), card()))
    end = told[told.rindex("Sources Heshun") :]
    for words in (
        "Heshun: legal aid in 2016 Center report.txt, line 5 Charts: 1, 3–4",
        "How to read the marks – open end: more than this",
        "Missing is not zero.",
        "Changle reports one campaign month. (Charts: 1, 3)",
        "A reports a month. (Charts: 2)",
    ):
        assert end.count(words) == 1
    assert end.count("Cases accepted: Applications that were granted.") == 1


def test_a_reason_that_is_worded_for_several_years_or_indicators_is_said_once():
    reason = "Changle and the others count differently. Changle: with duty lawyers."
    wordings = (reason, reason.replace("Changle:", "Changle (2024):"), f"Cases accepted: {reason}")
    refused = [card(refused=(Refused("Changle", words, reason=reason),)) for words in wordings]
    other = card(refused=(Refused("A", "A (2024) reports a month.", reason="A reports a month."),))
    told = " ".join(handout(*refused, other))
    end = told[told.rindex("Sources Heshun") :]
    assert end.count("count differently") == 1
    assert f"{reason} (Charts: 1–3)" in end
    assert "A (2024) reports a month. (Charts: 4)" in end


def test_invented_figures_are_named_on_every_page():
    pages = handout(card(notice=DEMONSTRATION), card(notice=DEMONSTRATION))
    assert len(pages) > 2 and all(page.count(DEMONSTRATION) == 1 for page in pages)


def test_among_filed_figures_only_the_invented_are_named_so():
    pages = handout(card(title="Filed"), card(title="Other", notice=DEMONSTRATION), cover=False)
    told = " ".join(pages)
    assert told.count(DEMONSTRATION) == 1
    assert told.index("1. Filed") < told.index(DEMONSTRATION) < told.index("2. Other")


def test_numbers_are_written_as_people_do():
    assert numbers((4, 1, 3, 3, 5, 9)) == "1, 3–5, 9"


def test_each_chart_and_the_pack_say_where_their_exact_view_is():
    one, whole = "http://127.0.0.1:8501/cases?version=4f2a", "http://127.0.0.1:8501/meeting?pack=x"
    pages = handout(card(seal=one), seal=whole)
    assert whole[7:] in pages[0].replace(" ", "")
    assert one[7:] in "".join(pages[1:]).replace(" ", "")
    bare = [len(page) for page in drawn(card(seal=one[21:]), seal=whole[21:])]
    coded = [len(page) for page in drawn(card(seal=one), seal=whole)]
    # The same words without a server before them lead nowhere, and have no code of many squares.
    assert coded[0] > bare[0] + 3000 and coded[1] > bare[1] + 3000


def test_the_bureaus_logo_stands_on_the_cover(tmp_path):
    Image.new("RGB", (90, 30), "#204070").save(tmp_path / "logo.png")
    told = pdf.Handout("Title", "Version", (), (), (), ())
    made = pdf.write_all([card()], [svg()], LABELS["en"], "en", told, brand_in(tmp_path))
    first, *others = PdfReader(BytesIO(made)).pages
    assert len(first.images) == 1 and not any(page.images for page in others)
