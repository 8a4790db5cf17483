"""What a user may get wrong: one line on standard error, exit code 2, nothing lost and nothing made."""

import sqlite3
from pathlib import Path

import pytest

from etl.store import engine

READING = (("compare", "HP01"), ("export", "target_vs_actual", "-o", "out.csv"), ("status",))
LOAD = ("load", "reports")
INIT = ("init",)


def assert_one_line(result, *pieces: str, code: int = 2) -> None:
    assert result.exit_code == code, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith("zhibiao: ")
    assert "Traceback" not in line
    for piece in pieces:
        assert piece in line


@pytest.mark.parametrize(
    ("words", "piece"),
    [
        (("lod", "reports"), "No such command 'lod'"),
        (("load",), "Missing argument"),
        (("load", "absent.txt"), "absent.txt does not exist"),
        (("load", "reports", "absent.txt"), "absent.txt does not exist"),
        (("load", "empty-folder"), "holds no report"),
        (("load", "reports", "--year", "24"), "24 is not in the range"),
        (("load", "reports", "--year", "next"), "'next' is not a valid integer"),
        (("load", "bad-manifest"), "line 2: 'x' is no year"),
        (("extract",), "Missing argument"),
        (("extract", "absent.txt"), "absent.txt does not exist"),
        (("extract", "reports"), "File 'reports' is a directory; see zhibiao extract --help"),
        (("extract", "empty.txt"), "empty.txt is empty"),
        (("extract", "picture.txt"), "picture.txt is a picture"),
        (("extract", "latin.txt"), "latin.txt is neither UTF-8 nor GB18030"),
        (("extract", "report.wps"), "report.wps is not an old Word or WPS document"),
        (("extract", "reports/shangluo-2023.txt", "--format", "xml"), "'xml' is not one of"),
        (("compare", "健康素养之星"), "did you mean"),
        (("compare", "zzzz"), "no indicator is called 'zzzz'"),
        (("compare", "HP01", "--city", "商路市"), "no place is called '商路市'; did you mean 商洛市"),
        (("compare", "HP01", "--year", "last"), "'last' is not a valid integer"),
        (("export", "targets", "-o", "out.csv"), "the views are observation_sense, current_observation"),
        (("export", "target_vs_actual"), "Missing option '-o'"),
        (("export", "target_vs_actual", "-o", "absent/out.csv"), "make its folder"),
        (("export", "target_vs_actual", "-o", "reports"), "reports tells no format by its ending"),
        (("export", "target_vs_actual", "-o", "reports", "--format", "xlsx"), "no ordinary file"),
        (("export", "target_vs_actual", "-o", "reports", "--format", "datapackage"), "holds other files"),
        (("export", "target_vs_actual", "-o", "out.csv", "--format", "docx"), "'docx' is not one of"),
        (("export", "target_vs_actual", "-o", "out.csv", "--city", "商路市"), "did you mean 商洛市"),
        (("export", "target_vs_actual", "-o", "out.csv", "--domain", "健康"), "did you mean 健康水平"),
        (("export", "target_vs_actual", "-o", "out.csv", "--indicator", "zzzz"), "no indicator is called 'zzzz'"),
        (("export", "league_table", "-o", "out.csv", "--indicator", "HP01"), "league_table tells no indicator"),
        (("export", "target_vs_actual", "-o", "out.csv", "--for", "word"), "'word' is not one of"),
        (("init", "now"), "unexpected extra argument"),
        (("status", "--verbose"), "No such option"),
    ],
)
def test_wrong_words_are_refused_in_one_line(zhibiao, reports: Path, warehouse: Path, words, piece: str) -> None:
    folder = warehouse.parent
    (folder / "empty-folder").mkdir()
    (folder / "bad-manifest").mkdir()
    (folder / "bad-manifest" / "a.txt").write_text("总结", encoding="utf-8")
    (folder / "bad-manifest" / "manifest.csv").write_text("file,year\na.txt,x\n", encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (folder / "latin.txt").write_bytes("Rapport annuel 2024 : activité réalisée à 95 %".encode("latin-1") + b"\xff")
    (folder / "report.wps").write_bytes(b"\xd0\xcf\x11\xe0")
    before = rows(warehouse)
    assert_one_line(zhibiao(*words), piece)
    assert rows(warehouse) == before
    assert not (folder / "out.csv").exists()


def rows(database: Path) -> list[tuple]:
    with sqlite3.connect(database) as connection:
        return [
            connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()
            for table in ("report", "observation", "figure", "load_run", "load_item")
        ]


@pytest.mark.parametrize("words", [INIT, LOAD, *READING])
@pytest.mark.parametrize(
    ("url", "piece"),
    [
        ("zhibiao.db", "cannot be read; write it as sqlite:///zhibiao.db"),
        ("mysql://root@localhost/zhibiao", "mysql databases are not supported"),
        ("postgresql://nobody@127.0.0.1:1/zhibiao", "cannot reach postgresql://nobody@127.0.0.1:1/zhibiao"),
        ("postgresql://nobody:secret@127.0.0.1:1/zhibiao", "nobody:***@"),
        ("sqlite:///absent/folder/zhibiao.db", "absent/folder/zhibiao.db"),
        ("sqlite:///notes.db", "is not a SQLite database"),
    ],
)
def test_a_database_that_cannot_be_used_is_named_with_what_mends_it(
    zhibiao, reports: Path, words, url: str, piece: str
) -> None:
    (reports.parent / "notes.db").write_text("no database, only notes " * 100)
    before = {path.name for path in reports.parent.iterdir()}
    assert_one_line(zhibiao(*words, "--database", url), piece)
    assert {path.name for path in reports.parent.iterdir()} == before


@pytest.mark.parametrize("words", [LOAD, *READING])
def test_a_database_without_warehouse_asks_for_init(zhibiao, reports: Path, words) -> None:
    assert_one_line(zhibiao(*words), "zhibiao init")
    assert not (reports.parent / "zhibiao.db").exists()
    sqlite3.connect(reports.parent / "zhibiao.db").execute("CREATE TABLE other (a)").connection.close()
    assert_one_line(zhibiao(*words), "zhibiao init")


@pytest.mark.parametrize("words", [INIT, LOAD, *READING])
def test_a_newer_schema_is_left_alone(zhibiao, reports: Path, warehouse: Path, words) -> None:
    with sqlite3.connect(warehouse) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'from_the_future'")
    before = rows(warehouse)
    assert_one_line(zhibiao(*words), "newer zhibiao")
    assert rows(warehouse) == before


@pytest.mark.parametrize("words", [INIT, LOAD])
def test_a_locked_database_is_said_to_be_locked(
    zhibiao, reports: Path, warehouse: Path, words, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_WAIT_SECONDS", 0.1)
    other = sqlite3.connect(warehouse, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert_one_line(zhibiao(*words), "is locked by another program")
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.parametrize("words", READING)
def test_reading_does_not_wait_for_a_load(zhibiao, warehouse: Path, words) -> None:
    other = sqlite3.connect(warehouse, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert zhibiao(*words).exit_code == 0
    other.close()


@pytest.mark.parametrize("words", [INIT, LOAD])
def test_a_database_that_may_only_be_read_is_not_written(zhibiao, reports: Path, warehouse: Path, words) -> None:
    # The mode of the connection, not of the file, since the file's would not stop root.
    url = f"sqlite:///file:{warehouse}?mode=ro&uri=true"
    assert_one_line(zhibiao(*words, "--database", url), "cannot be written")
    assert zhibiao("status", "--database", url).exit_code == 0
