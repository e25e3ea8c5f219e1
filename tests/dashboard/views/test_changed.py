"""What changed compares any two versions, lists each difference, and gives all as files."""

from pathlib import Path

import pytest

from dashboard.edition import FULL
from dashboard.published import of_version
from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.versions.between import Between
from dashboard.views import changed_files
from tests.dashboard.screens import Frame, markup, opened, sound
from tests.dashboard.versions.two_versions import published_twice


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    return published_twice(tmp_path_factory.mktemp("twice"))


@pytest.fixture(autouse=True)
def own_data(twice, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGAL_AID_DATA", str(twice[0]))


def test_it_opens_with_the_version_before_against_the_newest(twice):
    _, before, after = twice
    page = opened("changed")
    said = markup(page)
    assert (
        page.selectbox(key="control_since").value,
        page.selectbox(key="control_until").value,
    ) == (
        before[:8],
        after[:8],
    )
    assert f"From data version {before[:8]}" in said
    assert "<b>53 cases</b> → <b>63 cases</b>" in said
    assert "Why: The county sent another number. (Statistics office, 2026-11-24)" in said
    assert "Reports whose file is another one now: Returns" in said
    for version, figure in ((before, "returns:2"), (after, "returns:3:corrected")):
        assert f"figure={figure}&amp;version={version[:8]}" in said


def test_the_same_version_twice_is_said_and_the_other_way_round_is_told(twice):
    _, before, after = twice
    assert "Both are data version" in markup(opened("changed", until=before))
    back = markup(opened("changed", since=after[:8], until=before[:8], lang="zh"))
    assert "新增1个数据、更正2个、撤回1个" in back and "<b>63 件</b> → <b>53 件</b>" in back
    assert "此处未保存数据版本 deadbeef" in str(
        [each.value for each in opened("changed", since="deadbeef", lang="zh").warning]
    )


def test_another_choice_goes_into_the_address_and_leaves_with_the_screen(twice):
    page = opened("changed")
    sound(page.selectbox(key="control_since").set_value(twice[2][:8]).run())
    assert page.query_params["since"] in (twice[2][:8], [twice[2][:8]])
    assert "since" not in opened("sources", since=twice[1][:8]).query_params


def test_the_files_hold_every_difference_and_both_versions(twice):
    _, before, after = twice
    earlier, later = of_version("filed", before, FULL), of_version("filed", after, FULL)
    frame = Frame(Text("en"), later, Selection())
    card = changed_files.card(frame, Between(earlier, later)).for_files()
    assert card.seal == f"changed?since={before[:8]}&until={after[:8]}&lang=en"
    assert before[:8] in card.version and after[:8] in card.version
    rows = [dict(zip(card.export.columns, row, strict=True)) for row in card.export.rows]
    assert [row["Change"] for row in rows] == [
        "new", "corrected", "corrected", "withdrawn", "reported again",
    ]  # fmt: skip
    closed = next(row for row in rows if row["Indicator id"] == "cases_closed")
    assert (closed["Was"], closed["Is now"], closed["Words before"]) == (
        "53 cases",
        "63 cases",
        "53",
    )
    reasons = {row["County id"]: row["Why"] for row in rows if row["Change"] == "withdrawn"}
    assert reasons == {"east": None}  # whose row of the table holds a corrected figure by now
    for form in ("csv", "xlsx"):
        labels = Text("en").section("stage") | Text("en").section("download")
        assert changed_files.WRITERS[form](card, labels)
