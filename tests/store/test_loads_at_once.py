"""The sample reports, by the command itself: loaded twice, and by two loads at once, a warehouse holds the same rows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from etl.store import create_engine_for, reading

ROOT = Path(__file__).parents[2]
PROGRAM = "from etl.cli import main; main()"
# All that was read and all that follows from it, without the numbers that depend on the order of loading.
CONTENT = {
    "report": "SELECT text_sha256, region_code, report_kind, title, actual_year, target_year, published_on FROM report",
    "observation": "SELECT r.text_sha256, o.span_start, o.span_end, o.name, o.indicator_code, o.region_code, o.year, o.period,"
    " o.kind, o.measure, o.comparator, o.value, o.upper_value, o.unit, o.comparable_value, o.base_year"
    " FROM observation AS o JOIN report AS r ON r.report_id = o.report_id",
    "figure": "SELECT r.text_sha256, f.span_start, f.span_end, f.reason"
    " FROM figure AS f JOIN report AS r ON r.report_id = f.report_id",
    "derived_value": "SELECT r.text_sha256, o.span_start, o.name, d.rule, d.region_code, d.year, d.subject, d.kind, d.value"
    " FROM derived_value AS d JOIN observation AS o ON o.observation_id = d.change_observation_id"
    " JOIN report AS r ON r.report_id = o.report_id",
}
# With the numbers, and when each row was written.
ROWS = ("SELECT * FROM report", "SELECT * FROM observation", "SELECT * FROM figure", "SELECT * FROM derived_value")


def start(url: str, *words: object) -> subprocess.Popen:
    environment = os.environ | {"ZHIBIAO_DATABASE_URL": url, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", PROGRAM, *map(str, words)]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def ended(process: subprocess.Popen) -> None:
    output, _ = process.communicate(timeout=300)
    # 1: a report needs a person, which is no matter here.
    assert process.returncode in (0, 1), output


def rows(url: str, *queries: str) -> list[list[tuple]]:
    engine = create_engine_for(url)
    with reading(engine) as connection:
        found = [sorted((tuple(row) for row in connection.execute(text(query))), key=repr) for query in queries]
    engine.dispose()
    return found


def comparable(tables: list[list[tuple]]) -> list[list[tuple]]:
    """Rows of either database: SQLite gives days as text."""
    return [[tuple(map(str, row)) for row in table] for table in tables]


@pytest.fixture(scope="module")
def loaded_once(tmp_path_factory: pytest.TempPathFactory) -> list[list[tuple]]:
    url = f"sqlite:///{tmp_path_factory.mktemp('once') / 'warehouse.db'}"
    ended(start(url, "init"))
    ended(start(url, "load", "seeds/reports"))
    return comparable(rows(url, *CONTENT.values()))


def test_loading_twice_or_by_two_loads_at_once_ends_in_the_same_rows(database_url: str, loaded_once: list[list[tuple]]):
    assert all(loaded_once)
    ended(start(database_url, "init"))
    for load in [start(database_url, "load", "seeds/reports") for _ in range(2)]:
        ended(load)
    assert rows(database_url, "SELECT * FROM load_item WHERE status = 'failed'") == [[]]
    assert comparable(rows(database_url, *CONTENT.values())) == loaded_once

    before = rows(database_url, *ROWS)
    ended(start(database_url, "load", "seeds/reports"))
    assert rows(database_url, *ROWS) == before
