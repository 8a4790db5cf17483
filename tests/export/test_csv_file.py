"""CSV as a person's spreadsheet and as a machine get it."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from etl.export import FORMS, ExportError, write_csv

COLUMNS = ("name", "value")


def test_excel_gets_a_mark_and_windows_line_ends_and_machines_get_neither(tmp_path: Path) -> None:
    for form, raw in [
        ("excel", "\ufeffname,value\r\n健康素养,26.3\r\n"),
        ("machine", "name,value\n健康素养,26.3\n"),
    ]:
        assert write_csv(COLUMNS, [("健康素养", 26.3)], FORMS[form], tmp_path / form) == 1
        assert (tmp_path / form).read_bytes() == raw.encode()


@pytest.mark.parametrize("cell", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_is_defused_for_excel_only(tmp_path: Path, cell: str) -> None:
    for form, expected in [("excel", "'" + cell), ("machine", cell)]:
        write_csv(COLUMNS, [(cell, 1)], FORMS[form], tmp_path / form)
        with (tmp_path / form).open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file))[1] == [expected, "1"]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=", "="),
        (-2.7, "-2.7"),
        ("-2.7", "-2.7"),
        (95.0, "95"),
        (Decimal("26.3300"), "26.33"),
        (1.38e8, "138000000"),
        (None, ""),
    ],
)
def test_a_number_or_a_comparator_stays_what_it_is_on_both_databases(tmp_path: Path, value: object, cell: str) -> None:
    write_csv(COLUMNS, [("x", value)], FORMS["excel"], tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[1] == f"x,{cell}"


def test_a_failing_export_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_text("old")

    def rows():
        yield ("a", 1)
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError):
        write_csv(COLUMNS, rows(), FORMS["excel"], file)
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
    assert file.read_text() == "old"


def test_what_cannot_be_written_is_said_in_one_line(tmp_path: Path) -> None:
    for target, line in [(tmp_path / "absent" / "out.csv", "make its folder"), (tmp_path, "no ordinary file")]:
        with pytest.raises(ExportError, match=line) as refusal:
            write_csv(COLUMNS, [], FORMS["excel"], target)
        assert "\n" not in str(refusal.value)
