from pathlib import Path

import pytest

from tests.etl.catalog.sound import AREAS, SOUND, problems, problems_of, replaced, write


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("county,shanxi,140723,2016", "county,shanksi,140723,2016",
         ['line 5: the parent "shanksi" of "heshun" is not an area. Did you mean "shanxi"?']),
        ("county,shanxi,140723,2016", "county,,140723,2016",
         ["line 5: the parent is missing. Write the id of the area around it"]),
        ("county,shanxi,140723,2016", "conty,shanxi,140723,2016",
         ['line 5: unknown level "conty". Did you mean "county"?']),
        ("province,china", "province,heshun",
         ['line 3: the parent "heshun" of "shanxi", a county, is no wider area. '
          "Write the id of the area around it"]),
        ("country,,", "country,shanxi,", ["line 2: a country has no parent. Leave parent blank"]),
        ("2016-01-01", "2015-12-31",
         ['line 5: "heshun" overlaps its validity on line 4. '
          "End the earlier row before 2015-12-31; valid_to is its last day"]),
        (",2015-12-31,", ",,",
         ['line 5: "heshun" overlaps its validity on line 4. '
          "End the earlier row before 2016-01-01; valid_to is its last day"]),
        ("2016-01-01,", ",",
         ['line 5: "heshun" from the same day is already on line 4. '
          "Keep one row, or correct its id"]),
        ("2016-01-01,", "2016-02-30,",
         ['line 5: valid_from "2016-02-30" is no date. Write it as 2016-01-31, or leave it blank']),
        ("2016-01-01,", "1 Jan 2016,",
         ['line 5: valid_from "1 Jan 2016" is no date. Write it as 2016-01-31, or leave it blank']),
        ("2016-01-01,,", "2016-01-01,2015-01-01,",
         ["line 5: valid_from is after valid_to. Both are days on which the row holds"]),
        ("Shanxi Province", "", ["line 3: the English name is missing. Fill in name_en"]),
        ("山西省", " ", ["line 3: the Chinese name is missing. Fill in name_zh"]),
        ("New,新", "New,", ["line 5: the note is in one language only. Fill in note_zh"]),
        ("true,New", "yes,New",
         ['line 5: named is "yes". Write true, or false if no name is known']),
        ("140000", "14", ['line 3: "14" is no division code. '
                          "Write its 6, 9 or 12 digits, or leave it blank"]),
        ("Shanxi Province,", "Shanxi, the province,",
         ["line 3: the row has 15 cells, the header 14. "
          "Put text with a comma in quotes, and keep a comma for each blank cell"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_areas_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, areas=replaced(AREAS, old, new))
    assert found == [f"areas.csv, {line}" for line in expected]


def test_ids_are_slugs(tmp_path: Path) -> None:
    row = "Jin Zhong,Jinzhong,晋中市,jin zhong,prefecture,shanxi,,,,,true,,,list\n"
    assert problems(tmp_path, areas=AREAS + row) == [
        'areas.csv, line 6: "Jin Zhong" is no area id. Use small letters, digits and single hyphens'
    ]


def test_a_missing_and_an_unknown_column(tmp_path: Path) -> None:
    found = problems(tmp_path, areas=replaced(AREAS, "pinyin", "pinyn"))
    assert [line.partition(". ")[0] for line in found] == [
        'areas.csv, line 1: the column "pinyin" is missing',
        'areas.csv, line 1: unknown column "pinyn"',
    ]
    assert found[1].endswith('Did you mean "pinyin"?')


def test_a_column_that_is_there_twice(tmp_path: Path) -> None:
    found = problems(tmp_path, areas=replaced(AREAS, "source", "source,source"))
    assert found == ['areas.csv, line 1: the column "source" is there twice. Keep one']


def test_lines_are_counted_through_cells_with_line_breaks(tmp_path: Path) -> None:
    areas = replaced(AREAS, "Old,旧", '"Old\nborder",旧').replace(
        "since 2016,true", "since 2016,no"
    )
    assert problems(tmp_path, areas=areas) == [
        'areas.csv, line 6: named is "no". Write true, or false if no name is known'
    ]


def test_areas_in_another_encoding(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    (tmp_path / "areas.csv").write_bytes(AREAS.encode("gb18030"))
    assert problems_of(tmp_path) == ["areas.csv: the file is not UTF-8 text. Save it as UTF-8"]
