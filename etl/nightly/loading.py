"""The loading stage of a nightly run: what is new or changed in the inbox and among what was fetched."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator

from sqlalchemy import Engine

from etl.config import Settings
from etl.jobs import NothingToRead, Source, gather
from etl.loading import Line, Workforce, cores, load, readings
from etl.nightly.fetching import fetched_sources
from etl.nightly.marks import marked, program_mark
from etl.nightly.summary import Summary
from etl.read import ReadError, shown
from etl.read.archive import container
from etl.seeds import load_reference
from etl.store import Away, known_marks, reading
from etl.store.decisions import decided_reference
from etl.work import Patience, patiently

Progress = Callable[[str, Iterable[Line], int], Iterable[Line]]
"""Shows how far a stage of so many steps is, while its steps are taken."""

_log = logging.getLogger(__name__)


def load_new(settings: Settings, engine: Engine, summary: Summary, patience: Patience, progress: Progress) -> None:
    """Loads the files that the ledger does not know yet; what becomes of each is told in the summary and the log."""
    sources = list(_to_load(settings, engine, summary, patience))
    if not sources:
        return
    with reading(engine) as connection:
        reference = decided_reference(connection, load_reference())
    workforce = Workforce(settings.workers or cores(), settings.scheduler or None)
    found = readings(sources, len(sources), reference, workforce, patience.stop)
    for line in progress("Loading", load(engine, found, patience), len(sources)):
        _tell(line, summary)


def _to_load(settings: Settings, engine: Engine, summary: Summary, patience: Patience) -> Iterator[Source]:
    """The files whose marks the ledger does not have."""
    reference = load_reference()
    known = patiently(lambda: _known(engine), Away, patience)
    for source in marked(_sources(settings, summary), program_mark(reference)):
        patience.stop.check()
        status = known.get(source.mark or "")
        if status is None:
            yield source
            continue
        summary.files["unchanged"] += 1
        if status == "needs metadata" and source.is_current:
            summary.attention.append(
                f"{shown(source.path)} still needs metadata: zhibiao load it to see what is missing"
            )


def _known(engine: Engine) -> dict[str, str]:
    with reading(engine) as connection:
        return known_marks(connection)


def _sources(settings: Settings, summary: Summary) -> Iterator[Source]:
    for path in settings.nightly.inbox:
        try:
            batch = gather([path])
        except NothingToRead:
            continue
        except ReadError as error:
            summary.attention.append(str(error))
            continue
        summary.remarks += batch.remarks
        for source in batch.sources:
            if _is_settled(source, settings.nightly.settle_seconds):
                yield source
            else:
                summary.files["left for the next run"] += 1
    if settings.fetch:
        yield from fetched_sources(settings.fetch)


def _is_settled(source: Source, seconds: float) -> bool:
    """Whether nobody writes to the file any more; a file that vanished is, so that it is told as one."""
    try:
        age = time.time() - (container(source.path) or source.path).stat().st_mtime
    except OSError:
        return True
    # A file from the future, as after unpacking, is not waited for.
    return age >= seconds or age < 0


def _tell(line: Line, summary: Summary) -> None:
    outcome, name = line.outcome, shown(line.source.path)
    summary.files[outcome.status] += 1
    summary.observations += outcome.observations
    summary.unexplained += outcome.unexplained
    summary.remarks += line.remarks
    if line.source.is_current and (line.mend or outcome.status == "failed"):
        summary.attention.append(f"{name} {outcome.status}: {line.mend or outcome.message}")
    data = {"file": name, "observations": outcome.observations, "message": outcome.message}
    _log.log(logging.WARNING if outcome.status == "failed" else logging.INFO, outcome.status, extra={"data": data})
