"""Plain text files, by what an office may have done to them."""

from pathlib import Path

import pytest

from etl.read import ReadError, read

TEXT = "全市居民健康素养水平达26.33%,较上年提高1.2个百分点。\n新增三级医院2家,床位3,120张。\n"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(TEXT.encode("utf-8"), id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="utf-8 with its mark"),
        pytest.param(TEXT.encode("gb18030"), id="gb18030"),
        pytest.param(b"\xff\xfe" + TEXT.encode("utf-16-le"), id="utf-16 as Notepad saves Unicode"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="utf-16 big-endian"),
        pytest.param(TEXT.replace("\n", "\r\n").encode("utf-8"), id="Windows line ends"),
        pytest.param(TEXT.replace("\n", "\r").encode("gb18030"), id="old Mac line ends"),
    ],
)
def test_every_encoding_and_line_end_gives_the_same_text(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "report.TXT"
    file.write_bytes(raw)
    document = read(file)
    assert document.text == TEXT
    assert document.tables == ()


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        pytest.param(b"", "report.txt is empty", id="empty"),
        pytest.param(b"\xef\xbb\xbf \r\n\t", "report.txt is empty", id="blank"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20, "report.txt is a picture", id="picture"),
        pytest.param(
            b"PK\x03\x04\x14\0\x06\0\x08\0" * 20,
            "report.txt is a zip file that is cut off",
            id="half a Word file called txt",
        ),
        pytest.param(b"\x01\x02\x03\x04abc" * 20, "report.txt is not text", id="control characters"),
        pytest.param("健康".encode() + b"\xff\xff\xff\xff", "neither UTF-8 nor GB18030", id="no known encoding"),
        pytest.param(TEXT.encode()[:-2], "damaged at byte", id="cut off inside a character"),
        pytest.param(TEXT.encode().replace("达".encode(), b"\xe8\xbe"), "damaged at byte", id="a byte lost"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, raw: bytes, line: str) -> None:
    file = tmp_path / "report.txt"
    file.write_bytes(raw)
    with pytest.raises(ReadError, match=line) as refusal:
        read(file)
    assert "\n" not in str(refusal.value)


def test_a_missing_file_a_folder_and_an_unknown_format_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for name, line in [
        ("absent.txt", "does not exist"),
        ("folder.txt", "is a folder"),
        ("report.odt", "only .csv, .doc, .docx, .htm, .html, .pdf, .txt, .wps, .xls, .xlsx, .zip can"),
    ]:
        with pytest.raises(ReadError, match=line):
            read(tmp_path / name)


def test_a_file_too_large_for_a_report_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.truncate(1 << 40)
    with pytest.raises(ReadError, match="too large"):
        read(file)
