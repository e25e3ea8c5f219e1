"""What can happen to a published snapshot and to the pointer that names it."""

import os
from pathlib import Path

Twice = tuple[Path, str, str]


def file_of(folder: Path, snapshot_id: str) -> Path:
    return folder / "built" / "snapshots" / f"{snapshot_id}.duckdb"


def flip(path: Path, place: int, bit: int = 0) -> None:
    """Turn one bit around, as a failing disk does."""
    with path.open("r+b") as file:
        file.seek(place)
        (byte,) = file.read(1)
        file.seek(place)
        file.write(bytes([byte ^ 1 << bit]))


def flip_in_the_middle(folder: Path, after: str) -> None:
    flip(file_of(folder, after), file_of(folder, after).stat().st_size // 2)


def cut(folder: Path, after: str) -> None:
    os.truncate(file_of(folder, after), 5000)


def empty_file(folder: Path, after: str) -> None:
    os.truncate(file_of(folder, after), 0)


def remove(folder: Path, after: str) -> None:
    file_of(folder, after).unlink()


def no_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").unlink()


def empty_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_text("")


def garbled_pointer(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_bytes(b"\xff\x00../../etc/passwd")


def pointer_elsewhere(folder: Path, after: str) -> None:
    (folder / "built" / "current").write_text("0123456789abcdef\n")
