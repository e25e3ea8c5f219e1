"""A cut, damaged or forged backup is named and leaves nothing, inside the folder or beside it."""

import gzip
import random
import tarfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from etl.command_line import main
from tests.etl.backup.hostile import Member, archive, entry, manifest, member
from tests.etl.filing.filings import files
from tests.etl.small_data import small_data
from tests.many import TORTURE

MOMENTS = 400 if TORTURE else 60
REGULAR = member("data/a.txt")

LINKS = {"symbolic link": tarfile.SYMTYPE, "hard link": tarfile.LNKTYPE}
DEVICES = {
    "character device": tarfile.CHRTYPE, "block device": tarfile.BLKTYPE,
    "pipe": tarfile.FIFOTYPE, "folder": tarfile.DIRTYPE,
}  # fmt: skip
SLIPS = [
    "../outside", "a/../../outside", "/etc/outside", "a//b", "./a", "a/.", "..", "", "a\\..\\b",
    "a\0b", "a\nb", "C:\\outside",
]  # fmt: skip

FORGED: dict[str, Sequence[Member]] = {
    **{
        f"slips out by {name!r}": [manifest([entry(name)]), member(f"data/{name}".rstrip("/"))]
        for name in SLIPS
    },
    **{
        f"a {name} in place of a file": [
            manifest([entry("a.txt", b"")]),
            member("data/a.txt", b"", type=kind, linkname="/etc/passwd"),
        ]
        for name, kind in {**LINKS, **DEVICES}.items()
    },
    "a link, then a file through it": [
        manifest([entry("a/b.txt")]),
        member("data/a", b"", type=tarfile.SYMTYPE, linkname="/tmp"),
        member("data/a/b.txt"),
    ],
    "a file that the manifest does not name": [
        manifest([entry("a.txt")]), REGULAR, member("data/b.txt"),
    ],
    "a file outside of data": [manifest([entry("a.txt")]), REGULAR, member("b.txt")],
    "a file twice": [manifest([entry("a.txt")]), REGULAR, REGULAR],
    "named twice": [manifest([entry("a.txt"), entry("a.txt")]), REGULAR],
    "a file is missing": [manifest([entry("a.txt"), entry("b.txt")]), REGULAR],
    "another checksum": [manifest([entry("a.txt", sha256="0" * 64)]), REGULAR],
    "no checksum": [manifest([entry("a.txt", sha256="")]), REGULAR],
    "another size": [manifest([entry("a.txt", size=3)]), REGULAR],
    "a negative size": [manifest([entry("a.txt", size=-1)]), REGULAR],
    "no manifest": [REGULAR],
    "the manifest last": [REGULAR, manifest([entry("a.txt")])],
    "an unknown form": [manifest([entry("a.txt")], form=99), REGULAR],
    "a manifest that is none": [member("MANIFEST.json", b"[1, 2"), REGULAR],
    "a deep manifest": [member("MANIFEST.json", b"[" * 200_000), REGULAR],
    "more keys in an entry": [manifest([entry("a.txt", run="me")]), REGULAR],
    "more than the disk holds": [manifest([entry("a.txt", size=10**17)]), REGULAR],
    "a long header": [
        manifest([entry("a.txt")]),
        member("data/a.txt", pax_headers={"comment": "x" * 200_000}),
    ],
    "nothing": [],
}  # fmt: skip


def refused(home: Path, backup: Path, capsys: pytest.CaptureFixture[str], to: str = "back") -> str:
    """What is said; nothing may be there that was not before."""
    before = sorted(home.rglob("*"))
    assert main(["restore", str(backup), "--to", str(home / to)]) == 1
    assert sorted(home.rglob("*")) == before
    said = capsys.readouterr()
    assert "Nothing was restored." in said.out and "Traceback" not in said.err
    return said.err


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_backup_leaves_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    said = refused(tmp_path, archive(tmp_path / "b.tar.gz", FORGED[name]), capsys)
    wrong = "bytes and" if name == "more than the disk holds" else "is damaged, cut or none of ours"
    assert wrong in said


def test_the_same_members_are_restored_where_all_fits(tmp_path: Path) -> None:
    backup = archive(tmp_path / "b.tar.gz", [manifest([entry("a.txt")]), REGULAR])
    assert main(["restore", str(backup), "--to", str(tmp_path / "back")]) == 0
    assert (tmp_path / "back" / "a.txt").read_bytes() == b"content"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A data folder and its backup."""
    home = tmp_path_factory.mktemp("sound")
    data = small_data(home)
    assert main(["backup", "--data", str(data), "--to", str(home / "b.tar.gz")]) == 0
    return data, home / "b.tar.gz"


def test_cut_anywhere_it_leaves_nothing(
    sound: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw, backup, dice = sound[1].read_bytes(), tmp_path / "cut.tar.gz", random.Random(3)
    for length in (0, 1, 10, len(raw) - 1, *(dice.randrange(len(raw)) for _ in range(MOMENTS))):
        backup.write_bytes(raw[:length])
        assert str(backup) in refused(tmp_path, backup, capsys), length


def test_one_flipped_bit_leaves_nothing_or_changes_nothing(
    sound: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only bits that say nothing, such as the system that packed it, may be another."""
    data, whole = sound
    raw, backup, dice = whole.read_bytes(), tmp_path / "flipped.tar.gz", random.Random(4)
    refusals = 0
    for number in range(MOMENTS):
        flipped = bytearray(raw)
        flipped[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
        backup.write_bytes(flipped)
        back = tmp_path / f"back-{number}"
        if main(["restore", str(backup), "--to", str(back)]) == 0:
            assert files(back) == files(data)
        else:
            refusals += 1
            assert not back.exists()
        capsys.readouterr()
    assert refusals >= MOMENTS - 2


def test_what_follows_the_end_is_not_ours(
    sound: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup = tmp_path / "more.tar.gz"
    backup.write_bytes(sound[1].read_bytes() + b"more")
    assert "is damaged" in refused(tmp_path, backup, capsys)


def test_a_bomb_is_not_unpacked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    backup = tmp_path / "b.tar.gz"
    with gzip.open(backup, "wb", 9) as packed:
        for _ in range(300):
            packed.write(bytes(2**20))
    assert "does not begin with a manifest" in refused(tmp_path, backup, capsys)


def test_a_folder_that_is_not_empty_stays_as_it_is(
    sound: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "mine").touch()
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "back")
    assert "the folder is not empty" in refused(tmp_path, sound[1], capsys)
    assert "it is no folder" in refused(tmp_path, sound[1], capsys, "file")
    assert "it is no folder" in refused(tmp_path, sound[1], capsys, "link")
    assert "there is no such backup" in refused(tmp_path, tmp_path / "nowhere", capsys, "new")


def test_an_empty_folder_is_taken(sound: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "back").mkdir()
    assert main(["restore", str(sound[1]), "--to", str(tmp_path / "back")]) == 0
    assert files(tmp_path / "back") == files(sound[0])
    assert [path.name for path in tmp_path.iterdir()] == ["back"]
