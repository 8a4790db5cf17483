"""A nightly run, stage by stage."""

import logging
import os
import secrets
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial

from sqlalchemy import Engine

from etl.config import Settings
from etl.errors import UserError
from etl.nightly.closing import check, export
from etl.nightly.fetching import fetch_reports
from etl.nightly.loading import Progress, load_new
from etl.nightly.lock import Busy, held
from etl.nightly.log import logged
from etl.nightly.summary import Summary
from etl.store import Away, StoreError, check_current, create_engine_for
from etl.store.errors import name_of
from etl.work import Patience, Stopped, patiently, stoppable

_FIRST_WAIT_SECONDS = 1
_LONGEST_WAIT_SECONDS = 60

_log = logging.getLogger(__name__)


def run_night(settings: Settings, progress: Progress) -> Summary:
    """Fetches, loads what is new or changed, checks, exports, and writes log and summary.

    Whatever goes wrong is told in the summary: where the run as a whole has failed, as its ``failure``.

    Raises:
        Busy: another run works on the database; nothing was done.
        UserError: log or summary cannot be written, or the database URL is none.
    """
    run_id = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
    engine = create_engine_for(settings.database)
    summary = Summary(run_id, name_of(engine), datetime.now(UTC))
    with logged(settings.log, run_id):
        _log.info("begins", extra={"data": {"database": summary.database, "process": os.getpid()}})
        try:
            _go_through(settings, engine, summary, progress)
        except Busy as error:
            _log.warning("%s", error)
            raise
        except (UserError, StoreError) as error:
            summary.failure = str(error)
        except Stopped as error:
            summary.failure = f"{error}; the next run goes on from there"
        except Exception as error:
            _log.exception("broke off")
            summary.failure = f"broke off ({error!r}); please report it with the log"
        finally:
            engine.dispose()
        summary.finished_at = datetime.now(UTC)
        summary.write(settings.nightly.summary)
        _log.log(
            logging.ERROR if summary.failure else logging.INFO,
            "ends: %s",
            summary.state,
            extra={"data": {"failure": summary.failure, "attention": len(summary.attention)}},
        )
    return summary


def _go_through(settings: Settings, engine: Engine, summary: Summary, progress: Progress) -> None:
    with stoppable() as stop, ExitStack() as until_the_end:
        patience = Patience(_waits(settings.nightly.patience_seconds), stop)
        lock = patiently(lambda: until_the_end.enter_context(held(engine, summary.run)), Away, patience)
        if lock.remark:
            summary.remarks.append(lock.remark)
        patience = Patience(patience.waits, stop, lock.renew)
        patiently(lambda: check_current(engine), Away, patience)
        if settings.fetch:
            fetch_reports(settings.fetch, summary, stop)
        load_new(settings, engine, summary, patience, progress)
        patiently(lambda: check(engine, summary), Away, patience)
        for each in settings.export:
            stop.check()
            patiently(partial(export, engine, each, summary), Away, patience)


def _waits(seconds: float) -> Sequence[float]:
    """Waits that double, and are ``seconds`` together."""
    waits: list[float] = []
    while (left := seconds - sum(waits)) > 0:
        waits.append(min(_FIRST_WAIT_SECONDS * 2 ** len(waits), _LONGEST_WAIT_SECONDS, left))
    return waits
