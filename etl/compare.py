"""Targets against actuals of one indicator: the rows of both, by place and year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from etl.store import names, views
from models import indicator


@dataclass(frozen=True, slots=True)
class Comparison:
    """One indicator by place and year: each row has the columns of ``target_vs_actual`` and ``city_comparison``.

    A row lacks the columns of the first where the place has no target, of the second where it has no actual.
    """

    code: str
    name: str
    unit: str
    rows: tuple[Mapping[str, object], ...]


def compare(
    connection: Connection, indicator_words: str, years: Sequence[int] = (), cities: Sequence[str] = ()
) -> Comparison:
    """What was aimed at and what was reached, over cities and years; all of them where none is given.

    Args:
        connection: to the warehouse, for reading.
        indicator_words: the indicator's code, name or alias.
        years: the years to show.
        cities: the places to show, by code, full name or short name.

    Raises:
        UnknownName: no indicator or no place is called so.
    """
    code = names.indicator_code(connection, indicator_words)
    filters: dict[str, object] = {"indicator_code": code}
    if years:
        filters["year"] = list(years)
    if cities:
        filters["region_code"] = [found for city in cities for found in names.region_codes(connection, city)]
    name, unit = connection.execute(
        select(indicator.c.indicator_name, indicator.c.unit).where(indicator.c.indicator_code == code)
    ).one()
    return Comparison(code, name, unit, _merged(connection, filters))


def _merged(connection: Connection, filters: Mapping[str, object]) -> tuple[Mapping[str, object], ...]:
    merged: dict[tuple[str, int], dict[str, object]] = {}
    for view in ("city_comparison", "target_vs_actual"):
        columns, rows = views.read(connection, view, filters)
        for row in rows:
            named = dict(zip(columns, row, strict=True))
            merged.setdefault((named["region_code"], named["year"]), {}).update(named)
    return tuple(merged[key] for key in sorted(merged))
