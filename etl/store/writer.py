"""The one writer: a report with all that was read from it, in one transaction."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update

import models
from etl.parse.records import Extraction, Profile
from etl.store import bulk, corrections, rows
from etl.store.comparable import SCALES, Scales, scales_of
from etl.store.locks import facts_lock
from etl.store.settle import settle, settled
from etl.store.together import run_together

Status = Literal["loaded", "unchanged", "needs metadata", "failed"]

_OUTSIDE = ("url", "publisher", "published_on")
# What makes an observation or a figure the same one after a better reading.
_NUMBER = ("report_id", "span_start", "span_end")
_MENTION = (*_NUMBER, "name", "region_code", "year")
# The other columns of ix_observation_place, which is unique; the subject follows from name and indicator. And the measure:
# what is derived from a change must go when it turns out to be none.
_PLACE = ("indicator_code", "kind", "vintage", "measure")
_R = models.report.c
_FOUND = (
    select(
        _R.report_id, _R.extraction_sha256, _R.region_code, _R.actual_year, _R.target_year,
        *(_R[name] for name in _OUTSIDE),
    )
    .where(_R.text_sha256 == bindparam("sha256"))
    .with_for_update()
)  # fmt: skip
_ADD = insert(models.report).values({c.name: bindparam(c.name) for c in _R if c is not _R.report_id})
# By key: RETURNING makes loading slow.
_ADDED = select(_R.report_id, corrections.STAND).where(_R.text_sha256 == bindparam("text_sha256"))
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


class _Held(NamedTuple):
    """What the warehouse says of a report that it has: a row of ``_FOUND``."""

    report_id: int
    extraction_sha256: str
    region_code: str | None
    actual_year: int | None
    target_year: int | None
    url: str | None
    publisher: str | None
    published_on: date | None


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
    asked = {**facts_lock(connection), _FOUND: {"sha256": _sha256(source)}, SCALES: {}}
    *_, found, scale_rows = run_together(connection, asked)
    report, scales = _Held(*found[0]) if found else None, scales_of(scale_rows)
    known = _known(source, report)
    mark = rows.fingerprint(extraction, scales, known)
    values = rows.report_row(extraction.profile) | known | {"extraction_sha256": mark}
    if report is None:
        return _add(connection, source, values, extraction, scales)
    if extraction.profile.missing:
        return _keep_for_metadata(connection, report, values, extraction.profile)
    if report.extraction_sha256 != mark:
        _renew(connection, report.report_id, values, extraction, scales)
        return _outcome("loaded", report.report_id, extraction)
    return _outcome("unchanged", report.report_id, extraction)


def _add(
    connection: Connection, source: ReportSource, values: rows.Row, extraction: Extraction, scales: Scales
) -> Outcome:
    """Writes a report whose text the warehouse has not seen."""
    new = values | {
        "text_sha256": _sha256(source),
        "file_name": source.file_name,
        "text": source.text,
        "loaded_at": datetime.now(UTC),
    }
    _, ((report_id, corrected),) = run_together(connection, {_ADD: new, _ADDED: {"text_sha256": new["text_sha256"]}})
    if extraction.profile.missing:
        return _needs_metadata(report_id, extraction.profile)
    observations = rows.observation_rows(extraction, scales, report_id, values["published_on"])
    bulk.append(connection, models.observation, observations, _MENTION)
    bulk.append(connection, models.figure, rows.figure_rows(extraction, report_id), _NUMBER)
    if corrected:
        corrections.apply(connection, report_id)
    settle(connection, report_id)
    return _outcome("loaded", report_id, extraction)


def _renew(connection: Connection, report_id: int, values: rows.Row, extraction: Extraction, scales: Scales) -> None:
    """Brings a report that is read otherwise than before up to date."""
    observations = rows.observation_rows(extraction, scales, report_id, values["published_on"])
    with settled(connection, report_id):
        _update(connection, report_id, values)
        bulk.replace(connection, models.observation, observations, _MENTION, _PLACE, report_id)
        bulk.replace(connection, models.figure, rows.figure_rows(extraction, report_id), _NUMBER, (), report_id)


def _outcome(status: Status, report_id: int, extraction: Extraction) -> Outcome:
    return Outcome(status, report_id, len(extraction.observations), extraction.unexplained)


def _sha256(source: ReportSource) -> str:
    return hashlib.sha256(source.text.encode()).hexdigest()


def _known(source: ReportSource, report: _Held | None) -> rows.Row:
    """What is known from outside the text; what a load does not say stays as an earlier one said it."""
    said = {name: getattr(source, name) for name in _OUTSIDE}
    return {name: getattr(report, name, None) if value is None else value for name, value in said.items()}


def _keep_for_metadata(connection: Connection, report: _Held, values: rows.Row, profile: Profile) -> Outcome:
    if report.region_code and (report.actual_year or report.target_year):
        return Outcome("unchanged", report.report_id, *_held(connection, report.report_id))
    if report.extraction_sha256 != values["extraction_sha256"]:
        _update(connection, report.report_id, values)
    return _needs_metadata(report.report_id, profile)


def _needs_metadata(report_id: int, profile: Profile) -> Outcome:
    missing = " and no ".join(profile.missing)
    options = " and ".join(f"--{name}" for name in profile.missing)
    return Outcome("needs metadata", report_id, message=_METADATA_NEEDED.format(missing=missing, options=options))


def _held(connection: Connection, report_id: int) -> tuple[int, int]:
    """How many observations and unexplained numbers the warehouse has of a report."""
    observation, figure = models.observation.c, models.figure.c
    of_report = select(func.count()).where(observation.report_id == report_id)
    unexplained = select(func.count()).where(figure.report_id == report_id, figure.reason == "unexplained")
    return connection.execute(of_report).scalar_one(), connection.execute(unexplained).scalar_one()


def _update(connection: Connection, report_id: int, values: rows.Row) -> None:
    changed = values | {"loaded_at": datetime.now(UTC)}
    connection.execute(update(models.report).where(models.report.c.report_id == report_id).values(changed))
