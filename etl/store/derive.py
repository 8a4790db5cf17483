"""Levels that follow from a change and another level: in Python, pure, so that both databases get the same digits.

Two rules, and no chains: what is derived is never derived from.

- ``base level``: 26.33 %, 3 points above 2023 → 2023: 23.33 %. Level and change of one report, for one year.
- ``level``: 2.5 points above 2023, where 2023 is known → the level aimed at or reached. Only where the report gives no
  level itself. The base is what the same report says of the base year, else the newest word on it.

What follows from relative growth is about so much (≈). A change without a named base year counts from the year before where its report reviews that year and plans this one. A
relative change (in % or ‰) of what is itself a share is left alone: writers mean points as often as growth.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, delete, literal_column, select

import models
from etl.store import bulk
from etl.store.comparable import POINTS, plain

Key = tuple[str, str]
"""A place's code and a subject: an indicator's code, or a name that no indicator claims."""

_RELATIVE = {"%": 0.01, "‰": 0.001}
_OPPOSITE = {"≥": "≤", "≤": "≥"}
_BATCH = 500
_DIGITS_OF_GROWTH = 5

_O, _D = models.observation.c, models.derived_value.c
_CHANGED = models.observation.alias("changed").c
# Written out, since a database looks into a partial index only where it sees the condition.
_CHANGE: ColumnElement[str] = literal_column("'change'")

# Statements are made once: making one takes longer than a database takes to answer it for a report.
# A value, and no EXISTS: that PostgreSQL may join, and then it reads the changes of all reports for each.
_ANY_CHANGE = (
    select(_CHANGED.observation_id)
    .where(_CHANGED.region_code == _O.region_code, _CHANGED.subject == _O.subject, _CHANGED.measure == _CHANGE)
    .limit(1)
    .scalar_subquery()
)
KEYS_OF = (
    select(_O.region_code, _O.subject)
    .where(_O.report_id == bindparam("report_id"), _ANY_CHANGE.is_not(None))
    .distinct()
)
_HERE = (_O.region_code == bindparam("region_code"), _O.subject.in_(bindparam("subjects", expanding=True)))
_FORGET = delete(models.derived_value).where(
    _D.change_observation_id.in_(select(_O.observation_id).where(*_HERE, _O.measure == _CHANGE))
)
_SPOKEN = (
    select(
        _O.observation_id, _O.report_id, _O.region_code, _O.subject, _O.indicator_code, _O.kind, _O.measure, _O.year,
        _O.base_year, _O.comparator, _O.value, _O.upper_value, _O.unit, _O.comparable_value, _O.vintage,
        models.indicator.c.unit.label("own_unit"), models.report.c.actual_year, models.report.c.target_year,
    )
    .join(models.report, models.report.c.report_id == _O.report_id)
    .outerjoin(models.indicator, models.indicator.c.indicator_code == _O.indicator_code)
    .where(*_HERE, _O.period == "", _O.kind != "standard")
)  # fmt: skip

_Step = Callable[[float, float], float]


@dataclass(frozen=True, slots=True)
class _Amount:
    """A value with its bounds, in a unit; ``upper`` equals ``lower`` for a single value."""

    lower: float
    upper: float
    comparator: str
    unit: str


def keys_of(connection: Connection, report_id: int) -> set[Key]:
    """What the observations of a report speak of that some report gives a change of: of nothing else anything follows."""
    return {
        (region_code, subject) for region_code, subject in connection.execute(KEYS_OF, {"report_id": report_id}).all()
    }


def recompute(connection: Connection, keys: Iterable[Key]) -> None:
    """Brings the derived values of ``keys`` up to date with the observations, in the caller's transaction."""
    by_place: dict[str, set[str]] = {}
    for region_code, subject in keys:
        by_place.setdefault(region_code, set()).add(subject)
    for region_code, subjects in sorted(by_place.items()):
        ordered = sorted(subjects)
        for first in range(0, len(ordered), _BATCH):
            _recompute(connection, region_code, ordered[first : first + _BATCH])


def fill(connection: Connection) -> None:
    """Derives everything where nothing was derived yet: the reports were loaded before there were derived values."""
    if connection.execute(select(models.derived_value.c.change_observation_id).limit(1)).first():
        return
    query = select(_O.region_code, _O.subject).where(_O.measure == _CHANGE).distinct()
    recompute(connection, {(row.region_code, row.subject) for row in connection.execute(query)})


def _recompute(connection: Connection, region_code: str, subjects: Sequence[str]) -> None:
    here = {"region_code": region_code, "subjects": subjects}
    connection.execute(_FORGET, here)
    rows = derive(connection.execute(_SPOKEN, here).all())
    bulk.append(connection, models.derived_value, rows, ("change_observation_id",))


