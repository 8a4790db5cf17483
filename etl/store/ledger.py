"""The ledger: a line for each file of each run, written in the transaction of what it tells of."""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from sqlalchemy import Connection, Engine, case, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

import models
from etl.parse.records import Extraction
from etl.store.engine import writing
from etl.store.errors import Away, StoreError, first_line
from etl.store.statistics import refresh_statistics
from etl.store.writer import Outcome, ReportSource, write_report

_OUR_FAULT = (
    "what was read breaks a rule of the warehouse, which is a fault of zhibiao: please report it with the report"
)
_COUNTED = ("loaded", "unchanged", "needs metadata", "failed")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the load job and how many files had which outcome. Times are UTC."""

    run_id: int
    started_at: datetime
    finished_at: datetime | None
    program_version: str
    loaded: int
    unchanged: int
    needs_metadata: int
    failed: int


def start_run(engine: Engine) -> int:
    """Opens a run and gives its number.

    Raises:
        StoreError: the database cannot be written.
    """
    row = {"started_at": datetime.now(UTC), "program_version": _version()}
    with writing(engine) as connection:
        new = insert(models.load_run).values(row).returning(models.load_run.c.run_id)
        return int(connection.execute(new).scalar_one())


def finish_run(engine: Engine, run_id: int) -> None:
    """Closes a run and counts the tables for the planner. A run that was killed stays open, which is how it can be told.

    Raises:
        StoreError: the database cannot be written.
    """
    run = models.load_run
    with writing(engine) as connection:
        connection.execute(update(run).where(run.c.run_id == run_id).values(finished_at=datetime.now(UTC)))
        refresh_statistics(connection)


def load_report(
    engine: Engine, run_id: int, source: ReportSource, extraction: Extraction, file_mark: str | None = None
) -> Outcome:
    """Writes a report and its ledger line in one transaction.

    A report that the database refuses is rolled back as a whole: its outcome is ``failed`` and its ledger line, with
    the reason, is all that stays. ``file_mark`` is what ``known_marks`` finds again.

    Raises:
        StoreError: the database itself cannot be written; then there is no ledger line either.
    """
    try:
        with writing(engine) as connection:
            outcome = write_report(connection, source, extraction)
            _record(connection, run_id, source.file_name, outcome, file_mark)
        return outcome
    except Away:
        # It says nothing of the report, which goes in once the database is back.
        raise
    # ValueError: what the driver cannot encode, such as a NUL or half a surrogate pair.
    except (SQLAlchemyError, StoreError, ValueError) as error:
        return record_failure(engine, run_id, source.file_name, _refusal(error))


def record_failure(engine: Engine, run_id: int, file_name: str, message: str) -> Outcome:
    """Writes the ledger line of a file that could not be loaded; ``message`` says why and what mends it.

    Raises:
        StoreError: the database cannot be written.
    """
    outcome = Outcome("failed", message=message)
    with writing(engine) as connection:
        _record(connection, run_id, file_name, outcome)
    return outcome


def known_marks(connection: Connection) -> dict[str, str]:
    """The status of each file by its mark, of those whose report the warehouse holds."""
    item = models.load_item.c
    query = (
        select(item.file_mark, item.status)
        .where(item.file_mark.is_not(None), item.report_id.is_not(None))
        .order_by(item.item_id)
    )
    # In order of time, the last word on a file stays.
    return {row.file_mark: row.status for row in connection.execute(query)}


def last_runs(connection: Connection, limit: int = 10) -> list[Run]:
    """The last runs, newest first."""
    run, item = models.load_run.c, models.load_item.c
    counts = [func.count(case((item.status == status, 1))) for status in _COUNTED]
    query = (
        select(run.run_id, run.started_at, run.finished_at, run.program_version, *counts)
        .select_from(models.load_run.outerjoin(models.load_item))
        .group_by(run.run_id, run.started_at, run.finished_at, run.program_version)
        .order_by(run.run_id.desc())
        .limit(limit)
    )
    return [Run(row[0], _utc(row[1]), _utc(row[2]) if row[2] else None, *row[3:]) for row in connection.execute(query)]


def _record(
    connection: Connection, run_id: int, file_name: str, outcome: Outcome, file_mark: str | None = None
) -> None:
    row = {
        "run_id": run_id,
        "file_name": file_name,
        "status": outcome.status,
        "message": outcome.message,
        "report_id": outcome.report_id,
        "observations": outcome.observations,
        "unexplained": outcome.unexplained,
        "recorded_at": datetime.now(UTC),
        "file_mark": file_mark,
    }
    connection.execute(insert(models.load_item).inline(), row)


def _refusal(error: Exception) -> str:
    if isinstance(error, StoreError):
        return str(error)
    words = first_line(error)
    # SQLite and PostgreSQL both say so; only a place, unit, domain or indicator can be missing that a program knows.
    mended = "run `zhibiao init` to renew the reference data" if "foreign key" in words.lower() else _OUR_FAULT
    return f"the database refuses it: {words}; {mended}"


def _utc(moment: datetime) -> datetime:
    # SQLite keeps no time zone; all that is written is UTC.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _version() -> str:
    try:
        return version("zhibiao")
    except PackageNotFoundError:
        return "unknown"
