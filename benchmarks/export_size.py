"""Exports of a large warehouse: time and peak memory beside what sqlite3 itself takes to write the same rows as CSV.

    python benchmarks/export_size.py [--rows N ...] [--format FORMAT ...] [--view VIEW]

Makes SQLite warehouses of made-up levels, N of them, in a temporary folder, and writes the view in each format in a
process of its own. Peak memory is that of the whole process, with all libraries in it; by several N growth shows.
Needs the program sqlite3 and the extra exports.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from etl.export.formats import FORMATS
from etl.seeds import load_reference
from etl.store import create_engine_for, reading, upgrade, writing
from etl.store import views as store_views

_REPORTS = """
INSERT INTO report (report_id, text_sha256, extraction_sha256, file_name, region_code, report_kind, title, actual_year,
    text, loaded_at)
SELECT ROW_NUMBER() OVER (ORDER BY region_code, year), printf('%s-%d-%052d', region_code, year, 0), '', region_code || '.txt', region_code,
    '工作总结', region_name || '工作总结', year, '居民健康素养水平达到26.33%，比上年提高三个百分点。', '2025-01-01'
FROM region, (WITH RECURSIVE y(year) AS (SELECT 1995 UNION ALL SELECT year + 1 FROM y WHERE year < 2024) SELECT year FROM y)
WHERE level = 'prefecture' AND until_year IS NULL
"""

_OBSERVATIONS = """
INSERT INTO observation (report_id, span_start, span_end, sentence_start, sentence_end, name, indicator_code, domain_code,
    region_code, year, period, kind, measure, comparator, value, unit, comparable_value, obs_status, derivation, vintage)
SELECT r.report_id, 10, 16, 0, 28, i.indicator_name, i.indicator_code, i.domain_code, r.region_code, r.actual_year, '',
    'actual', 'level', '=', value, i.unit, value, 'A', 'made up', '2025-01-01#' || printf('%09d', r.report_id)
FROM report AS r CROSS JOIN (
    SELECT *, ROUND(10 + 0.37 * ROW_NUMBER() OVER (ORDER BY indicator_code), 2) AS value FROM indicator
) AS i
LIMIT :rows
"""


_LAUNCHER = """
import os, sys, time
start = time.perf_counter()
_, status, used = os.wait4(os.spawnvp(os.P_NOWAIT, sys.argv[1], sys.argv[1:]), 0)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took; ``processor`` are its seconds of processor time, which others on the machine change least."""

    seconds: float
    processor: float
    megabytes: float
    size: float


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rows", type=int, nargs="+", default=[100_000, 1_000_000])
    arguments.add_argument("--format", nargs="+", choices=FORMATS, default=list(FORMATS))
    arguments.add_argument("--view", default="comparable_level")
    chosen = arguments.parse_args()
    for rows in chosen.rows:
        with tempfile.TemporaryDirectory() as folder:
            costs = measure(Path(folder), rows, chosen.view, chosen.format)
        print(f"{rows:,} rows of {chosen.view}")
        print(f"{'format':<18}{'seconds':>8}{'processor':>10}{'ratio':>8}{'peak MB':>10}{'file MB':>10}")
        for name, cost in costs.items():
            ratio = cost.processor / costs["sqlite3"].processor
            times = f"{cost.seconds:>8.1f}{cost.processor:>10.1f}{ratio:>8.1f}"
            print(f"{name:<18}{times}{cost.megabytes:>10,.0f}{cost.size:>10.0f}", flush=True)


def measure(folder: Path, rows: int, view: str, formats: Sequence[str]) -> dict[str, Cost]:
    """The cost of sqlite3 and of each of the formats, with a warehouse of ``rows`` rows."""
    database = folder / f"{rows}.db"
    query = build(database, rows, view)
    costs = {
        "sqlite3": run(
            folder / "out", ["sqlite3", "-csv", "-header", str(database), f".output {folder / 'out'}", query]
        )
    }
    program = [
        sys.executable,
        "-c",
        "from etl.cli import main; main()",
        "export",
        view,
        "--database",
        f"sqlite:///{database}",
    ]
    for name in formats:
        costs[name] = run(folder / "out", [*program, "-o", str(folder / "out"), "--format", name])
    return costs


def build(database: Path, rows: int, view: str) -> str:
    """Make the warehouse; gives the query of the whole view, as text for sqlite3."""
    engine = create_engine_for(f"sqlite:///{database}")
    upgrade(engine, load_reference())
    with writing(engine) as connection:
        connection.execute(text(_REPORTS))
        connection.execute(text(_OBSERVATIONS), {"rows": rows})
        connection.execute(text("ANALYZE"))
    with reading(engine) as connection:
        (order,) = (each.order for each in store_views.all_views() if each.name == view)
        count = connection.execute(text(f"SELECT COUNT(*) FROM {view}")).scalar_one()
    engine.dispose()
    assert count == rows, f"{view} has {count:,} rows"
    ordered = ", ".join(f"{name} {'DESC' if descends else 'ASC'} NULLS LAST" for name, descends in order)
    return f"SELECT * FROM {view} ORDER BY {ordered}"


def run(target: Path, words: list[str]) -> Cost:
    """The cost of a process that writes ``target``, which is removed afterwards."""
    # A small process starts it: the peak that the system tells is never below that of who started the process.
    told = subprocess.run([sys.executable, "-S", "-c", _LAUNCHER, *words], check=True, capture_output=True, text=True)
    seconds, processor, kilobytes = map(float, told.stdout.split()[-3:])
    written = [target, *target.rglob("*")]
    size = sum(file.stat().st_size for file in written if file.is_file()) / 1e6
    shutil.rmtree(target) if target.is_dir() else target.unlink()
    return Cost(seconds, processor, kilobytes / 1024, size)


if __name__ == "__main__":
    main()
