"""A warehouse of two million observations: how fast it loads, and how fast its views answer.

    python benchmarks/size.py loading sqlite|postgresql [--sample 100000]
    python benchmarks/size.py answering sqlite|postgresql [--cities 300] [--years 15]

loading: see size_loading.py. answering: a warehouse of all cities and years is made, the views answer, and so do queries by
hand on tables that hold the views' rows. PostgreSQL is a throw-away server as in the tests (fsync off); SQLite a file in the
temporary folder.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import median

from sqlalchemy import Connection, Engine, bindparam, create_engine, func, insert, make_url, select, text

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "benchmarks")]

import size_data  # noqa: E402
import size_loading  # noqa: E402
from pgserver import server  # noqa: E402

import models  # noqa: E402
from etl.parse.records import Extraction  # noqa: E402
from etl.seeds import load_reference  # noqa: E402
from etl.store import ReportSource, bulk, create_engine_for, rows, unclaimed, upgrade, views, writing  # noqa: E402
from etl.store.comparable import load_scales  # noqa: E402
from etl.store.statistics import refresh_statistics  # noqa: E402

REFERENCE = load_reference()
KEYS = ("report_id", "span_start", "span_end", "name")
REPEATS = 15
BATCH = 50
LEVEL_INDEXES = ("region_code, year, indicator_code, kind", "indicator_code, year, kind, region_code")
# A view, what it is asked, what a table of its rows is indexed by.
QUESTIONS = (
    ("target_vs_actual", "region_name = :city AND year = :year ORDER BY indicator_code", "region_name, year"),
    ("city_comparison", "indicator_name = :indicator AND year = :year ORDER BY city_rank", "indicator_name, year"),
    ("review_queue", "1 = 1 ORDER BY mentions DESC, reports DESC, name, unit LIMIT 20", "mentions DESC, reports DESC, name, unit"),
)  # fmt: skip


@contextmanager
def databases(kind: str) -> Iterator[Callable[[str], Engine]]:
    """Gives a maker of empty warehouses."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield lambda name: _upgraded(f"sqlite:///{folder}/{name}.db")
        return
    with server() as url:

        def make(name: str) -> Engine:
            admin = create_engine(url, isolation_level="AUTOCOMMIT")
            with admin.connect() as connection:
                connection.execute(text(f"CREATE DATABASE {name}"))
            return _upgraded(make_url(url).set(database=name).render_as_string(hide_password=False))

        yield make


def _upgraded(url: str) -> Engine:
    engine = create_engine_for(url)
    upgrade(engine, REFERENCE)
    return engine


def seconds(task: Callable[[], object]) -> float:
    start = time.perf_counter()
    task()
    return time.perf_counter() - start


def fill(engine: Engine, cities: int, years: int) -> int:
    """Loads everything by the bulk load, many reports a transaction: what is measured here is what is asked of it."""
    count = 0
    scales = None
    made = size_data.reports(REFERENCE, cities, years)
    while batch := [*islice(made, BATCH)]:
        with writing(engine) as connection:
            scales = scales or load_scales(connection)
            last = connection.scalar(select(func.max(models.report.c.report_id))) or 0
            numbered = [(last + n, source, extraction) for n, (source, extraction) in enumerate(batch, 1)]
            connection.execute(insert(models.report), [_report_row(*report) for report in numbered])
            observations = [
                row
                for number, source, extraction in numbered
                for row in rows.observation_rows(extraction, scales, number, source.published_on)
            ]
            bulk.upsert(connection, models.observation, observations, KEYS)
            count += len(observations)
    with writing(engine) as connection:
        # As write_report does report by report.
        unclaimed.count_all(connection)
    return count


def _report_row(number: int, source: ReportSource, extraction: Extraction) -> dict:
    return rows.report_row(extraction.profile) | {
        "report_id": number,
        "text_sha256": f"{number:064d}",
        "extraction_sha256": "",
        "file_name": source.file_name,
        "published_on": source.published_on,
        "text": source.text,
        "loaded_at": datetime.now(UTC),
    }


