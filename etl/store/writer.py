"""The one writer: a report with all that was read from it, in one transaction."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

import models
from etl.parse.records import Extraction
from etl.store import rows
from etl.store.comparable import Scales, load_scales

Status = Literal["loaded", "unchanged", "needs metadata", "failed"]

_MISSING = {"place": "place", "year": "year"}


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A report's text and what is known of it from elsewhere."""

    file_name: str
    text: str
    url: str | None = None
    publisher: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a report: ``observations`` and ``unexplained`` are what the warehouse now holds of it."""

    status: Status
    report_id: int | None = None
    observations: int = 0
    unexplained: int = 0
    message: str = ""


def write_report(connection: Connection, source: ReportSource, extraction: Extraction) -> Outcome:
    """Writes a report, or finds that nothing of it has changed. The caller's transaction decides whether it stays.

    The same text read alike is ``unchanged``. The same text read otherwise (by a better program, with a place or a day
    of publication now known) has its rows replaced. A text not seen before is a new report beside the older ones. A
    report whose place or year is not known is kept without observations, as ``needs metadata``; one that was loaded
    with them keeps what it has.

    Raises:
        sqlalchemy.exc.IntegrityError: a constraint of the database refuses a row.
    """
    scales = load_scales(connection)
    report = _find_or_insert(connection, source)
    known = _known(source, report)
    mark = rows.fingerprint(extraction, scales, known)
    if report.extraction_sha256 == mark and not extraction.profile.missing:
        return Outcome("unchanged", report.report_id, len(extraction.observations), extraction.unexplained)
    if extraction.profile.missing:
        return _keep_for_metadata(connection, report, known, extraction, mark)
    _replace(connection, report.report_id, known | {"extraction_sha256": mark}, extraction, scales)
    return Outcome("loaded", report.report_id, len(extraction.observations), extraction.unexplained)
