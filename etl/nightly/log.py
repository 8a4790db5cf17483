"""The log of runs: a line for each event with the run's id, as JSON or text; a large one is put aside."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler

from etl.config import Log
from etl.errors import UserError

NAME = "nightly.log"
"""The log's file name."""

_MEGABYTE = 1_000_000
_OURS = "etl"


class _Line(logging.Formatter):
    """A record with its time in UTC, the run's id, and what its ``data`` holds."""

    def __init__(self, run_id: str) -> None:
        super().__init__()
        self._run_id = run_id

    def told(self, record: logging.LogRecord) -> dict[str, object]:
        told: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "run": self._run_id,
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        told |= getattr(record, "data", {})
        if record.exc_info:
            told["traceback"] = self.formatException(record.exc_info)
        return told


class _Json(_Line):
    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(self.told(record), ensure_ascii=False)


class _Text(_Line):
    def format(self, record: logging.LogRecord) -> str:
        head, *rest = self.told(record).items()
        # One line an event: what is told may come from a file.
        words = (f"{name}={value!r}" if name not in ("run", "level", "event") else str(value) for name, value in rest)
        return " ".join([str(head[1]), *words])


_FORMS = {"json": _Json, "text": _Text}


@contextmanager
def logged(settings: Log, run_id: str) -> Iterator[None]:
    """Writes what the program's loggers say to the log while the block runs.

    Raises:
        UserError: the log cannot be written.
    """
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            settings.folder / NAME,
            maxBytes=int(settings.megabytes * _MEGABYTE),
            backupCount=settings.keep,
            encoding="utf-8",
        )
    except OSError as error:
        raise UserError(f"{settings.folder / NAME} cannot be written: {error.strerror or error}") from None
    handler.setFormatter(_FORMS[settings.format](run_id))
    # A full disk must not end a run that can still load, nor fill the operator's mail.
    handler.handleError = lambda record: None  # type: ignore[method-assign]
    ours = logging.getLogger(_OURS)
    _enable(ours)
    before = ours.level
    ours.addHandler(handler)
    ours.setLevel(logging.INFO)
    try:
        yield
    finally:
        ours.setLevel(before)
        ours.removeHandler(handler)
        handler.close()


def _enable(ours: logging.Logger) -> None:
    """Gives our loggers their voice back: dateparser, by which web pages are dated, disables all that it finds."""
    for name in [ours.name, *logging.root.manager.loggerDict]:
        if name == ours.name or name.startswith(f"{ours.name}."):
            logging.getLogger(name).disabled = False
