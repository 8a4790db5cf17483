"""The manifest beside the reports."""

from datetime import date
from pathlib import Path

import pytest

from etl.read import Entry, ReadError, read_manifest
from etl.read.manifest import as_row


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    (folder / "manifest.csv").write_bytes(text.encode(encoding))
    return folder


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_row_says_what_is_known_of_a_file(tmp_path: Path, encoding: str) -> None:
    rows = "file,place,year,url,publisher,published_on\r\na.txt,海安市,2024,,市卫健委,2025/1/9\r\n\r\nb.txt,,,,,\r\n"
    assert read_manifest(write(tmp_path, rows, encoding)) == {
        "a.txt": Entry("a.txt", "海安市", 2024, None, "市卫健委", date(2025, 1, 9)),
        "b.txt": Entry("b.txt"),
    }


def test_columns_may_be_fewer_more_or_in_another_order(tmp_path: Path) -> None:
    rows = "year,note,file\n2023,illustrative,a.txt\n"
    assert read_manifest(write(tmp_path, rows)) == {"a.txt": Entry("a.txt", year=2023)}


def test_a_folder_without_manifest_says_nothing(tmp_path: Path) -> None:
    assert read_manifest(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("file,year\na.txt,2024\nb.txt,去年\n", "line 3: '去年' is no year"),
        ("file,year\na.txt,20244\nb.txt,x\nc.txt,y\n", r"line 2: '20244' is no year.*and 2 more"),
        ("file,published_on\na.txt,2024-02-30\n", "line 2: '2024-02-30' is no date"),
        ("file,published_on\na.txt,spring\n", "line 2: 'spring' is no date"),
        ("file\na.txt\na.txt\n", "line 3: a.txt stands here a second time"),
        ("year,file\n2024\n", "line 2: the file's name is missing"),
        ("name,year\na.txt,2024\n", "line 1: no column is called file"),
        ("\0\0", "is not text"),
        ("", "is empty"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(ReadError, match=line) as refusal:
        read_manifest(write(tmp_path, text))
    assert "\n" not in str(refusal.value)


def test_an_entry_gives_the_row_to_paste_with_what_is_to_be_filled_in() -> None:
    entry = Entry("报告,一.txt", published_on=date(2025, 1, 9))
    assert as_row(entry, {"year": "YEAR"}) == '"报告,一.txt",,YEAR,,,2025-01-09'
