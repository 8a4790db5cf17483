"""The same commands on SQLite and on PostgreSQL."""

from pathlib import Path

from etl.store import views


def test_both_databases_give_the_same_files_and_the_same_comparison(
    zhibiao, database_url: str, warehouse: Path, reports: Path
) -> None:
    there = ("--database", database_url)
    assert zhibiao("init", *there).exit_code == 0
    loaded = zhibiao("load", "reports", *there)
    assert (loaded.exit_code, loaded.stderr) == (0, "")
    for view in views.names():
        words = ("export", view, "-o", "-", "--for", "machine")
        assert zhibiao(*words, *there).stdout_bytes == zhibiao(*words).stdout_bytes
    words = ("compare", "居民健康素养水平", "--year", "2024", "--city", "商洛市")
    assert zhibiao(*words, *there).stdout == zhibiao(*words).stdout
    assert "2 reports" in zhibiao("status", *there).stdout


def test_init_on_a_loaded_warehouse_keeps_every_row(zhibiao, database_url: str, reports: Path) -> None:
    there = ("--database", database_url)
    zhibiao("init", *there)
    zhibiao("load", "reports", *there)
    words = ("export", "observation_detail", "-o", "-", *there)
    before = zhibiao(*words).stdout_bytes
    assert zhibiao("init", *there).exit_code == 0
    assert zhibiao(*words).stdout_bytes == before
