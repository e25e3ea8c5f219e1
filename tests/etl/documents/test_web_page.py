"""A web page is read as it is seen: without scripts and hidden parts, tables row by row."""

import pytest

from tests.etl.documents.conftest import Read, codes, placed

PAGE = """<!doctype html><html><head><title>T</title><style>p {}</style></head><body>
<h1>全年  工作</h1><script>var a = "7 cases";</script>
<div>受理<b>321</b>件<p>办结<br>300件</p></div>
<table><caption>表一</caption><tr><th>指标<th colspan=2>数量</tr>
<tr><td>受理</td><td>民事 200</td><td>刑事 121</td></tr></table>
<p hidden>secret</p><p style="display: none">secret</p><!-- secret --><noscript>secret</noscript>
<ul><li>一</li><li>二</li></ul></body></html>"""


def test_what_a_reader_sees_in_order(read: Read) -> None:
    document = read(PAGE.encode(), "r.html")
    assert document.text == (
        "全年 工作\n受理321件\n办结\n300件\n表一\n指标 | 数量\n受理 | 民事 200 | 刑事 121\n一\n二"
    )
    assert placed(document)[4:7] == [
        ("table 1, row 1, column 1", "表一"),
        ("table 1, row 2, column 1", "指标"),
        ("table 1, row 2, column 2", "数量"),
    ]
    assert placed(document)[-1] == ("paragraph 6", "二")
    assert codes(document) == ["hidden"] and document.cautions[0].count == 2


@pytest.mark.parametrize(
    ("named", "written", "told"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("gb2312", "gb18030", "gb18030"),
        ("gb2312", "utf-8", "utf-8"),
        ("big5", "big5", "big5hkscs"),
        ("windows-1252", "cp1252", "cp1252"),
        ("no-such", "gb18030", "gb18030"),
        ("punycode", "utf-8", "utf-8"),
    ],
)
def test_the_encoding_is_told_from_the_page_and_its_bytes(
    read: Read, named: str, written: str, told: str
) -> None:
    words = "déjà vu" if written == "cp1252" else "縣法律援助中心受理案件"
    page = f'<html><meta charset="{named}"><p>{words}</p></html>'
    document = read(page.encode(written), "r.htm")
    assert (document.text, document.encoding) == (words, told)


def test_lines_of_preformatted_text_stay(read: Read) -> None:
    assert read(b"<html><pre>a  1\nb  2</pre><p>c</html>", "r.html").text == "a 1\nb 2\nc"


def test_a_table_within_a_table_is_read_in_its_cell(read: Read) -> None:
    page = b"<html><table><tr><td>a<td><table><tr><td>1<td>2</table></table><p>after</html>"
    assert placed(read(page, "r.html")) == [
        ("table 1, row 1, column 1", "a"),
        ("table 1, row 1, column 2", "1 2"),
        ("paragraph 1", "after"),
    ]


def test_a_page_under_the_name_of_a_word_file_is_read_and_said(read: Read) -> None:
    document = read("<html><p>受理7件</html>".encode(), "r.doc")
    assert document.text == "受理7件"
    assert codes(document) == ["renamed"]


def test_a_piece_of_a_page_is_a_page_by_its_name(read: Read) -> None:
    document = read(b"<!-- list --><p>7</p><p>8</p>", "r.html")
    assert document.text == "7\n8" and document.cautions == ()


def test_nothing_is_fetched_and_no_entity_of_its_own_is_known(read: Read) -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">]><html><p>7 &a; &amp; 8</html>'
    )
    assert "7 &a; & 8" in read(page, "r.html").text
