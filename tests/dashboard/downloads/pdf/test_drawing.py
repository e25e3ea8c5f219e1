"""Whatever a browser sends becomes lines and letters, or is refused."""

import pytest

from dashboard.downloads.pdf import PdfError
from dashboard.downloads.pdf.drawing import MOST_LETTERS, DrawingError, read
from tests.dashboard.downloads.pdf.reading import sheet, svg

FAMILIES = ("Noto Sans CJK SC", "Arial")


def test_lines_letters_and_hatching_are_kept_in_the_fonts_of_the_sheet():
    made = read(svg(), FAMILIES)
    assert (made.width, made.height) == (680.0, 300.0)
    assert "url(#hatch)" in made.svg and "&gt; 5,000" in made.svg
    assert "font-family=\"'Noto Sans CJK SC', 'Arial'\"" in made.svg and "style" not in made.svg


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert('gone')</script>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>gone</p></foreignObject>",
        "<image href='file:///gone' width='9' height='9'/>",
        "<image href='data:image/svg+xml,gone' width='9' height='9'/>",
        "<use href='//gone/#x'/>",
        "<style>@import url(//gone)</style>",
        "<rect fill='url(//gone)' stroke='URL( gone )' style='fill: url(gone)'/>",
        "<rect onload='gone()' class='gone' data-x='gone'/>",
        "<x:script xmlns:x='gone'>gone</x:script>",
        "<!-- gone --><?gone gone?>",
    ],
)
def test_what_could_run_or_reach_out_is_left_out(inside):
    made = read(svg(f"<g>{inside}<text>kept</text></g>"), FAMILIES)
    assert "gone" not in made.svg and "kept" in made.svg


def test_a_hatching_takes_in_no_other_so_that_none_multiplies():
    inside = "<pattern id='a'><rect fill='url(#b)' stroke='red'/></pattern>"
    made = read(svg(inside + "<rect fill='url(#a)'/>"), FAMILIES)
    assert "url(#b)" not in made.svg and "url(#a)" in made.svg and 'stroke="red"' in made.svg


@pytest.mark.parametrize(
    "given",
    [
        "no drawing",
        "<svg",
        "<p>words</p>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<text>&a;</text>"),
        svg().replace('width="680"', 'width="1e9"'),
        svg().replace('height="300"', ""),
        svg("<g>" * 400 + "</g>" * 400),
        svg("<g/>" * 100_001),
        svg(words="x" * MOST_LETTERS),
        svg(words="\ud800"),
        svg(words="x" * 2001),
        svg(
            "<rect fill='url(#hatch)'/>" * 90_000
            + f"<pattern id='hatch'><path d='{'M' * 999}'/></pattern>"
        ),
    ],
    ids=range(12),
)
def test_what_is_no_drawing_is_refused(given):
    with pytest.raises(DrawingError):
        read(given, FAMILIES)


def test_a_refused_drawing_is_told_in_the_readers_language():
    with pytest.raises(PdfError, match="请刷新页面后重试"):
        sheet("<svg", "zh")
