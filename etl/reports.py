"""What the pages of a place and of an indicator are made of, from the warehouse."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from etl.errors import UserError
from etl.export.report import CityReport, IndicatorReport, Outcome, Quote, Value
from etl.export.table import Labels
from etl.exports import labels_of
from etl.store import names, views
from models import indicator, observation, region, report

Row = Mapping[str, Any]
_IDS_AT_A_TIME = 500


class ReportError(UserError):
    """A page that cannot be made; the text says what would mend it."""


def city_report(connection: Connection, city: str) -> CityReport:
    """The promises and results of a place.

    Args:
        connection: to the warehouse, for reading.
        city: its code, full name or short name.

    Raises:
        UserError: no place is called so, or several that have observations.
    """
    code = _place(connection, city)
    filters = {"region_code": code}
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    for view in ("indicator_trend", "target_vs_actual"):
        for row in _named(connection, view, filters):
            merged.setdefault((row["indicator_code"], row["year"]), {}).update(row)
    labels = labels_of(connection)
    outcomes = _outcomes(labels, merged.values())
    sources = connection.execute(
        select(report.c.title, report.c.file_name).where(report.c.region_code == code).order_by(report.c.report_id)
    )
    return CityReport(
        region_name=connection.execute(select(region.c.region_name).where(region.c.region_code == code)).scalar_one(),
        region_code=code,
        domains=tuple(labels.domains.values()),
        outcomes=outcomes,
        quotes=quotes_of(connection, _observations(outcomes)),
        sources=tuple(title or file_name for title, file_name in sources),
    )


def indicator_report(connection: Connection, words: str) -> IndicatorReport:
    """An indicator across places.

    Args:
        connection: to the warehouse, for reading.
        words: its code, name or alias.

    Raises:
        UserError: no indicator is called so.
    """
    code = names.indicator_code(connection, words)
    merged: dict[tuple[Any, ...], dict[str, Any]] = {}
    for view in ("city_comparison", "target_vs_actual"):
        for row in _named(connection, view, {"indicator_code": code}):
            merged.setdefault((row["region_code"], row["year"]), {}).update(row)
    outcomes = _outcomes(labels_of(connection), merged.values())
    i = indicator.c
    query = select(i.indicator_name, i.unit, i.direction, i.definition, i.source).where(i.indicator_code == code)
    return IndicatorReport(
        code,
        *connection.execute(query).one(),
        outcomes=outcomes,
        quotes=quotes_of(connection, _observations(outcomes)),
    )


def quotes_of(connection: Connection, ids: Iterable[int]) -> dict[int, Quote]:
    """The sentence of each of these observations."""
    wanted = sorted(set(ids))
    o, r = observation.c, report.c

    def piece(start: Any, end: Any) -> Any:
        return func.substr(r.text, start + 1, end - start)

    query = select(
        o.observation_id,
        piece(o.sentence_start, o.span_start),
        piece(o.span_start, o.span_end),
        piece(o.span_end, o.sentence_end),
        r.title,
        r.publisher,
        r.published_on,
        r.file_name,
        r.url,
    ).join_from(observation, report)
    found: dict[int, Quote] = {}
    for first in range(0, len(wanted), _IDS_AT_A_TIME):
        some = wanted[first : first + _IDS_AT_A_TIME]
        for id_, before, mention, after, *told, url in connection.execute(query.where(o.observation_id.in_(some))):
            source = ", ".join(str(words) for words in told if words)
            found[id_] = Quote(before.lstrip(), mention, after.rstrip(), source, url)
    return found


def _place(connection: Connection, city: str) -> str:
    codes = names.region_codes(connection, city)
    if len(codes) == 1:
        return codes[0]
    o = observation.c
    spoken_of = [code for code in codes if connection.scalar(select(o.year).where(o.region_code == code).limit(1))]
    if len(spoken_of) == 1:
        return spoken_of[0]
    raise ReportError(f"{city!r} names several places; give the code of one: {', '.join(spoken_of or codes)}")


def _named(connection: Connection, view: str, filters: Mapping[str, object]) -> Iterator[dict[str, Any]]:
    columns, rows = views.read(connection, view, filters)
    return (dict(zip(columns, row, strict=True)) for row in rows)


def _outcomes(labels: Labels, rows: Iterable[Row]) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(
            region_code=row["region_code"],
            region_name=row["region_name"],
            indicator_code=row["indicator_code"],
            indicator_name=row["indicator_name"],
            domain_name=labels.domains[labels.indicators[row["indicator_code"]].domain_code],
            unit=row["unit"],
            year=row["year"],
            target=_value(row, "target", "target_observation_id"),
            actual=_value(row, "actual", "actual_observation_id", "observation_id"),
            standard=row.get("standard_value"),
            status=row.get("status"),
            gap=row.get("gap"),
            attainment=row.get("attainment_percent"),
            rank=row.get("city_rank"),
            cities=row.get("cities"),
            median=row.get("median_value"),
            distance_to_best=row.get("distance_to_best"),
        )
        for row in rows
    )


def _value(row: Row, side: str, *ids: str) -> Value | None:
    id_ = next((row[name] for name in ids if row.get(name) is not None), None)
    value = row.get(f"{side}_value")
    if value is None or id_ is None:
        return None
    return Value(value, row.get(f"{side}_comparator") or "=", id_, row.get(f"{side}_upper_value"))


def _observations(outcomes: Sequence[Outcome]) -> Iterator[int]:
    return (value.observation_id for outcome in outcomes for value in outcome.values)
