"""Loading reports, as a user sees it."""

import sqlite3
from pathlib import Path

import pytest
from texts import UNPLACED

from etl import parse


def test_loading_says_for_each_report_what_came_of_it(zhibiao, reports: Path) -> None:
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 0
    lines = [line.split() for line in result.stdout.splitlines()]
    assert ["reports/shangluo-2023.txt", "loaded", "4", "0"] in lines
    assert ["reports/shangluo-2024.txt", "loaded", "3", "0"] in lines
    assert "2 loaded, 0 unchanged, 0 needs metadata, 0 failed: 7 observations, 0 unexplained numbers" in result.stdout
    assert result.stderr == ""


def test_loading_twice_changes_no_row_and_says_so(zhibiao, reports: Path) -> None:
    zhibiao("init")
    zhibiao("load", "reports")
    before = content()
    result = zhibiao("load", "reports", "reports/shangluo-2023.txt")
    assert result.exit_code == 0
    assert "0 loaded, 2 unchanged" in result.stdout
    assert content() == before


def content() -> dict[str, list[tuple]]:
    with sqlite3.connect("zhibiao.db") as connection:
        tables = ("report", "observation", "figure", "region", "indicator", "indicator_alias")
        return {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables}


def test_a_failing_file_costs_the_others_nothing(zhibiao, reports: Path) -> None:
    (reports / "broken.txt").write_bytes(b"\0\0\0")
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 1
    assert "2 loaded, 0 unchanged, 0 needs metadata, 1 failed" in result.stdout
    assert result.stderr == (
        "reports/broken.txt failed: broken.txt is not text (a binary file, or another encoding);"
        " save it as UTF-8 text\n"
    )
    assert "broken.txt" not in zhibiao("status").stdout.split("run")[0]


def test_a_load_of_which_nothing_went_well_has_failed(zhibiao, reports: Path) -> None:
    (reports / "broken.txt").write_bytes(b"\0\0\0")
    zhibiao("init")
    assert zhibiao("load", "reports/broken.txt").exit_code == 2


def test_a_slip_of_the_parser_on_one_report_costs_the_others_nothing(
    zhibiao, reports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract = parse.extract

    def slipping(text, *rest):
        if "2023年工作总结" in text:
            raise KeyError("slip")
        return extract(text, *rest)

    monkeypatch.setattr(parse, "extract", slipping)
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 1
    assert "1 loaded" in result.stdout
    assert "the parser failed (KeyError('slip'))" in result.stderr


def test_a_report_that_needs_metadata_is_kept_and_loads_once_its_row_is_pasted(zhibiao, reports: Path) -> None:
    (reports / "unplaced.txt").write_text(UNPLACED, encoding="utf-8")
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 1
    assert "1 needs metadata" in result.stdout
    header, row = result.stderr.splitlines()[-2:]
    assert (header, row) == ("file,place,year,url,publisher,published_on", "unplaced.txt,PLACE,YEAR,,,")
    assert "place and year" in zhibiao("status").stdout

    filled = row.replace("PLACE", "湖州市").replace("YEAR", "2024")
    (reports / "manifest.csv").write_text(f"{header}\n{filled}\n", encoding="utf-8")
    result = zhibiao("load", "reports")
    assert result.exit_code == 0
    assert "1 loaded, 2 unchanged, 0 needs metadata" in result.stdout
    assert "湖州市" in zhibiao("compare", "居民健康素养水平").stdout


def test_place_and_year_of_the_command_line_place_a_report(zhibiao, reports: Path) -> None:
    (reports / "unplaced.txt").write_text(UNPLACED, encoding="utf-8")
    zhibiao("init")
    assert zhibiao("load", "reports/unplaced.txt", "--place", "湖州市").exit_code == 1
    assert zhibiao("load", "reports/unplaced.txt", "--place", "湖州市", "--year", "2024").exit_code == 0


def test_a_place_that_does_not_exist_is_asked_for_again(zhibiao, reports: Path) -> None:
    (reports / "unplaced.txt").write_text(UNPLACED, encoding="utf-8")
    zhibiao("init")
    result = zhibiao("load", "reports/unplaced.txt", "--place", "湖洲市", "--year", "2024")
    assert result.exit_code == 1
    assert "湖洲市 is no division of GB/T 2260" in result.stderr


def test_what_lies_beside_the_reports_is_remarked_on(zhibiao, reports: Path) -> None:
    (reports / "scan.jpg").write_bytes(b"\xff\xd8\xff")
    (reports / "manifest.csv").write_text("file,year\nshanglou-2023.txt,2023\n", encoding="utf-8")
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "reports: left aside what no reader knows: scan.jpg",
        "reports/manifest.csv: no file here is called shanglou-2023.txt",
    ]


def test_an_interrupted_load_leaves_what_was_loaded(zhibiao, reports: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = parse.extract

    def interrupted(text, *rest):
        if "2024年工作总结" in text:
            raise KeyboardInterrupt
        return extract(text, *rest)

    monkeypatch.setattr(parse, "extract", interrupted)
    zhibiao("init")
    result = zhibiao("load", "reports")
    assert result.exit_code == 130
    assert "zhibiao: interrupted" in result.stderr
    status = zhibiao("status").stdout
    assert "1 reports, 4 observations" in status
    assert "broken off or running" in status

    monkeypatch.setattr(parse, "extract", extract)
    assert "1 loaded, 1 unchanged" in zhibiao("load", "reports").stdout
