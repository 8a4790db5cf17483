"""Corrections of numbers: laid over what was read, which stays in ``read_value``."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, and_, bindparam, exists, select, update

import models
from etl.store.comparable import Scales, convert, load_scales

_O, _D, _R = models.observation.c, models.decision.c, models.report.c
# Of an observation, what its value in the indicator's unit depends on.
_READ = (_O.observation_id, _O.value, _O.read_value, _O.indicator_code, _O.unit, _O.measure)
# Made once, as those of ``derive``.
_CORRECTED = select(*_READ).where(_O.report_id == bindparam("report_id"), _O.read_value.is_not(None))
_STANDING = and_(_D.action == "correct", _D.withdrawn_at.is_(None), _D.text_sha256 == _R.text_sha256)
_TO_CORRECT = (
    select(*_READ, _D.corrected_value)
    .join(models.report, _R.report_id == _O.report_id)
    .join(models.decision, and_(_D.span_start == _O.span_start, _D.span_end == _O.span_end, _STANDING))
    .where(_O.report_id == bindparam("report_id"))
    .where(_O.read_value.is_(None), _O.value == _D.expected_value)
)

STAND = exists().where(_STANDING)
"""Whether any correction holds of a report that is asked for."""


def take_back(connection: Connection, report_id: int) -> None:
    """Gives the observations of a report the values that were read."""
    held = connection.execute(_CORRECTED, {"report_id": report_id}).all()
    _write(connection, ((row, row.read_value, None) for row in held))


def apply(connection: Connection, report_id: int) -> None:
    """Gives the observations of a report the values of the corrections that hold.

    A correction that expected another value than was read changes nothing: its source may have been mended. The check
    ``corrections_broken`` fails for it.
    """
    found = connection.execute(_TO_CORRECT, {"report_id": report_id}).all()
    _write(connection, ((row, row.corrected_value, row.value) for row in found))


def _write(connection: Connection, changes: Iterable[tuple[Any, float, float | None]]) -> None:
    scales: Scales | None = None
    for row, value, read_value in changes:
        scales = scales or load_scales(connection)
        comparable = convert(value, scales.factor_of(row.indicator_code, row.unit, row.measure))
        values = {"value": value, "read_value": read_value, "comparable_value": comparable}
        connection.execute(update(models.observation).where(_O.observation_id == row.observation_id).values(values))
