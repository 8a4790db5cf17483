"""Gives observations the indicators that a changed catalogue claims for them, as reading them again would."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, or_, select, update

import models
from etl.parse.indicators.catalogue import Catalogue
from etl.parse.report.family import Family
from etl.parse.text.headings import Headings
from etl.store.comparable import Scales, convert, load_scales
from etl.store.derive import Key

_O, _R = models.observation, models.report


@dataclass(slots=True)
class Moved:
    """What was moved: how many observations, of which names, and all that they spoke of before and speak of now."""

    observations: int = 0
    names: set[str] = field(default_factory=set)
    keys: set[Key] = field(default_factory=set)


def recode(connection: Connection, before: Catalogue, after: Catalogue, codes: Iterable[str]) -> Moved:
    """Moves the observations that ``before`` and ``after`` file differently.

    Args:
        before: the catalogue that the observations were read with.
        after: the catalogue as it is now.
        codes: the indicators that gained or lost names.

    Derived values are left to the caller.
    """
    claims = _Claims(after)
    was = _Claims(before)
    scales = load_scales(connection)
    read = connection.execute(
        select(_O.c.name, _O.c.unit, _O.c.measure, _O.c.indicator_code, _R.c.region_code)
        .join(_R, _R.c.report_id == _O.c.report_id)
        .where(or_(_O.c.indicator_code.is_(None), _O.c.indicator_code.in_(list(codes))))
        .distinct()
    )
    moved = Moved()
    for row in read.all():
        code = claims.code(row)
        if code != row.indicator_code and was.code(row) == row.indicator_code:
            _move(connection, row, code, after, scales, moved)
    return moved


class _Claims:
    """Which indicator a catalogue files a name under; the divisions that open a name are no part of it."""

    def __init__(self, catalogue: Catalogue):
        self._catalogue = catalogue
        self._family: Callable[[str], Family] = cache(lambda code: Family(catalogue.places, code))

    def bare_name(self, row: Any) -> str:
        if row.region_code not in self._catalogue.places.by_code:
            return str(row.name)
        return self._family(row.region_code).of_one_place(row.name)

    def code(self, row: Any) -> str | None:
        found = self._catalogue.indicator(self.bare_name(row), row.unit, row.measure == "change")
        return found.code if found else None


def _move(connection: Connection, group: Any, code: str | None, after: Catalogue, scales: Scales, moved: Moved) -> None:
    own = models.indicator.c
    claimed = connection.scalar(select(own.domain_code).where(own.indicator_code == code))
    factor = scales.factor_of(code, group.unit, group.measure)
    rows = connection.execute(
        select(_O, _R.c.text)
        .join(_R, _R.c.report_id == _O.c.report_id)
        .where(_O.c.name == group.name, _O.c.unit == group.unit, _O.c.measure == group.measure)
        .where(_O.c.indicator_code.is_not_distinct_from(group.indicator_code))
        .where(_R.c.region_code.is_not_distinct_from(group.region_code))
    ).all()
    headings = cache(Headings)
    for row in rows:
        # A name that loses its indicator is filed as one never claimed: by its words, else by its heading.
        domain = claimed or after.domain(row.name, headings(row.text).above(row.span_start))
        values = {
            "indicator_code": code,
            "domain_code": domain,
            "comparable_value": convert(row.value, factor),
            "comparable_upper_value": convert(row.upper_value, factor),
        }
        connection.execute(update(_O).where(_O.c.observation_id == row.observation_id).values(values))
        moved.observations += 1
        moved.names.add(row.name)
        moved.keys |= {(row.region_code, row.subject), (row.region_code, code or row.name)}
