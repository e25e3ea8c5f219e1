"""An address opens the version that it names, and says so when it cannot."""

import shutil
from pathlib import Path

import duckdb
import pytest

from dashboard import data
from dashboard.edition import FULL
from dashboard.frame import Frame
from dashboard.meeting import charts
from dashboard.meeting.item import Item, written
from dashboard.selection import Selection
from dashboard.text import Text
from dashboard.versions.opened import SCHEMA, Trouble, at_newest, opened, snapshot_of, versions
from tests.dashboard.screens import cards, markup, sound
from tests.dashboard.screens import opened as opened_page

UNKNOWN = "deadbeef"


def test_the_program_reads_the_form_that_the_build_writes(pair):
    assert [data.inside(each)[0]["schema_number"] for each in pair] == [SCHEMA, SCHEMA]


def test_the_first_digits_and_the_whole_id_open_the_same_version(pair):
    earlier, later = pair
    for digits in (earlier.version, earlier.id, earlier.id[:11]):
        found = opened(Selection(version=digits), FULL)
        assert found and found.old and (found.snapshot, found.newest) == (earlier, later)
    for digits in (None, later.version):
        found = opened(Selection(version=digits), FULL)
        assert found and not found.old and found.snapshot == later


def test_a_version_that_is_not_kept_is_named_and_the_newest_shown(pair):
    found = opened(Selection(version=UNKNOWN), FULL)
    assert found and (found.snapshot, found.trouble) == (pair[1], Trouble.NOT_KEPT)
    assert snapshot_of(Selection(version=UNKNOWN), FULL) is None


@pytest.mark.parametrize(
    "hostile",
    [
        "../../etc",
        "*",
        "????????",
        "85d3fb8",
        "85d3fb87' OR 1",
        "<script>",
        "8" * 17,
        "８５d3fb87",
        "",
    ],
)
def test_what_is_no_version_opens_the_newest(pair, hostile):
    assert Selection.from_query({"version": hostile, "since": hostile}) == Selection()


@pytest.fixture
def spoilt(twice, tmp_path, monkeypatch) -> tuple[Path, str, str]:
    """A copy of the data whose older version may be spoilt."""
    folder, before, after = twice
    home = tmp_path / "data"
    shutil.copytree(folder, home)
    monkeypatch.setenv("LEGAL_AID_DATA", str(home))
    # No other test may have looked into a file of this id.
    path = home / "built" / "snapshots" / f"{before}.duckdb"
    spoilt = path.rename(path.with_name(f"{before[::-1]}.duckdb"))
    return spoilt, spoilt.stem, after


def without_number(path: Path) -> None:
    with duckdb.connect(str(path)) as file:
        file.execute("ALTER TABLE snapshot DROP COLUMN schema_number")


def other_number(path: Path) -> None:
    with duckdb.connect(str(path)) as file:
        file.execute("UPDATE snapshot SET schema_number = 99")


def without_column(path: Path) -> None:
    with duckdb.connect(str(path)) as file:
        file.execute("ALTER TABLE report DROP COLUMN publisher_en")


def damaged(path: Path) -> None:
    path.write_bytes(b"no database")


@pytest.mark.parametrize("spoil", [without_number, other_number, without_column])
def test_a_version_of_another_form_is_refused_in_words(spoilt, spoil):
    path, before, after = spoilt
    spoil(path)
    found = opened(Selection(version=before), FULL)
    assert found and found.trouble is Trouble.OTHER_FORM and found.snapshot.id == after
    listed, unread = versions(found.newest)
    assert [each.snapshot.id for each in listed] == [after] and unread == 1
    page = opened_page("sources", version=before)
    assert "was written by another release of this program" in markup(page)


def test_a_version_that_is_damaged_is_refused_in_words(spoilt):
    path, before, after = spoilt
    damaged(path)
    found = opened(Selection(version=before), FULL)
    assert found and found.trouble is Trouble.SPOILT and found.snapshot.id == after
    listed, unread = versions(found.newest)
    assert [each.snapshot.id for each in listed] == [after] and unread == 1
    assert "is damaged on the disk" in markup(opened_page("sources", version=before))


def test_the_strip_tells_what_changed_and_leads_to_the_newest(pair):
    earlier, later = pair
    page = opened_page("compare", indicator="cases_closed", year=2016, version=earlier.version)
    said = markup(page)
    assert f"data version {earlier.version}" in said and f"The newest is {later.version}" in said
    assert "1 figure new, 2 corrected, 1 withdrawn, 1 reported again with the same number" in said
    assert f"./changed?indicator=cases_closed&amp;version={earlier.version}" not in said
    assert f"version={earlier.version}" in said.split("changed?")[1].split('"')[0]
    (card,) = cards(page)
    assert "53" in card["alternative"] and "63" not in card["alternative"]
    assert card["seal"].endswith(
        f"compare?year=2016&indicator=cases_closed&version={earlier.version}&lang=en"
    )
    newest = next(each for each in page.button if each.label == "Show the newest")
    sound(newest.click().run())
    (card,) = cards(page)
    assert "63" in card["alternative"] and "version" not in page.query_params
    assert "The newest is" not in markup(page)


def test_filing_and_other_figures_leave_the_old_version(pair):
    frame = Frame(Text("en"), pair[0], Selection(version=pair[0].version))
    newest = at_newest(frame)
    assert (newest.snapshot, newest.selection.version) == (pair[1], None)


def test_a_chart_in_a_pack_keeps_its_version_or_takes_that_of_the_pack(pair):
    earlier, later = pair
    query = "year=2016&indicator=cases_closed"
    items = [
        Item("compare", "compare_cases_closed", f"{query}{version}")
        for version in ("", f"&version={earlier.version}", f"&version={UNKNOWN}")
    ]
    of_newest, kept, lost = charts.cards(Frame(Text("en"), later, Selection()), items)
    assert of_newest and "63" in of_newest.alternative and later.version in of_newest.version
    assert kept and "53" in kept.alternative and earlier.version in kept.version
    assert lost is None and [charts.lost_version(each, FULL) for each in items] == [
        None,
        None,
        UNKNOWN,
    ]
    frame = Frame(Text("en"), earlier, Selection(version=earlier.version))
    (of_pack,) = charts.cards(frame, items[:1])
    assert of_pack and "53" in of_pack.alternative
    page = opened_page("meeting", pack=written(items[2:]))
    assert f"kept at data version {UNKNOWN}" in str([each.value for each in page.warning])


def test_a_version_that_is_not_kept_stays_in_sight_until_it_is_let_go(pair):
    page = opened_page("sources", version=UNKNOWN, lang="zh")
    assert f"此处未保存数据版本 {UNKNOWN}。现显示最新版本 {pair[1].version}" in markup(page)
    sound(page.button[0].click().run())
    assert UNKNOWN not in markup(page)