def derive(spoken: Iterable[Any]) -> list[dict[str, Any]]:
    """Rows of the table ``derived_value`` from what was said of places for whole years.

    Args:
        spoken: rows of ``observation``, with ``own_unit`` (the indicator's unit), ``actual_year`` and ``target_year`` (of
            the report).
    """
    levels: dict[tuple[Any, ...], tuple[Any, _Amount | None]] = {}
    changes: dict[tuple[Any, ...], Any] = {}
    for o in sorted(spoken, key=lambda o: o.vintage):
        subject = (o.region_code, o.subject, o.kind, o.year)
        if o.measure == "change":
            changes[*subject, o.base_year] = o
        else:
            # In order of vintages, the newest comes last and stays.
            levels[subject] = levels[*subject, o.report_id] = (o, _level(o))
    derived = (_derived(change, levels) for change in changes.values())
    return [row for row in derived if row is not None]


def _derived(change: Any, levels: Mapping[tuple[Any, ...], tuple[Any, _Amount | None]]) -> dict[str, Any] | None:
    base_year = _base_year(change)
    if base_year is None:
        return None
    own = levels.get((change.region_code, change.subject, change.kind, change.year, change.report_id))
    if own is not None:
        value = _before(own[1], change)
        return _row("base level", change, own[0], "actual", base_year, value)
    then = (change.region_code, change.subject, "actual", base_year)
    base = levels.get((*then, change.report_id)) or levels.get(then)
    if base is None:
        return None
    return _row("level", change, base[0], change.kind, change.year, _after(base[1], change))


def _base_year(change: Any) -> int | None:
    """The year that a change counts from; the year reviewed, for an unnamed one of a plan."""
    if change.base_year is not None:
        return int(change.base_year)
    plans_on = change.kind == "target" and change.target_year == change.year and change.actual_year == change.year - 1
    return change.year - 1 if plans_on else None


def _level(o: Any) -> _Amount | None:
    """A level that can be counted from: exact or about, in its indicator's unit."""
    if o.comparator not in ("=", "≈"):
        return None
    value, unit = (o.value, o.unit) if o.indicator_code is None else (o.comparable_value, o.own_unit)
    return None if value is None else _Amount(value, value, o.comparator, unit)


def _before(level: _Amount | None, change: Any) -> _Amount | None:
    """The level that a change led to ``level`` from."""
    return _moved(level, change, _OPPOSITE, lambda value, by: value - by, lambda value, by: value / (1 + by))


def _after(level: _Amount | None, change: Any) -> _Amount | None:
    """The level that a change leads to from ``level``."""
    return _moved(level, change, {}, lambda value, by: value + by, lambda value, by: value * (1 + by))


def _moved(
    level: _Amount | None, change: Any, signs: Mapping[str, str], absolute: _Step, relative: _Step
) -> _Amount | None:
    if level is None:
        return None
    ends = [change.value, change.value if change.upper_value is None else change.upper_value]
    if change.unit in _RELATIVE:
        ends = [end * _RELATIVE[change.unit] for end in ends]
        # A share grown by per cent is as often a slip for points; a fall by all of it leads nowhere.
        if level.unit in _RELATIVE or min(ends) <= -1:
            return None
        # Growth is told in two or three digits: what follows from it is about so much.
        moved = sorted(float(f"{relative(level.lower, end):.{_DIGITS_OF_GROWTH}g}") for end in ends)
        level = replace(level, comparator="≈")
    else:
        scale = _scale(change, level.unit)
        if scale is None:
            return None
        moved = sorted(absolute(level.lower, end * scale) for end in ends)
    sign = change.comparator
    if change.value < 0:
        # A fall of more than 3 leads to less than that, not to more.
        sign = _OPPOSITE.get(sign, sign)
    sign = signs.get(sign, sign)
    return _Amount(plain(moved[0]), plain(moved[1]), level.comparator if sign == "=" else sign, level.unit)


def _scale(change: Any, unit: str) -> float | None:
    """What an absolute change is multiplied by to be in ``unit``."""
    if change.indicator_code is None:
        return 1.0 if POINTS.get(change.unit, change.unit) == unit else None
    if change.comparable_value is None:
        return None
    return float(change.comparable_value / change.value) if change.value else 1.0


def _row(rule: str, change: Any, level: Any, kind: str, year: int, amount: _Amount | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    return {
        "change_observation_id": change.observation_id,
        "level_observation_id": level.observation_id,
        "rule": rule,
        "region_code": change.region_code,
        "year": year,
        "subject": change.subject,
        "indicator_code": change.indicator_code,
        "kind": kind,
        "comparator": amount.comparator,
        "value": amount.lower,
        "upper_value": amount.upper if amount.comparator == "range" else None,
        "unit": amount.unit,
        "vintage": change.vintage,
    }
