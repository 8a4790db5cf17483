"""Corrections of numbers: laid over what was read, which stays in ``read_value``."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, select, update

import models
from etl.store.comparable import Scales, convert, load_scales

_O = models.observation


def take_back(connection: Connection, report_id: int) -> None:
    """Gives the observations of a report the values that were read."""
    held = _rows(connection, [_O.c.report_id == report_id, _O.c.read_value.is_not(None)])
    _write(connection, ((row, row.read_value, None) for row in held))


def apply(connection: Connection, report_id: int) -> None:
    """Gives the observations of a report the values of the corrections that hold.

    A correction that expected another value than was read changes nothing: its source may have been mended. The check
    ``corrections_broken`` fails for it.
    """
    d = models.decision.c
    found = (
        select(_O, d.corrected_value)
        .join(models.report, models.report.c.report_id == _O.c.report_id)
        .join(
            models.decision,
            and_(
                d.text_sha256 == models.report.c.text_sha256,
                d.span_start == _O.c.span_start,
                d.span_end == _O.c.span_end,
            ),
        )
        .where(_O.c.report_id == report_id, d.action == "correct", d.withdrawn_at.is_(None))
        .where(_O.c.read_value.is_(None), _O.c.value == d.expected_value)
    )
    rows = connection.execute(found).all()
    _write(connection, ((row, row.corrected_value, row.value) for row in rows))


def _rows(connection: Connection, conditions: Iterable[ColumnElement[bool]]) -> list[Any]:
    return list(connection.execute(select(_O).where(*conditions)))


def _write(connection: Connection, changes: Iterable[tuple[Any, float, float | None]]) -> None:
    scales: Scales | None = None
    for row, value, read_value in changes:
        scales = scales or load_scales(connection)
        comparable = convert(value, scales.factor_of(row.indicator_code, row.unit, row.measure))
        values = {"value": value, "read_value": read_value, "comparable_value": comparable}
        connection.execute(update(_O).where(_O.c.observation_id == row.observation_id).values(values))
