"""Targets against actuals of one indicator: which indicator a user means, which city, and their rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from sqlalchemy import Connection, select

from etl.errors import UserError
from etl.store import views
from models import indicator, indicator_alias, region


class UnknownName(UserError):
    """A name that nothing in the warehouse bears; the text says what comes near."""


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
    code = _find(indicator_words, _indicator_names(connection), "indicator")[0]
    filters: dict[str, object] = {"indicator_code": code}
    if years:
        filters["year"] = list(years)
    if cities:
        names = _region_names(connection)
        filters["region_code"] = [found for city in cities for found in _find(city, names, "place")]
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


def _find(words: str, codes_of: Mapping[str, Sequence[str]], what: str) -> Sequence[str]:
    key = _key(words)
    if key in codes_of:
        return codes_of[key]
    near = [name for name in codes_of if key and (key in name or name in key) and not name.isdecimal()]
    near = near or get_close_matches(key, codes_of, n=5, cutoff=0.5)
    hint = f"did you mean {', '.join(near[:5])}?" if near else "zhibiao export observation_detail lists what there is"
    raise UnknownName(f"no {what} is called {words!r}; {hint}")


def _key(words: str) -> str:
    return words.strip().upper()


def _indicator_names(connection: Connection) -> dict[str, Sequence[str]]:
    codes = connection.execute(select(indicator.c.indicator_code, indicator.c.indicator_code))
    names = connection.execute(select(indicator.c.indicator_name, indicator.c.indicator_code))
    aliases = connection.execute(select(indicator_alias.c.alias, indicator_alias.c.indicator_code))
    # In this order, since a name wins over another indicator's alias.
    return _grouped([*codes, *names, *aliases])


def _region_names(connection: Connection) -> dict[str, Sequence[str]]:
    rows = connection.execute(select(region.c.region_code, region.c.region_name, region.c.short_name)).all()
    return _grouped([(word, code) for code, name, short in rows for word in dict.fromkeys((code, name, short)) if word])


def _grouped(pairs: Iterable[Sequence[str]]) -> dict[str, Sequence[str]]:
    # A short name may be that of several places (朝阳): all of them are meant.
    grouped: dict[str, list[str]] = {}
    for word, code in pairs:
        grouped.setdefault(_key(word), []).append(code)
    return dict(grouped)
