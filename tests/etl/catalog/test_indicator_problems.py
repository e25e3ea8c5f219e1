from pathlib import Path

import pytest

from tests.etl.catalog.sound import (
    CLOSED,
    FLOW,
    PRACTICE,
    RATIO,
    SOUND,
    problems,
    problems_of,
    replaced,
    write,
)

FILE = "indicators/cases_accepted.toml"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("core =", "cor =", ['line 1: the key "core" is missing. Add core = ...',
                             'line 5: unknown key "cor". Did you mean "core"?']),
        ('"flow"', '"flwo"', ["line 3: 'flwo' is not allowed. Did you mean \"flow\"?"]),
        ('kind = "flow"\n', "", ['line 1: the key "kind" is missing. Add kind = ...']),
        ('"cases"\ncore', '"casess"\ncore',
         ["line 4: 'casess' is not allowed. Did you mean \"cases\"?"]),
        ('unit = { en = "cases", zh = "件" }\n', "",
         ['line 1: the key "unit" is missing. Add unit = ...']),
        (', zh = "受理案件" }', " }",
         ['line 1: the Chinese translation is missing. Add zh = "..."']),
        ('en = "Cases taken on."', 'en = ""',
         ['line 11: the English translation is missing. Add en = "..."']),
        ('en = "Cases taken on."', 'eng = "Cases taken on."',
         ["line 11: the English translation is missing. Add en = \"...\"",
          'line 11: unknown key "eng". Did you mean "en"?']),
        ('{ en = "Cases taken on.", zh = "受理的案件。" }', '"Cases taken on."',
         ['line 11: a translation is missing. Write { en = "...", zh = "..." }']),
        ("core = true", 'core = "true"',
         ["line 5: 'true' is neither true nor false. Write true or false, without quotes"]),
        ("order = 10", "order = true",
         ["line 6: True is not a whole number. Write 0 or more, without quotes"]),
        ("on = 2026-11-23", 'on = "2026-11-23"',
         ["line 12: '2026-11-23' is not a date. Write it as 2026-11-23, without quotes"]),
        ('"万件" = 10000', '"万件" = 0',
         ["line 16: 0 is not a number above 0. Write 1, 100, 10000 ..."]),
        ('"万件" = 10000', '"Cases " = 1',
         ['line 17: the measure word "cases" is there twice, also as "Cases ". '
          "Keep one; capitals and blanks do not count"]),
        ('"万件" = 10000', '"件" = 10000',
         ["line 16: this key stands in the file twice. Keep one of the two"]),
        ('"件" = 1\n', "",
         ['line 2: the unit "件" is not a measure word with factor 1. '
          'Add "件" = 1 under [measure_words], or correct the unit']),
        ('"cases" = 1\n', '"cases" = 2\n',
         ['line 2: the unit "cases" is not a measure word with factor 1. '
          'Add "cases" = 1 under [measure_words], or correct the unit']),
        ('zh = ["受理案件"]', "zh = []",
         ['line 21: [] is not a list. Write ["...", "..."] with at least one entry']),
        ("core = true", "core = yes",
         ["line 5: not valid TOML: Invalid value. Write key = \"value\""]),
        ("core = true", 'core = true\nmultiplier = 100',
         ['line 6: kind "flow" has no "multiplier". Remove it']),
        ("core = true", 'core = true\nid = "accepted"',
         ['line 6: the id "accepted" is not the file\'s name. '
          'Write id = "cases_accepted", remove it, or rename the file']),
        ("core = true", 'core = true\npart_of = "cases_acepted"',
         ['line 6: part_of "cases_acepted" is not an indicator. Did you mean "cases_closed"?']),
        ("core = true", 'core = true\npart_of = "cases_accepted"',
         ["line 6: part_of goes round in a circle: cases_accepted -> cases_accepted. Break it"]),
        ("core = true", 'core = true\npart_of = "duty_roster"',
         ['line 6: part_of "duty_roster" is a practice, which counts nothing. '
          "Name a flow or a stock"]),
        ("core = true", 'core = true\nreach = "effort"',
         ['line 6: group "cases" has no "reach". Remove it']),
        ('group = "cases"', 'group = "outreach"',
         ['line 4: outreach needs "reach". Add reach = "effort" or "reach"']),
        ('kind = "flow"', 'kind = "stock"',
         ['line 8: adds_over_periods is "sum", but a stock does not add up so. '
          'Write adds_over_periods = "none"']),
        ("[phrases]", '[variants]\npart = { en = "Part", zh = "部分" }\n\n[phrases]',
         ['line 20: the variant "part" always exists. Remove it here']),
        ("[phrases]", '[variants]\ncenter_only = { en = "Center" }\n\n[phrases]',
         ['line 20: the Chinese translation is missing. Add zh = "..."']),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_file_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, accepted=replaced(FLOW, old, new))
    assert found == [f"{FILE}, {line}" for line in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('numerator = "cases_closed"\n', "",
         ['line 1: the key "numerator" is missing. Add numerator = ...']),
        ('"cases_accepted"', '"case_accepted"',
         ['line 6: denominator "case_accepted" is not an indicator. '
          'Did you mean "cases_accepted"?']),
        ('"cases_accepted"', '"cases_closed"',
         ["line 6: numerator and denominator are the same. Change one"]),
        ("multiplier = 100", "multiplier = 0",
         ["line 7: 0 is not a number above 0. Write 1, 100, 10000 ..."]),
        ("multiplier = 100", "multiplier = 1",
         ['line 1: a ratio per 1 needs a "unit". Add unit = { en = "...", zh = "..." }']),
        ("order = 30", 'adds_over_areas = "sum"\norder = 30',
         ['line 4: adds_over_areas is "sum", but a ratio does not add up so. '
          'Write adds_over_areas = "none"']),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_ratio(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    found = problems(tmp_path, ratio=replaced(RATIO, old, new))
    assert found == [f"indicators/closed_per_100.toml, {line}" for line in expected]


def test_a_practice_has_no_unit(tmp_path: Path) -> None:
    found = problems(tmp_path, practice='unit = { en = "desks", zh = "个" }\n' + PRACTICE)
    assert found == [
        'indicators/duty_roster.toml, line 1: kind "practice" has no "unit". Remove it'
    ]


def test_two_names_alike_in_either_language(tmp_path: Path) -> None:
    closed = replaced(CLOSED, "Cases closed", "cases  Accepted")
    assert problems(tmp_path, closed=closed) == [
        'indicators/cases_closed.toml, line 1: the English name "cases  Accepted" is also that of '
        f"{FILE}. Give each a name of its own"
    ]
    closed = replaced(CLOSED, '"办结案件" }', '"受理案件" }')
    assert problems(tmp_path, closed=closed) == [
        'indicators/cases_closed.toml, line 1: the Chinese name "受理案件" is also that of '
        f"{FILE}. Give each a name of its own"
    ]


def test_two_files_whose_names_differ_in_capitals_only(tmp_path: Path) -> None:
    write(tmp_path, SOUND | {"indicators/Cases_Closed.toml": CLOSED})
    if len(list((tmp_path / "indicators").iterdir())) == len(SOUND) - 2:
        pytest.skip("this disk does not tell capitals from small letters")
    found = problems_of(tmp_path)
    shared = [line for line in found if 'the id "cases_closed" is also that of' in line]
    assert shared == [
        'indicators/cases_closed.toml, line 1: the id "cases_closed" is also that of '
        "indicators/Cases_Closed.toml. Give each its own id"
    ]
    assert any('the file name "Cases_Closed" is no indicator id' in line for line in found)


def test_a_declared_id_that_another_file_has(tmp_path: Path) -> None:
    found = problems(tmp_path, closed=replaced(CLOSED, "core", 'id = "cases_accepted"\ncore'))
    assert found == [
        'indicators/cases_closed.toml, line 5: the id "cases_accepted" is also that of '
        f"{FILE}. Give each its own id",
        'indicators/cases_closed.toml, line 5: the id "cases_accepted" is not the file\'s name. '
        'Write id = "cases_closed", remove it, or rename the file',
    ]


def test_totals_that_are_parts_of_each_other(tmp_path: Path) -> None:
    found = problems(
        tmp_path,
        accepted=replaced(FLOW, "core", 'part_of = "cases_closed"\ncore'),
        closed=replaced(CLOSED, "core", 'part_of = "cases_accepted"\ncore'),
    )
    assert [line.partition(": ")[2] for line in found] == [
        f"part_of goes round in a circle: {way}. Break it"
        for way in (
            "cases_accepted -> cases_closed -> cases_accepted",
            "cases_closed -> cases_accepted -> cases_closed",
        )
    ]


def test_a_file_that_is_broken_does_not_break_links_to_it(tmp_path: Path) -> None:
    assert problems(tmp_path, accepted=FLOW + "\n[more") == [
        f"{FILE}, line 23: not valid TOML: Expected ']' at the end of a table declaration at the "
        'end of the file. Write key = "value"'
    ]


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    write(tmp_path, SOUND)
    (tmp_path / FILE).write_bytes(FLOW.encode("gb18030"))
    assert problems_of(tmp_path) == [
        f"{FILE}, line 1: the file is not UTF-8 text. Save it as UTF-8"
    ]


def test_a_file_with_a_misspelt_ending_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, SOUND | {"indicators/mediations.tml": FLOW, "indicators/README.md": "About"})
    assert problems_of(tmp_path) == [
        "indicators/mediations.tml: this is not an indicator's file. "
        "Name an indicator's file <id>.toml, and keep other files elsewhere"
    ]
