"""The command as a process of its own, between other programs."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = [sys.executable, "-c", "from etl.cli import main; main()"]
ROOT = Path(__file__).parents[2]


def start(folder: Path, *words: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PROGRAM, *words],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_reader_that_stops_reading_gets_no_traceback(warehouse: Path) -> None:
    with start(warehouse.parent, "export", "observation_detail", "-o", "-") as process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_terminal_of_another_encoding_still_gets_its_table(warehouse: Path) -> None:
    process = start(warehouse.parent, "compare", "HP01", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert b"26.8" in out


def test_machines_get_utf8_whatever_the_terminal(reports: Path) -> None:
    words = ("extract", "reports/shangluo-2023.txt", "--format")
    for form in ("jsonl", "csv"):
        out, err = start(reports.parent, *words, form, PYTHONIOENCODING="ascii", PYTHONUTF8="0").communicate()
        assert err == b""
        assert "商洛市" in out.decode("utf-8")


def test_a_command_that_reads_no_report_does_not_wait_for_the_reader(warehouse: Path) -> None:
    process = start(warehouse.parent, "status", PYTHONPROFILEIMPORTTIME="1")
    _, told = process.communicate()
    imported = {line.rpartition("|")[2].strip() for line in told.decode().splitlines()}
    assert process.returncode == 0
    assert "etl.store.views" in imported
    assert not {"etl.parse.compose", "etl.parse.indicators.catalogue"} & imported
