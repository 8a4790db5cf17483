"""Report files into the warehouse: read by as many processes as there are, written by one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine

from etl import parse
from etl.jobs import Source, extract, mend
from etl.parse.records import Extraction
from etl.parse.reference import Reference
from etl.read import Document, ReadError, shown
from etl.read.archive import container
from etl.store import Away, Outcome, ReportSource, finish_run, load_report, record_failure, start_run
from etl.work import Patience, Stop, Stopped, cluster, ordered, patiently

Result = TypeVar("Result")

_REPORTS_A_WORKER = 50
"""A process takes seconds to begin, in which this one reads about as many reports."""


@dataclass(frozen=True, slots=True)
class Workforce:
    """Who reads: ``workers`` processes on this machine, or the Dask cluster whose scheduler has the address."""

    workers: int
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file: the document and what is in it, or why there is none."""

    source: Source
    document: Document | None = None
    extraction: Extraction | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file of a load. ``mend`` says what would place a report that needs metadata.

    ``remarks`` tell what was read otherwise than the file's name says, or was not read.
    """

    source: Source
    outcome: Outcome
    mend: str = ""
    remarks: tuple[str, ...] = ()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def reader(reference: Reference) -> Callable[[Source], Reading]:
    """What reads a file with these reference data; what it needs beside them is made once."""
    return partial(read_report, catalogue=parse.Catalogue.build(reference))


def read_report(source: Source, catalogue: parse.Catalogue) -> Reading:
    """What is in a report file. Whatever goes wrong with it becomes its failure, and costs the others nothing."""
    before = _state(source.path)
    try:
        document, extraction = extract(source, catalogue)
    except ReadError as error:
        return Reading(source, failure=str(error))
    except Exception as error:  # a slip of the parser on one report must not cost the others
        return Reading(source, failure=f"the parser failed ({error!r}); please report it with the file")
    if _state(source.path) != before:
        name = shown(source.path.name)
        return Reading(source, failure=f"{name} changed while it was read; load it again once it is whole")
    return Reading(source, document, extraction)


def _state(path: Path) -> tuple[int, ...] | None:
    """What tells that a file was written to: half a report must not be loaded as a whole one."""
    try:
        found = (container(path) or path).stat()
    except (OSError, ValueError):
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _lost(source: Source) -> Reading:
    name = shown(source.path.name)
    return Reading(source, failure=f"{name} ends the process that reads it, by its size or a fault; save it as .txt")


def readings(
    sources: Iterable[Source], count: int, reference: Reference, workforce: Workforce, stop: Stop
) -> Iterator[Reading]:
    """What is in each of ``count`` files, in their order, read a few ahead of what the caller takes.

    Raises:
        Stopped: someone asked to stop.
        UserError: the cluster cannot serve.
    """
    prepare = partial(reader, reference)
    if workforce.scheduler:
        # Workers have working folders of their own.
        absolute = (replace(source, path=source.path.absolute()) for source in sources)
        return cluster.ordered(prepare, absolute, workforce.scheduler, _lost, stop)
    workers = min(workforce.workers, -(-count // _REPORTS_A_WORKER))
    if workers > 1:
        return ordered(prepare, sources, workers, _lost, stop)
    return map(prepare(), sources)


def load(engine: Engine, found: Iterable[Reading], patience: Patience) -> Iterator[Line]:
    """Write reports one by one, each in a transaction with its ledger line; gives a line as soon as it is done.

    A file that fails gets a ledger line with the reason, and the others go on. While the database is away, ``patience``
    holds. Stopped, the load ends behind the report in hand, and its run with it; broken off otherwise, it leaves what was
    loaded, and a run without end.

    Raises:
        Stopped: someone asked to stop.
        StoreError: the database is gone, locked or not to be written.
    """
    with _run(engine, patience) as run:
        for reading in found:
            yield patiently(partial(_write, engine, run, reading), Away, patience)
            patience.stop.check()


@contextmanager
def _run(engine: Engine, patience: Patience) -> Iterator[int]:
    run = patiently(partial(start_run, engine), Away, patience)
    try:
        yield run
    except Stopped:
        finish_run(engine, run)
        raise
    patiently(partial(finish_run, engine, run), Away, patience)


def _write(engine: Engine, run: int, reading: Reading) -> Line:
    source = reading.source
    if reading.document is None or reading.extraction is None:
        return Line(source, record_failure(engine, run, shown(source.path.name), reading.failure))
    report = _report(source, reading.document)
    outcome = load_report(engine, run, report, reading.extraction, source.mark)
    needed = mend(source, reading.extraction.profile) if outcome.status == "needs metadata" else ""
    return Line(source, outcome, needed, reading.document.remarks)


def _report(source: Source, document: Document) -> ReportSource:
    """The report with what is known of it: by its manifest, else by what the file says of itself."""
    entry, said = source.entry, document.metadata
    published_on = date.fromisoformat(said["published_on"]) if "published_on" in said else None
    return ReportSource(
        shown(source.path.name),
        document.text,
        url=entry.url or said.get("url"),
        publisher=entry.publisher or said.get("publisher"),
        published_on=entry.published_on or published_on,
    )


def changed_reports(lines: Sequence[Line]) -> list[int]:
    """The numbers of the reports that a load changed."""
    numbers = (line.outcome.report_id for line in lines if line.outcome.status == "loaded")
    return [number for number in numbers if number is not None]
