"""From an extraction to the rows that are written: pure, so that two extractions can be told apart without writing."""

import hashlib
import json
from collections import Counter
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import Any

from etl.parse.records import Extraction, Observation, Profile
from etl.store.comparable import Scales, convert

Row = dict[str, Any]

# dataclasses.astuple copies deeply.
_PROFILE = attrgetter(*(f.name for f in fields(Profile)))

_LAST_PLACE = 999_999_999
_LAST_NAME = 999


def report_row(profile: Profile) -> Row:
    """What the profile says of a report, by column of the table ``report``."""
    return {
        "region_code": profile.place_code,
        "report_kind": profile.kind,
        "title": profile.title,
        "actual_year": profile.actual_year,
        "target_year": profile.target_year,
    }


def observation_rows(extraction: Extraction, scales: Scales, report_id: int, published_on: date | None) -> list[Row]:
    """A row of the table ``observation`` for each observation."""
    day = _day(extraction.profile, published_on)
    names_at: Counter[int] = Counter()
    rows = []
    for observation in extraction.observations:
        row = _observation_row(observation, scales.factor(observation))
        row["report_id"] = report_id
        row["vintage"] = _vintage(day, report_id, observation.start, names_at[observation.start])
        names_at[observation.start] += 1
        rows.append(row)
    return rows


def figure_rows(extraction: Extraction, report_id: int) -> list[Row]:
    """A row of the table ``figure`` for each number that is no observation."""
    return [
        {"report_id": report_id, "span_start": f.start, "span_end": f.end, "reason": f.reason}
        for f in extraction.figures
    ]


def fingerprint(extraction: Extraction, scales: Scales, known: Row) -> str:
    """SHA-256 of all that would be written of a report, its numbers in this warehouse apart.

    Args:
        known: what is known of the report from outside its text (url, publisher, published_on).
    """
    factors = [scales.factor(o) for o in extraction.observations]
    read = [
        _PROFILE(extraction.profile),
        extraction.observations,
        extraction.figures,
    ]
    content = [read, factors, sorted((k, str(v)) for k, v in known.items())]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def _observation_row(observation: Observation, factor: float | None) -> Row:
    return {
        "span_start": observation.start,
        "span_end": observation.end,
        "sentence_start": observation.sentence_start,
        "sentence_end": observation.sentence_end,
        "name": observation.name,
        "indicator_code": observation.code,
        "domain_code": observation.domain,
        "region_code": observation.place_code,
        "year": observation.year,
        "period": observation.period,
        "kind": observation.kind,
        "measure": observation.measure,
        "comparator": observation.comparator,
        "value": observation.value,
        "upper_value": observation.upper,
        "unit": observation.unit,
        "comparable_value": convert(observation.value, factor),
        "comparable_upper_value": convert(observation.upper, factor),
        "base_year": observation.base_year,
        "obs_status": _obs_status(observation),
        "derivation": observation.derivation,
    }


def _vintage(day: str, report_id: int, start: int, name: int) -> str:
    """What sorts the reports' words on one thing, newest last; in a report its first mention counts as the newest.

    By the place in the text, not by counting mentions: a mention that is found or lost must not move all others.

    Args:
        name: which of the names that stand at one number, from 0.
    """
    return f"{day}#{report_id:010d}#{_LAST_PLACE - start:09d}#{_LAST_NAME - name:03d}"


def _obs_status(observation: Observation) -> str:
    """SDMX's CL_OBS_STATUS: P for a year not yet over, E for a value that the report itself calls approximate."""
    if observation.kind == "actual" and observation.period:
        return "P"
    return "E" if observation.comparator == "≈" else "A"


def _day(profile: Profile, published_on: date | None) -> str:
    """The day of a vintage. Of fixed form, so that every collation sorts it alike.

    A report without a day of publication counts as the first of the year in which such reports appear: the year that
    it plans, or the one after the year that it reviews.
    """
    if published_on is not None:
        return published_on.isoformat()
    year = profile.target_year or (profile.actual_year or 0) + 1
    return f"{year:04d}-00-00"
