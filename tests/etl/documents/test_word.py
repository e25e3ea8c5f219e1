"""A DOCX is read in its order: header, paragraphs, tables, text boxes, notes, footer."""

import io

import docx as writer

from tests.etl.documents.conftest import Read, codes, placed
from tests.etl.documents.packages import MAIN, docx, paragraph, relations


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text) if text else '<w:p/>'}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_a_report_of_a_word_processor(read: Read) -> None:
    report = writer.Document()
    report.sections[0].header.paragraphs[0].text = "法律援助中心"
    report.sections[0].footer.paragraphs[0].text = "内部资料"
    report.add_heading("全年工作", 1)
    made = report.add_table(rows=2, cols=2)
    for place, text in zip(made._cells, ("指标", "数量", "受理", "321件"), strict=True):
        place.text = text
    report.add_paragraph("More than 5,000 visits.")
    file = io.BytesIO()
    report.save(file)
    document = read(file.getvalue(), "report.docx")
    assert document.text == (
        "法律援助中心\n全年工作\n指标 | 数量\n受理 | 321件\nMore than 5,000 visits.\n内部资料"
    )
    assert placed(document)[:3] == [
        ("page header, paragraph 1", "法律援助中心"),
        ("paragraph 1", "全年工作"),
        ("table 1, row 1, column 1", "指标"),
    ]
    assert placed(document)[-1] == ("page footer, paragraph 1", "内部资料")
    assert document.place_of(document.text.index("321")).words.zh == "表1第2行第2列"


def test_tabs_breaks_and_hyphens_are_characters(read: Read) -> None:
    inner = "<w:p><w:r><w:t>受理</w:t><w:tab/><w:t>7</w:t><w:br/><w:noBreakHyphen/></w:r></w:p>"
    assert read(docx(inner), "r.docx").text == "受理\t7\n-"


def test_changes_are_accepted_and_said(read: Read) -> None:
    deleted = "<w:del><w:r><w:delText>7</w:delText></w:r></w:del>"
    document = read(docx(f"<w:p>{deleted}<w:ins>{run('8')}</w:ins>{run(' cases')}</w:p>"), "r.docx")
    assert document.text == "8 cases"
    assert codes(document) == ["tracked"] and document.cautions[0].count == 2


def test_hidden_text_is_left_out_and_said(read: Read) -> None:
    shown = run("8", '<w:vanish w:val="0"/>')
    document = read(docx(f"<w:p>{run('7', '<w:vanish/>')}{shown}</w:p>"), "r.docx")
    assert document.text == "8"
    assert codes(document) == ["hidden"]


def test_content_controls_and_links_are_text(read: Read) -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('受理7件')}</w:sdtContent></w:sdt>"
    link = f"<w:p><w:hyperlink>{run('办结6件')}</w:hyperlink></w:p>"
    assert read(docx(control + link), "r.docx").text == "受理7件\n办结6件"


def test_a_text_box_is_read_once_after_its_paragraph(read: Read) -> None:
    box = f"<w:txbxContent>{paragraph('in the box')}</w:txbxContent>"
    drawn = f"<w:pict>{box}</w:pict><w:Fallback>{box}</w:Fallback>"
    inner = f"<w:p><w:r><w:t>before</w:t>{drawn}</w:r></w:p>"
    document = read(docx(inner + paragraph("after")), "r.docx")
    assert placed(document) == [
        ("paragraph 1", "before"),
        ("text box, paragraph 1", "in the box"),
        ("paragraph 2", "after"),
    ]


def test_footnotes_follow_the_text_without_their_divider(read: Read) -> None:
    notes = (
        f'<w:footnotes xmlns:w="{MAIN}"><w:footnote w:type="separator">{paragraph("--")}'
        f"</w:footnote><w:footnote>{paragraph('据不完全统计')}</w:footnote></w:footnotes>"
    )
    more = {
        "word__footnotes.xml": notes,
        "word___rels__document.xml.rels": relations({"footnotes.xml": "footnotes"}),
    }
    document = read(docx(paragraph("5000余人次"), **more), "r.docx")
    assert placed(document)[1] == ("footnotes, paragraph 1", "据不完全统计")


def test_a_part_that_is_missing_or_outside_is_passed_over(read: Read) -> None:
    """Some writers leave a relation to a part named NULL, which other readers stumble over."""
    more = {"word___rels__document.xml.rels": relations({"NULL": "header", "../../x": "footer"})}
    assert read(docx(paragraph("7"), **more), "r.docx").text == "7"


def test_merged_cells_count_as_the_columns_they_cover(read: Read) -> None:
    wide = cell("合计", '<w:gridSpan w:val="2"/>')
    document = read(docx(table(wide + cell("7"), cell("") + cell("8") + cell("9"))), "r.docx")
    assert document.text == "合计 | 7\n | 8 | 9"
    assert placed(document)[1] == ("table 1, row 1, column 3", "7")
    assert placed(document)[-1] == ("table 1, row 2, column 3", "9")


def test_a_row_of_one_cell_keeps_its_lines(read: Read) -> None:
    long = f"<w:tc>{paragraph('一、咨询')}{paragraph('二、受理')}</w:tc>"
    assert read(docx(table(long, cell("备注") + long)), "r.docx").text == (
        "一、咨询\n二、受理\n备注 | 一、咨询 二、受理"
    )


def test_a_table_in_a_cell_is_read_where_it_stands(read: Read) -> None:
    inner = table(cell("7") + cell("8"))
    outer = table(f"{cell('民事')}<w:tc>{inner}</w:tc>")
    document = read(docx(outer + table(cell("next"))), "r.docx")
    assert document.text == "民事 | 7 8\nnext"
    assert placed(document)[-1] == ("table 2, row 1, column 1", "next")


def test_the_strict_form_reads_alike(read: Read) -> None:
    other = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    document = f'<w:document xmlns:w="{other}"><w:body>{paragraph("7 cases")}</w:body></w:document>'
    strict = docx("", **{"word__document.xml": document})
    assert read(strict, "r.docx").text == "7 cases"


def test_workbooks_behind_charts_and_pictures_are_named(read: Read) -> None:
    more = {"word__embeddings__Sheet1.xlsx": "x", "word__media__image1.png": "x"}
    document = read(docx(paragraph("7"), **more), "r.docx")
    assert codes(document) == ["unread_picture", "unread_workbook"]
