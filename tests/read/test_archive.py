"""Zip archives, which are taken for folders."""

import zipfile
from pathlib import Path

import documents
import pytest

from etl.read import ReadError, expand, read, read_manifest


def pack(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "pack.zip"
    path.write_bytes(documents.zipped(members))
    return path


def test_an_archive_stands_for_the_reports_in_it(tmp_path: Path) -> None:
    path = pack(
        tmp_path,
        {"b/二.txt": "总结二".encode(), "a.txt": "总结一".encode(), "photo.jpg": b"\xff", "__MACOSX/a.txt": b"x"},
    )
    assert expand(path) == [path / "a.txt", path / "b/二.txt"]
    assert [read(member).text for member in expand(path)] == ["总结一", "总结二"]


def test_names_packed_by_windows_in_gbk_are_read(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("XXXX.txt", "总结")
    path.write_bytes(path.read_bytes().replace(b"XXXX", "总结".encode("gbk")))
    assert [member.name for member in expand(path)] == ["总结.txt"]


def test_a_manifest_in_the_archive_counts(tmp_path: Path) -> None:
    path = pack(tmp_path, {"a.txt": "总结".encode(), "manifest.csv": b"file,year\na.txt,2024\n"})
    assert read_manifest(path)["a.txt"].year == 2024


def test_what_is_no_member_is_said_to_be_absent(tmp_path: Path) -> None:
    path = pack(tmp_path, {"a.txt": "总结".encode()})
    with pytest.raises(ReadError, match=r"b\.txt in pack\.zip does not exist"):
        read(path / "b.txt")


def test_an_archive_of_several_asks_for_one(tmp_path: Path) -> None:
    path = pack(tmp_path, {"a.txt": "总结".encode(), "b.txt": "总结".encode()})
    with pytest.raises(ReadError, match=r"holds 2 reports; name one, like .*pack\.zip/a\.txt"):
        read(path)
