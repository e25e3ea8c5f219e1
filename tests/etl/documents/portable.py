"""PDF files written by hand, object by object."""

import zlib


def pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A file of those objects, numbered from 1; the first is the catalog."""
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer\n<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, trailer)
    return made + head + table + end + b"startxref\n%d\n%%%%EOF\n" % len(made)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A compressed stream."""
    packed = zlib.compress(content)
    head = b"<</Length %d/Filter/FlateDecode%s>>\n" % (len(packed), entries)
    return head + b"stream\n" + packed + b"\nendstream"


def lines(texts: list[str]) -> bytes:
    """Page content that draws each text on a line of its own; codes are UTF-16."""
    drawn = [
        b"1 0 0 1 72 %d Tm <%s> Tj" % (760 - 20 * n, text.encode("utf-16-be").hex().encode())
        for n, text in enumerate(texts)
    ]
    return b"BT /F1 12 Tf " + b" ".join(drawn) + b" ET"


def _unicode_map(texts: list[str]) -> bytes:
    codes = sorted({ord(character) for text in texts for character in text})
    each = b"\n".join(b"<%04x> <%04x>" % (code, code) for code in codes)
    return (
        b"/CIDInit /ProcSet findresource begin begincmap\n"
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        b"%d beginbfchar\n%s\nendbfchar endcmap end" % (len(codes), each)
    )


def report(pages: list[list[str] | bytes], catalog: bytes = b"", more: list[bytes] = []) -> bytes:  # noqa: B006
    """A PDF of pages: lines of text, or the page's own content; `more` objects follow as 6, 7 ...

    The font is not embedded; a map from codes to characters is, as word processors write it.
    """
    texts = [text for page in pages if isinstance(page, list) for text in page]
    first = 6 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H"
        b"/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
        stream(_unicode_map(texts)),
        *more,
    ]
    for n, page in enumerate(pages):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
            b"/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>" % (first + 2 * n + 1)
        )
        objects.append(stream(lines(page) if isinstance(page, list) else page))
    return pdf(objects)
