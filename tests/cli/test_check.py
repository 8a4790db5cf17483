"""Checking, as a user sees it."""

import sqlite3
from pathlib import Path

from etl.store.checks import all_checks

WRONG = "商洛市卫生健康委员会2024年工作总结\n\n一、2024年工作总结\n全市15岁以上人群吸烟率为126.8%。\n"


def test_a_clean_warehouse_exits_with_0_and_lists_every_check(zhibiao, warehouse: Path) -> None:
    result = zhibiao("check")
    assert result.exit_code == 0
    for check in all_checks():
        assert check.name in result.stdout


def test_warnings_alone_exit_with_0(zhibiao, warehouse: Path) -> None:
    with sqlite3.connect(warehouse) as connection:
        connection.execute("UPDATE observation SET unit = '箩筐', comparable_value = NULL WHERE kind = 'actual'")
    result = zhibiao("check", "foreign_unit")
    assert result.exit_code == 0
    assert "箩筐" in result.stdout


def test_what_fails_exits_with_1_and_says_what_to_do(zhibiao, warehouse: Path) -> None:
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    loaded = zhibiao("load", "wrong.txt")
    assert loaded.exit_code == 1
    assert "Checks: shares_out_of_bounds 1 (fail)" in loaded.stdout
    result = zhibiao("check", "shares_out_of_bounds")
    assert result.exit_code == 1
    assert "126.8" in result.stdout
    assert "zhibiao review correct" in result.stdout
    # The load itself changed nothing, and the places that it did not touch are not checked again.
    assert zhibiao("load", "wrong.txt").exit_code == 0


def test_an_unknown_check_is_told_with_those_there_are(zhibiao, warehouse: Path) -> None:
    result = zhibiao("check", "shares")
    assert result.exit_code == 2
    assert result.stderr.startswith("zhibiao: there is no check shares; the checks are corrections_broken")


def test_a_few_rows_are_shown_and_all_of_them_by_name(zhibiao, warehouse: Path) -> None:
    with sqlite3.connect(warehouse) as connection:
        connection.execute("UPDATE observation SET unit = '箩筐', comparable_value = NULL")
        count = connection.execute("SELECT COUNT(*) FROM observation").fetchone()[0]
    assert f"and {count - 5} more: zhibiao check foreign_unit" in zhibiao("check").stdout
    assert zhibiao("check", "foreign_unit").stdout.count("箩筐") == count
