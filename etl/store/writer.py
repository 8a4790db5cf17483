"""The one writer: a report with all that was read from it, in one transaction."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

import models
from etl.parse.records import Extraction, Profile
from etl.store import bulk, rows
from etl.store.comparable import Scales, load_scales
from etl.store.locks import lock_facts
from etl.store.settle import settled

Status = Literal["loaded", "unchanged", "needs metadata", "failed"]

_OUTSIDE = ("url", "publisher", "published_on")
# What makes an observation or a figure the same one after a better reading.
_NUMBER = ("report_id", "span_start", "span_end")
_MENTION = (*_NUMBER, "name")
# The columns of ix_observation_place, which is unique; the subject follows from name and indicator. And the measure: what
# is derived from a change must go when it turns out to be none.
_PLACE = ("region_code", "year", "indicator_code", "kind", "vintage", "measure")
_METADATA_NEEDED = "no {missing} found in it; give it in a manifest.csv beside the file, or with {options}"


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
    of publication now known) has its rows brought up to date: what is read as before keeps its row. A text not seen
    before is a new report beside the older ones. A report whose place or year is not known is kept without
    observations, as ``needs metadata``; one that was loaded with them keeps what it has.

    Raises:
        sqlalchemy.exc.IntegrityError: a constraint of the database refuses a row.
        ValueError: an observation is read twice, or holds what the database cannot keep.
    """
    lock_facts(connection)
    scales = load_scales(connection)
    report = _find_or_insert(connection, source)
    known = _known(source, report)
    mark = rows.fingerprint(extraction, scales, known)
    if extraction.profile.missing:
        return _keep_for_metadata(connection, report, known | {"extraction_sha256": mark}, extraction.profile)
    counts = (len(extraction.observations), extraction.unexplained)
    if report.extraction_sha256 == mark:
        return Outcome("unchanged", report.report_id, *counts)
    with settled(connection, report.report_id):
        _replace(connection, report.report_id, known | {"extraction_sha256": mark}, extraction, scales)
    return Outcome("loaded", report.report_id, *counts)


def _find_or_insert(connection: Connection, source: ReportSource) -> Row[Any]:
    """The row of the report with this text, locked; a new one has an empty fingerprint."""
    sha256 = hashlib.sha256(source.text.encode()).hexdigest()
    found = select(models.report).where(models.report.c.text_sha256 == sha256).with_for_update()
    if row := connection.execute(found).first():
        return row
    # A program of another version may insert the same text at this moment: then its row is ours, once it has committed.
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = {
        "text_sha256": sha256,
        "extraction_sha256": "",
        "file_name": source.file_name,
        "report_kind": "",
        "title": "",
        "text": source.text,
        "loaded_at": datetime.now(UTC),
    }
    # Inline: without RETURNING, which makes loading slow.
    unless_there = dialect.insert(models.report).on_conflict_do_nothing(index_elements=["text_sha256"]).inline()
    connection.execute(unless_there, new)
    return connection.execute(found).one()


def _known(source: ReportSource, report: Row[Any]) -> rows.Row:
    """What is known from outside the text; what a load does not say stays as an earlier one said it."""
    said = {name: getattr(source, name) for name in _OUTSIDE}
    return {name: getattr(report, name) if value is None else value for name, value in said.items()}


def _keep_for_metadata(connection: Connection, report: Row[Any], known: rows.Row, profile: Profile) -> Outcome:
    if report.region_code and (report.actual_year or report.target_year):
        return Outcome("unchanged", report.report_id, *_held(connection, report.report_id))
    if report.extraction_sha256 != known["extraction_sha256"]:
        _update(connection, report.report_id, rows.report_row(profile) | known)
    missing = " and no ".join(profile.missing)
    options = " and ".join(f"--{name}" for name in profile.missing)
    return Outcome(
        "needs metadata", report.report_id, message=_METADATA_NEEDED.format(missing=missing, options=options)
    )


def _held(connection: Connection, report_id: int) -> tuple[int, int]:
    """How many observations and unexplained numbers the warehouse has of a report."""
    observation, figure = models.observation.c, models.figure.c
    of_report = select(func.count()).where(observation.report_id == report_id)
    unexplained = select(func.count()).where(figure.report_id == report_id, figure.reason == "unexplained")
    return connection.execute(of_report).scalar_one(), connection.execute(unexplained).scalar_one()


def _replace(connection: Connection, report_id: int, known: rows.Row, extraction: Extraction, scales: Scales) -> None:
    _update(connection, report_id, rows.report_row(extraction.profile) | known)
    observations = rows.observation_rows(extraction, scales, report_id, known["published_on"])
    bulk.replace(connection, models.observation, observations, _MENTION, _PLACE, report_id)
    bulk.replace(connection, models.figure, rows.figure_rows(extraction, report_id), _NUMBER, (), report_id)


def _update(connection: Connection, report_id: int, values: rows.Row) -> None:
    changed = values | {"loaded_at": datetime.now(UTC)}
    connection.execute(update(models.report).where(models.report.c.report_id == report_id).values(changed))
