"""How fast a warehouse loads, as a ratio to what the database's driver alone takes for the same rows.

The same reports go in three ways into three warehouses, a transaction a report, in one process and report by report in turn,
so that a busy machine slows all alike: by the driver alone (COPY, executemany), by the store's bulk load, and by the store as
a whole (``write_report``: with fingerprint, units, corrections and derived values). The rows are those of report, observation
and figure, and are ready beforehand for the first two; all three fill tables with all constraints and indexes.
"""

import gc
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import size_data
from sqlalchemy import Engine, Table, func, select

import models
from etl.parse.records import Extraction
from etl.parse.reference import Reference
from etl.store import ReportSource, bulk, reading, rows, write_report, writing
from etl.store.comparable import load_scales

Rows = list[tuple[Table, list[dict[str, Any]]]]
SIZES = (100, 400)
"""Observations a report."""

_KEYS = {
    "report": ("text_sha256",),
    "observation": ("report_id", "span_start", "span_end", "name"),
    "figure": ("report_id", "span_start", "span_end"),
}


def loading(make: Callable[[str], Engine], reference: Reference, sample: int) -> None:
    """Loads about ``sample`` observations in reports of each of the sizes, and prints rates and ratios."""
    for size in SIZES:
        made = size_data.first(reference, sample, size_data.like_the_samples(size))
        engines = {name: make(f"{name}_{size}") for name in ("driver", "bulk", "store")}
        with reading(engines["driver"]) as connection:
            scales = load_scales(connection)
        seconds: Counter[str] = Counter()
        for number, (source, extraction) in enumerate(made, 1):
            ready = _rows(number, source, extraction, scales)
            ways = {
                "driver": lambda: _by_driver(engines["driver"], ready),  # noqa: B023
                "bulk": lambda: _by_bulk(engines["bulk"], ready),  # noqa: B023
                "store": lambda: _by_store(engines["store"], source, extraction),  # noqa: B023
            }
            first = number % len(ways)
            for name, way in [*ways.items()][first:] + [*ways.items()][:first]:
                seconds[name] += _seconds(way)
        _compare(engines)
        _tell(made, seconds)
        for engine in engines.values():
            engine.dispose()


def _seconds(way: Callable[[], None]) -> float:
    gc.collect()
    start = time.perf_counter()
    way()
    return time.perf_counter() - start


def _compare(engines: dict[str, Engine]) -> None:
    """All three hold as much."""
    counts = set()
    for engine in engines.values():
        with reading(engine) as connection:
            tables = (models.report, models.observation, models.figure)
            counts.add(tuple(connection.scalar(select(func.count()).select_from(table)) for table in tables))
    assert len(counts) == 1, counts


def _tell(made: list[tuple[ReportSource, Extraction]], seconds: Counter[str]) -> None:
    observations = sum(len(extraction.observations) for _, extraction in made)
    print(f"{len(made)} reports of {observations / len(made):.0f} observations, in turn:")
    for name, label in (("driver", "driver alone"), ("bulk", "bulk load"), ("store", "write_report")):
        each, rate = 1000 * seconds[name] / len(made), observations / seconds[name]
        ratio = seconds["driver"] / seconds[name]
        print(f"  {label:14} {each:7.1f} ms a report {rate:9,.0f} observations/s   ratio {ratio:.2f}", flush=True)


def _rows(number: int, source: ReportSource, extraction: Extraction, scales: Any) -> Rows:
    report = rows.report_row(extraction.profile) | {
        "report_id": number,
        "text_sha256": f"{number:064d}",
        "extraction_sha256": f"{number:064d}",
        "file_name": source.file_name,
        "published_on": str(source.published_on),
        "text": source.text,
        "loaded_at": str(datetime.now(UTC)),
    }
    observations = rows.observation_rows(extraction, scales, number, source.published_on)
    return [
        (models.report, [report]),
        (models.observation, observations),
        (models.figure, rows.figure_rows(extraction, number)),
    ]


def _by_driver(engine: Engine, ready: Rows) -> None:
    with engine.begin() as connection:
        cursor = connection.connection.driver_connection.cursor()
        for table, of_table in ready:
            names = list(of_table[0])
            lines = [[row[name] for name in names] for row in of_table]
            if engine.dialect.name == "postgresql":
                with cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
                    for line in lines:
                        copy.write_row(line)
            else:
                marks = ", ".join("?" * len(names))
                cursor.executemany(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", lines)


def _by_bulk(engine: Engine, ready: Rows) -> None:
    with writing(engine) as connection:
        for table, of_table in ready:
            bulk.upsert(connection, table, of_table, _KEYS[table.name])


def _by_store(engine: Engine, source: ReportSource, extraction: Extraction) -> None:
    with writing(engine) as connection:
        write_report(connection, source, extraction)
