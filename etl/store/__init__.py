"""The warehouse: engine, schema, the one writer, the ledger and the views.

A load, from end to end (all errors a user can mend are ``StoreError``, one line that says how)::

    engine = create_engine_for("sqlite:///zhibiao.db")      # or postgresql://user@host/name
    upgrade(engine, load_reference())                       # create or upgrade; safe to repeat
    check_current(engine)                                   # StoreError: empty, older or newer database

    run_id = start_run(engine)
    outcome = load_report(engine, run_id, ReportSource("a.txt", text), extraction)
    record_failure(engine, run_id, "b.pdf", "b.pdf is empty")   # a file that never became a text
    finish_run(engine, run_id)

    with reading(engine) as connection:                     # never waits for a load, never blocks one
        columns, rows = views.read(connection, "target_vs_actual", {"region_name": "商洛市", "year": 2025})
        runs = last_runs(connection, 10)

Signatures:

- ``create_engine_for(url: str) -> Engine``
- ``reading(engine) -> ContextManager[Connection]``, ``writing(engine) -> ContextManager[Connection]``
- ``upgrade(engine, reference: Reference) -> str`` (a remark), ``check_current(engine) -> None``
- ``ReportSource(file_name: str, text: str, url=None, publisher=None, published_on: date | None = None)``
- ``Outcome(status, report_id, observations, unexplained, message)``; status is ``loaded``, ``unchanged``,
  ``needs metadata`` or ``failed``
- ``load_report(engine, run_id, source, extraction, file_mark=None) -> Outcome``: one report and its ledger line in one
  transaction; a report that the database refuses comes back as ``failed`` and leaves its ledger line only
- ``known_marks(connection) -> dict[str, str]``: the status of each file by the ``file_mark`` that it was loaded with
- ``write_report(connection, source, extraction) -> Outcome``: the same without ledger line, in the caller's transaction
- ``start_run(engine) -> int``, ``finish_run(engine, run_id)``, ``record_failure(engine, run_id, file_name, message)``,
  ``last_runs(connection, limit) -> list[Run]``
  with ``Run(run_id, started_at, finished_at, program_version, loaded, unchanged, needs_metadata, failed)``
- ``views.names() -> tuple[str, ...]``, ``views.columns(connection, name) -> list[str]``,
  ``views.read(connection, name, filters: Mapping[str, object]) -> tuple[list[str], Iterator[tuple]]``: streams the
  rows in the view's own order; a filter's value is one value or a list of values; StoreError for an unknown view or column

The views are the files of sql/views/; README.md tells what each is for.
"""

from etl.store import views
from etl.store.engine import create_engine_for, reading, writing
from etl.store.errors import Away, StoreError
from etl.store.ledger import Run, finish_run, known_marks, last_runs, load_report, record_failure, start_run
from etl.store.schema import check_current, upgrade
from etl.store.writer import Outcome, ReportSource, write_report

__all__ = [
    "Away",
    "Outcome",
    "ReportSource",
    "Run",
    "StoreError",
    "check_current",
    "create_engine_for",
    "finish_run",
    "known_marks",
    "last_runs",
    "load_report",
    "reading",
    "record_failure",
    "start_run",
    "upgrade",
    "views",
    "write_report",
    "writing",
]
