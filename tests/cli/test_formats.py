"""Every format through ``zhibiao load``: a figure in the file is an observation whose span is its words."""

import re
import sqlite3
from pathlib import Path

import documents
import pytest
from bad_files import CASES, DOCX, NAMES

FORMATS = documents.every_format()


def observed() -> list[tuple]:
    with sqlite3.connect("zhibiao.db") as connection:
        return connection.execute(
            "SELECT r.file_name, o.indicator_code, o.value, o.year, o.kind,"
            " substr(r.text, o.span_start + 1, o.span_end - o.span_start)"
            " FROM observation AS o JOIN report AS r USING (report_id) ORDER BY o.span_start, o.name"
        ).fetchall()


@pytest.mark.parametrize("name", FORMATS)
def test_a_figure_in_a_file_of_each_format_leads_back_to_its_words(zhibiao, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FORMATS[name])
    zhibiao("init")
    result = zhibiao("load", name)
    assert result.exit_code == 0, result.output
    found = [row[1:] for row in observed()]
    assert any(row[:4] == ("HP01", 26.8, 2024, "actual") and row[4].startswith("26.8") for row in found), found
    assert len(found) == len(set(found))


def test_a_folder_of_all_formats_loads_and_twice_changes_nothing(zhibiao, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for name, raw in FORMATS.items():
        (folder / name).write_bytes(raw)
    zhibiao("init")
    first = zhibiao("load", "inbox")
    assert first.exit_code == 0, first.output
    assert "inbox/pack.zip/商洛/report.txt" in first.stdout
    before = observed()
    assert f"0 loaded, {len(FORMATS)} unchanged" in zhibiao("load", "inbox").stdout
    assert observed() == before


def test_what_a_page_says_of_itself_is_kept_unless_the_manifest_says_otherwise(zhibiao, tmp_path: Path) -> None:
    head = """<meta name="PubDate" content="2025-01-09 10:30"><meta name="ContentSource" content="商洛市卫健委">
    <meta name="Url" content="https://example.org/a.html">"""
    body = f'<div id="zoom">{"".join(f"<p>{line}</p>" for line in documents.PROSE)}</div>'
    (tmp_path / "a.html").write_bytes(documents.html(body, head))
    zhibiao("init")
    said = "SELECT url, publisher, published_on FROM report"
    for manifest, expected in (
        ("", ("https://example.org/a.html", "商洛市卫健委", "2025-01-09")),
        (
            "file,publisher,published_on\na.html,市卫健委,2025-02-01\n",
            ("https://example.org/a.html", "市卫健委", "2025-02-01"),
        ),
    ):
        if manifest:
            (tmp_path / "manifest.csv").write_text(manifest, encoding="utf-8")
        assert zhibiao("load", "a.html").exit_code == 0
        with sqlite3.connect("zhibiao.db") as connection:
            assert connection.execute(said).fetchall() == [expected]


def test_a_remark_is_told_beside_the_summary(zhibiao, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(FORMATS["report.pdf"])
    zhibiao("init")
    for words in (("load", "a.docx"), ("extract", "a.docx")):
        result = zhibiao(*words)
        assert result.exit_code == 0
        assert result.stderr == "a.docx is a PDF, and was read as one; name it .pdf\n"


def test_an_archive_with_a_wrong_manifest_does_not_stop_the_batch(zhibiao, tmp_path: Path) -> None:
    members = {"a.txt": FORMATS["report.txt"], "manifest.csv": b"file,year\na.txt,last\n"}
    (tmp_path / "a.zip").write_bytes(documents.zipped(members))
    zhibiao("init")
    result = zhibiao("load", "a.zip")
    assert result.exit_code == 0
    assert (
        "manifest.csv line 2: 'last' is no year; write it like 2024; its reports are loaded without it" in result.stderr
    )


def test_one_report_of_an_archive_can_be_named(zhibiao, tmp_path: Path) -> None:
    text = FORMATS["report.txt"]
    (tmp_path / "a.zip").write_bytes(documents.zipped({"b.txt": text, "c.txt": text}))
    assert "HP01" in zhibiao("extract", "a.zip/c.txt").stdout
    several = zhibiao("extract", "a.zip")
    assert several.exit_code == 2
    assert several.stderr == "zhibiao: a.zip holds 2 reports; name one, like a.zip/b.txt\n"


def test_a_batch_of_bad_files_has_a_ledger_line_for_each_and_loads_the_good_one(zhibiao, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    wrong = [case for case in CASES if Path(case[1]).suffix not in {"", ".odt"} and len(case[2]) < 1_000_000]
    for number, (_, name, raw, _) in enumerate(wrong):
        (folder / f"{number:02d}{Path(name).suffix}").write_bytes(raw)
    for name in (b"\xff\xfe.txt", *(name.encode() for name in NAMES)):
        Path(f"{folder}/{name.decode(errors='surrogateescape')}").write_bytes(b"")
    (folder / "good.docx").write_bytes(DOCX)
    zhibiao("init")
    result = zhibiao("load", "inbox")
    assert result.exit_code == 1
    assert f"1 loaded, 0 unchanged, 0 needs metadata, {len(wrong) + len(NAMES) + 1} failed" in result.stdout
    with sqlite3.connect("zhibiao.db") as connection:
        lines = dict(connection.execute("SELECT file_name, message FROM load_item WHERE status = 'failed'"))
    for number, (_, name, _, line) in enumerate(wrong):
        file_name = f"{number:02d}{Path(name).suffix}"
        assert re.match(line.replace(name, file_name), lines[file_name]), lines[file_name]
    assert all(message.isprintable() for message in lines.values())
