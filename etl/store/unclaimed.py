"""How often each name stands that no indicator claims: counted as reports come and go, so that the review queue need not.

The counts are the only state that the warehouse keeps beside its facts: at two million observations the queue takes a second
to count and a millisecond to look up. Each function works in the caller's transaction, which holds ``lock_facts``.
"""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, literal_column, select, tuple_, update
from sqlalchemy.dialects import postgresql, sqlite

import models
from etl.store.together import Statements

_O, _U = models.observation.c, models.unclaimed_name.c
# Written out, as a condition of the partial index.
_UNCLAIMED = _O.indicator_code.is_(None)
_COUNTED = (_O.name, _O.unit, func.count().label("mentions"), func.count(_O.report_id.distinct()).label("reports"))
_COUNTS = select(*_COUNTED).where(_UNCLAIMED).group_by(_O.name, _O.unit)
_COLUMNS = ("name", "unit", "mentions", "reports")

_OF_REPORT = (_O.report_id == bindparam("report_id"), _UNCLAIMED)
_COUNTS_OF_REPORT = (
    select(_O.name, _O.unit, func.count().label("mentions"), literal_column("1").label("reports"))
    .where(*_OF_REPORT)
    .group_by(_O.name, _O.unit)
)
_IN = {
    name: (new := dialect.insert(models.unclaimed_name).from_select(_COLUMNS, _COUNTS_OF_REPORT)).on_conflict_do_update(
        index_elements=["name", "unit"],
        set_={"mentions": _U.mentions + new.excluded.mentions, "reports": _U.reports + new.excluded.reports},
    )
    for name, dialect in (("postgresql", postgresql), ("sqlite", sqlite))
}
_HELD = select(func.count()).where(*_OF_REPORT, _O.name == _U.name, _O.unit == _U.unit).scalar_subquery()
_OUT = (
    update(models.unclaimed_name)
    .where(tuple_(_U.name, _U.unit).in_(select(_O.name, _O.unit).where(*_OF_REPORT)))
    .values(mentions=_U.mentions - _HELD, reports=_U.reports - 1)
)
_GONE = delete(models.unclaimed_name).where(_U.mentions == 0)


def count_in(connection: Connection, report_id: int) -> Statements:
    """What adds the names of a report's observations, for who asks more in the same journey."""
    return {_IN[connection.dialect.name]: {"report_id": report_id}}


def count_out(connection: Connection, report_id: int) -> None:
    """Takes the names of a report's observations off, before these change."""
    connection.execute(_OUT, {"report_id": report_id})
    connection.execute(_GONE)


def count_again(connection: Connection, names: Collection[str]) -> None:
    """Counts names anew, after observations of many reports gained or lost an indicator."""
    connection.execute(delete(models.unclaimed_name).where(_U.name.in_(names)))
    _count(connection, _COUNTS.where(_O.name.in_(names)))


def count_all(connection: Connection) -> None:
    """Counts everything anew."""
    connection.execute(delete(models.unclaimed_name))
    _count(connection, _COUNTS)


def _count(connection: Connection, counts: Select[*tuple[Any, ...]]) -> None:
    connection.execute(insert(models.unclaimed_name).from_select(_COLUMNS, counts))
