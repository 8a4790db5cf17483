"""What a batch may meet: each file is refused in the line that is told here, and the batch goes on."""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import documents
import pytest
from bad_files import CASES, CUT, DOCX, NAMES, PDF, TEXT, lying_zip
from documents import PROSE, TABLE, TITLE

from etl.read import ReadError, isolated, read, read_manifest
from etl.read.formats import FORMATS


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as error:
        read(path)
    return str(error.value)


@pytest.mark.parametrize(("name", "raw", "line"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_bad_file_is_refused_in_one_line_that_says_what_mends_it(
    tmp_path: Path, name: str, raw: bytes, line: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    said = refusal(tmp_path / name)
    assert re.match(line, said), said
    assert said.isprintable()
    assert ";" in said
    assert len(said) < 250


def test_a_cell_too_long_is_refused_whatever_a_library_has_set_for_the_whole_process(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"a," + b"9" * 200_000)
    (tmp_path / "manifest.csv").write_bytes(b"file\n" + b"9" * 200_000)
    before = csv.field_size_limit(10**9)
    try:
        assert "a.csv line 1: field larger than field limit" in refusal(tmp_path / "a.csv")
        with pytest.raises(ReadError, match=r"manifest\.csv line 2: field larger than field limit"):
            read_manifest(tmp_path)
    finally:
        csv.field_size_limit(before)


MEMBERS: tuple[tuple[str, str, bytes, str], ...] = (
    (
        "an archive in it",
        "b.zip",
        documents.zipped({"a.txt": TEXT}),
        "b.zip is an archive inside an archive; unpack it",
    ),
    ("an archive called txt in it", "b.txt", documents.zipped({"a.txt": TEXT}), "b.txt is a zip archive"),
    ("a member too large", "b.txt", b"9" * 20_000_001, "b.txt in a.zip is larger than 20 MB"),
    ("a bad document", "b.docx", DOCX[:500], f"b.docx {CUT}"),
)


@pytest.mark.parametrize(("name", "raw", "line"), [case[1:] for case in MEMBERS], ids=[case[0] for case in MEMBERS])
def test_a_bad_member_of_an_archive_is_refused_alone(tmp_path: Path, name: str, raw: bytes, line: str) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(documents.zipped({"good.txt": TEXT, name: raw}))
    assert re.match(line, refusal(archive / name))
    assert read(archive / "good.txt").text == TEXT.decode()


@pytest.mark.parametrize("size", [1, 100, 2**31])
def test_a_directory_that_lies_about_sizes_gives_a_line(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(lying_zip(size))
    assert re.match(f"a.zip {CUT}|a.zip unpacks to more than", refusal(path / "a.txt"))


def test_a_damaged_member_gives_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    raw = bytearray(documents.zipped({"a.txt": TEXT}, deflated=False))
    raw[60] ^= 255
    path.write_bytes(raw)
    assert re.match(f"a.zip {CUT}", refusal(path / "a.txt"))


MISLABELLED: tuple[tuple[str, bytes, str], ...] = (
    ("a.docx", PDF, "a.docx is a PDF, and was read as one; name it .pdf"),
    ("a.pdf", DOCX, "a.pdf is a Word document, and was read as one; name it .docx"),
    ("a.doc", DOCX, "a.doc is a Word document, and was read as one; name it .docx"),
    ("a.doc", documents.html(f'<div id="zoom">{"".join(PROSE)}{"健康" * 40}</div>'), "a.doc is a web page, and was read as one"),
    ("a.xls", documents.html(documents.html_table(TABLE) + "<p>" + "健康" * 40), "a.xls is a web page, and was read as one"),
    ("a.txt", DOCX, "a.txt is a Word document, and was read as one"),
    ("a.txt", documents.html(f'<div id="zoom">{"".join(PROSE)}{"健康" * 40}</div>'), "a.txt is a web page, and was read as one"),
    ("a.docx", TEXT, "a.docx is a text, and was read as one"),
    ("a.zip", DOCX, "a.zip is a Word document, and was read as one"),
)  # fmt: skip


@pytest.mark.parametrize(("name", "raw", "remark"), MISLABELLED, ids=[remark[:32] for _, _, remark in MISLABELLED])
def test_a_mislabelled_file_is_read_by_its_content_and_a_remark_says_so(
    tmp_path: Path, name: str, raw: bytes, remark: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    document = read(tmp_path / name)
    assert "26.8%" in document.text or "26.8" in document.text
    assert document.remarks[-1].startswith(remark)


@pytest.fixture
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Changes the limits of a format."""
    yield lambda key, **limits: monkeypatch.setitem(
        FORMATS, key, replace(FORMATS[key], limits=replace(FORMATS[key].limits, **limits))
    )
    isolated.close()


def test_a_reader_is_ended_at_its_time_and_the_next_file_is_read(tmp_path: Path, form) -> None:
    (tmp_path / "slow.html").write_bytes(documents.html("<p>健康</p>" * 300_000))
    (tmp_path / "good.html").write_bytes(documents.html(f'<div id="zoom">{"".join(PROSE)}{"健康" * 40}</div>'))
    seconds = FORMATS["html"].limits.seconds
    form("html", seconds=0.01)
    assert refusal(tmp_path / "slow.html") == "slow.html takes longer than 0.01 s to read; save it anew, or as .txt"
    form("html", seconds=seconds)
    assert "26.8%" in read(tmp_path / "good.html").text


def test_a_reader_that_dies_gives_a_line_and_the_next_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(DOCX)
    read(tmp_path / "a.docx")
    assert isolated._child is not None
    isolated._child._process.kill()
    isolated._child._process.wait()
    assert "26.8%" in read(tmp_path / "a.docx").text


HOSTILE = (
    "'); DROP TABLE report; --", "<script>alert(1)</script>&lt;b&gt;&amp;", '=HYPERLINK("http://example.org","x")', "@SUM(1+9)*cmd|' /C calc'!A0",
    "\u202e%8.62\u202c", "%s%n{0}{name}${jndi:x}", "../../etc/passwd", "\N{ZERO WIDTH SPACE}\N{BYTE ORDER MARK}", "🏥𠀀𠮷",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_in_a_text_are_words(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.txt").write_text(f"{TITLE}\n{words}\n", encoding="utf-8")
    assert read(tmp_path / "a.txt").text == f"{TITLE}\n{words}\n"


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_in_cells_are_words_and_unseen_signs_are_dropped(tmp_path: Path, words: str) -> None:
    unseen = dict.fromkeys([0x200B, 0xFEFF, 0x202E, 0x202C])
    quoted = words.replace('"', '""')
    (tmp_path / "a.csv").write_text(f'指标,2024年\n"{quoted}",5\n', encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(documents.word_of((), [["指标", "2024年"], [words, "5"]]))
    for name in ("a.csv", "a.docx"):
        document = read(tmp_path / name)
        cell = document.tables[0].rows[1][0]
        assert document.text[cell.start : cell.end] == words.translate(unseen)


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_stays_in_one_printable_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    said = refusal(tmp_path / name)
    assert said.isprintable()
    assert said.endswith("is empty; fetch it again, or remove it")


def test_an_archive_is_not_unpacked_to_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", TEXT)
    assert io.BytesIO(read(path / "a.txt").text.encode()).getvalue() == TEXT
    assert [each.name for each in tmp_path.iterdir()] == ["a.zip"]
