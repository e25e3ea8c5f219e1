"""A grid on a slide is a table: signs in coloured cells, cut where the slide ends."""

from pptx.enum.dml import MSO_FILL

from dashboard.charts.coverage_grid import Cell, coverage_grid
from dashboard.charts.matrix import matrix
from dashboard.charts.matrix_layout import Name
from dashboard.downloads.slides.page import colour, tint
from tests.dashboard.charts.build import WORDS, mark
from tests.dashboard.downloads.slides.reading import slide_of


def table_of(figure, **more):
    (table,) = [shape for shape in slide_of(figure, **more).shapes if shape.has_table]
    return table


def texts(frame):
    return [[cell.text for cell in row.cells] for row in frame.table.rows]


STATES = ("reported", "at_least", "unreadable", "not_reported", "not_asked")


def coverage(count=1):
    cells = [
        Cell(row, at, state, "note", corrected=state == "at_least")
        for row in range(count)
        for at, state in enumerate(STATES)
    ]
    names = [Name(f"County {row}") for row in range(count)]
    return coverage_grid(names, range(2016, 2021), cells)


def test_cells_hold_the_signs_of_the_screen():
    assert texts(table_of(coverage())) == [
        ["", "2016", "2017", "2018", "2019", "2020"],
        ["County 0", "■", "□'˙", "?", "–", "·"],
    ]


def test_what_is_exact_hedged_and_missing_is_told_by_the_ground_too():
    cells = [table_of(coverage()).table.cell(1, at) for at in range(1, 6)]
    kinds = [cell.fill.type for cell in cells]
    assert kinds[1] == MSO_FILL.PATTERNED and kinds.count(MSO_FILL.SOLID) == 4
    grounds = [cells[at].fill.fore_color.rgb for at in (0, 2, 3, 4)]
    assert grounds == [tint("focus1"), tint("unknown"), tint("closed"), colour("paper")]
    (run,) = cells[3].text_frame.paragraphs[0].runs
    assert run.font.color.rgb == colour("closed")


def test_rows_that_do_not_fit_are_counted_and_the_table_stays_on_the_slide():
    frame = table_of(coverage(100))
    shown = texts(frame)
    assert shown[1][0] == "County 0" and 10 < len(shown) < 60
    assert shown[-1][0] == f"{100 - (len(shown) - 2)} more rows are in the workbook."
    assert sum(row.height for row in frame.table.rows) <= 7.5 * 914_400 - frame.top


def test_an_empty_cell_makes_its_row_no_higher():
    frame = table_of(
        matrix([mark("A", position="Roster"), mark("B", position="Vehicles")], words=WORDS)
    )
    sizes = frame._element.xpath(".//a:endParaRPr/@sz")
    assert len(sizes) == 9 and max(map(int, sizes)) <= 1100


def test_every_row_is_there_while_they_fit():
    assert len(texts(table_of(coverage(20)))) == 21


def test_practices_are_dots_and_the_counties_not_shown_are_counted():
    marks = [mark(f"C{at}", position="Roster", label="●") for at in range(700)]
    shown = texts(table_of(matrix(marks, words=WORDS), language="zh"))
    assert shown[0] == ["", "Roster"] and shown[1] == ["C0", "●"]
    told = matrix(marks, words=WORDS)["native"][0].grid
    assert told.rows[-1].words == "101 other counties" and told.signs[-1].text == "101"


def test_names_are_words_and_long_heads_stand_upright():
    marks = [
        mark("=1+1", position=f"Extraordinarily<b>long{at}", label="●", focus=True)
        for at in range(14)
    ]
    frame = table_of(matrix(marks, words=WORDS, items_down=False))
    heads = texts(frame)[0]
    assert heads[1] == "Extraordinarily<b>long0" and texts(frame)[1][0] == "=1+1"
    assert frame.table.cell(0, 1)._tc.tcPr.get("vert") == "vert270"