def answering(make: Callable[[str], Engine], cities: int, years: int) -> None:
    engine = make("everything")
    start = time.perf_counter()
    count = fill(engine, cities, years)
    taken = time.perf_counter() - start
    print(f"{count:,} observations made up and loaded in {taken:,.0f} s: {count / taken:,.0f} rows/s", flush=True)
    if engine.dialect.name == "postgresql":
        # As autovacuum does within minutes of a load.
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql("VACUUM ANALYZE")
    else:
        with writing(engine) as connection:
            refresh_statistics(connection)
    ask_all(engine, years)


def ask_all(engine: Engine, years: int) -> None:
    with engine.connect() as connection:
        made = seconds(lambda: _make(connection, "made_level", "comparable_level", LEVEL_INDEXES))
        print(f"current levels made a table in {made:.0f} s; medians of {REPEATS} questions, in ms:")
        for view, question, index in QUESTIONS:
            _answer(connection, view, question, index, years)
        connection.rollback()


def _make(connection: Connection, table: str, view: str, indexes: tuple[str, ...]) -> None:
    connection.execute(text(f"CREATE TABLE {table} AS SELECT * FROM {view}"))
    for number, columns in enumerate(indexes):
        connection.execute(text(f"CREATE INDEX ix_{table}_{number} ON {table} ({columns})"))
    connection.execute(text(f"ANALYZE {table}"))


def _answer(connection: Connection, view: str, question: str, index: str, years: int) -> None:
    places = [r.name for r in REFERENCE.regions if r.level == "prefecture" and not r.until_year]
    names = [i.name for i in REFERENCE.indicators if i.direction != "neutral"]
    asked = [
        {"city": places[n % 7], "indicator": names[n % 7], "year": size_data.FIRST_YEAR + 1 + n % (years - 1)}
        for n in range(REPEATS)
    ]
    needed = [{name: value for name, value in one.items() if f":{name}" in question} for one in asked]

    def ask(table: str) -> float:
        query = text(f"SELECT * FROM {table} WHERE {question}").bindparams(*(bindparam(name) for name in needed[0]))
        connection.execute(query, needed[0]).all()
        return 1000 * median(seconds(lambda one=one: connection.execute(query, one).all()) for one in needed)

    (query,) = (v.query for v in views.all_views() if v.name == view)
    by_view = ask(view)
    steps = _plan(connection, f"SELECT * FROM {view} WHERE {question}", needed[0])
    _make(connection, f"made_{view}", view, (index,))
    line = f"  {view:17} {by_view:8.2f}"
    if "comparable_level" in query:
        by_levels = ask(f"({query.replace('comparable_level', 'made_level')}) AS v")
        line += f"   on a table of current levels {by_levels:8.2f} (ratio {by_view / by_levels:.1f})"
    by_answers = ask(f"made_{view}")
    print(line + f"   on a table of the answers {by_answers:6.2f} (ratio {by_view / by_answers:.1f})")
    print("    " + "\n    ".join(steps), flush=True)


def _plan(connection: Connection, query: str, values: dict) -> list[str]:
    """How the plan reaches the observations."""
    if connection.dialect.name == "sqlite":
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}"), values)]
        return sorted({step for step in steps if step.startswith("SEARCH") or step.startswith("SCAN o")})
    steps = [row[0].strip() for row in connection.execute(text(f"EXPLAIN {query}"), values)]
    return sorted({step.split("(cost")[0].strip("-> ") for step in steps if "observation" in step and "(cost" in step})


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("part", choices=("loading", "answering"))
    arguments.add_argument("database", choices=("sqlite", "postgresql"))
    arguments.add_argument("--cities", type=int, default=300)
    arguments.add_argument("--years", type=int, default=15)
    arguments.add_argument("--sample", type=int, default=100_000)
    chosen = arguments.parse_args()
    with databases(chosen.database) as make:
        if chosen.part == "loading":
            size_loading.loading(make, REFERENCE, chosen.sample)
        else:
            answering(make, chosen.cities, chosen.years)


if __name__ == "__main__":
    main()
