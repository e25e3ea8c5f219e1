"""A page that asks for a file gets it, or the reason in the reader's words."""

from base64 import b64decode
from functools import partial

import pytest

from dashboard.screen import write
from dashboard.stage.answer import answer
from tests.dashboard.downloads.cards import card
from tests.dashboard.downloads.pdf.reading import chinese_font, pages, svg
from tests.dashboard.downloads.slides.reading import LABELS


@pytest.mark.parametrize(
    ("form", "name", "start"), [("pdf", "cases.pdf", b"%PDF"), ("pptx43", "cases-4x3.pptx", b"PK")]
)
def test_the_answer_has_the_number_of_the_question(form, name, start):
    chinese_font()
    made = answer("7", "cases", form, partial(write, card(), form, svg(), LABELS["en"], "en"))
    assert (made["number"], made["name"]) == ("7", name)
    assert b64decode(made["content"]).startswith(start)


def test_a_sheet_shows_the_drawing_that_was_sent():
    chinese_font()
    sent = svg(words="drawn here")
    (told,) = pages(write(card(), "pdf", sent, LABELS["en"], "en"))
    assert "drawn here" in told


@pytest.mark.parametrize(("language", "why"), [("en", "cannot be printed"), ("zh", "无法打印")])
def test_what_cannot_be_made_is_answered_with_why(language, why):
    make = partial(write, card(), "pdf", "<html>", LABELS[language], language)
    made = answer("8", "cases", "pdf", make)
    assert (made["number"], made["content"]) == ("8", None) and why in made["problem"]
