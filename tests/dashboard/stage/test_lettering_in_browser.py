"""Where lines may break, in Latin and in Chinese text."""

import pytest

pytestmark = pytest.mark.browser
MODULE = "/component/dashboard.stage.files.assets/lettering.js"
CHINESE = (
    "2016年和顺县解答法律咨询不少于5000人次，为历年最多（含现场咨询、电话咨询），详见《年度总结》。"
)
ENGLISH = "Heshun answered at least 5,000 consultations in 2016, more than in any year before."
LONG = "consultations-cases_accepted-cases_closed-materials_distributed-events-broadcasts"
CLOSING, OPENING = "，。、）》：；,.):;", "（《("


@pytest.fixture
def wrap(open_demo_once):
    page = open_demo_once()

    def wrapped(words: str, width: int, how: str = "wrap") -> list[str]:
        call = f"([w, n]) => import('{MODULE}').then((m) => m.{how}(w, n, {{ size: 14 }}))"
        return page.evaluate(call, [words, width])

    def width_of(words: str) -> float:
        call = f"(w) => import('{MODULE}').then((m) => m.widthOf(w, {{ size: 14 }}))"
        return page.evaluate(call, words)

    wrapped.width_of = width_of
    return wrapped


def test_lines_fit_and_lose_nothing(wrap):
    for words in (CHINESE, ENGLISH, LONG, f"{ENGLISH} {CHINESE} {LONG}"):
        for width in (90, 160, 300, 1000):
            lines = wrap(words, width)
            assert all(wrap.width_of(line) <= width for line in lines)
            assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_marks_stay_with_the_words_they_belong_to(wrap):
    for width in range(60, 400, 20):
        for line in wrap(CHINESE, width):
            assert line[0] not in CLOSING
            assert line[-1] not in OPENING


def test_latin_words_are_kept_whole(wrap):
    lines = wrap(ENGLISH, 160)
    assert len(lines) > 3
    assert " ".join(lines).split() == ENGLISH.split()


def test_a_title_fills_its_lines_evenly(wrap):
    lines = wrap(ENGLISH, 500, "wrapEvenly")
    assert len(lines) == 2
    widths = [wrap.width_of(line) for line in lines]
    assert min(widths) > 0.75 * max(widths)
