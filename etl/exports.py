"""What a user asks of a view, from words to rows: the selection, the columns with their meaning, the labels of codes."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, select

from etl.errors import UserError
from etl.export.columns import type_of
from etl.export.formats import write_table
from etl.export.table import Column, IndicatorLabel, Labels, Report, Table
from etl.resources import folder
from etl.store import names, views
from models import data_dictionary, domain, indicator, region, report, unit


class SelectionError(UserError):
    """A view that cannot be filtered so; the text says by what it can."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows are wanted: those of any of the cities, and of any of the years, and so on; nothing given means all.

    Cities are codes, full or short names; domains are codes or names; indicators are codes, names or aliases.
    """

    cities: Sequence[str] = ()
    years: Sequence[int] = ()
    domains: Sequence[str] = ()
    indicators: Sequence[str] = ()

    def __str__(self) -> str:
        """In words, empty for all rows."""
        kinds = {"city": self.cities, "year": self.years, "domain": self.domains, "indicator": self.indicators}
        return "; ".join(f"{kind} {', '.join(map(str, wanted))}" for kind, wanted in kinds.items() if wanted)


def export_view(
    connection: Connection, view: str, target: str | Path, format_name: str, selection: Selection | None = None
) -> int:
    """Write a view to a file or folder; gives the count of rows. Rows go through as they come, none are held.

    Args:
        connection: to the warehouse, for reading.
        view: the view's name.
        target: the file or folder, ``-`` for standard output where the format is text.
        format_name: a name of ``etl.export.formats.FORMATS``.
        selection: which rows; all where it is None.

    Raises:
        StoreError: there is no such view, or the database cannot be read.
        UserError: an unknown name, a view that cannot be filtered so, or a file that cannot be written.
    """
    return write_table(table_of(connection, view, selection or Selection()), format_name, target)


def table_of(connection: Connection, view: str, selection: Selection) -> Table:
    """The rows of a view with all that formats need to know of them; the rows are read once, while the connection is open.

    Raises:
        StoreError: there is no such view.
        UserError: an unknown name, or a view that cannot be filtered so.
    """
    filters = filters_of(connection, view, selection)
    columns, rows = views.read(connection, view, filters)
    told = data_dictionary.c
    meanings = _pairs(connection, select(told.column_name, told.meaning).where(told.table_name == view))
    return Table(
        view=view,
        meaning=meanings.get("", ""),
        columns=tuple(Column(name, type_of(name), meanings.get(name, "")) for name in columns),
        rows=rows,
        labels=labels_of(connection),
        sources=_sources(connection, filters.get("region_code")),
        filters=str(selection),
    )


def filters_of(connection: Connection, view: str, selection: Selection) -> dict[str, Any]:
    """The selection as columns of the view, each with the values wanted.

    Raises:
        StoreError: there is no such view.
        UserError: an unknown name, or a view without a column to filter by.
    """
    has = views.columns(connection, view)
    filters: dict[str, Any] = {}
    if selection.cities:
        codes = [code for city in selection.cities for code in names.region_codes(connection, city)]
        filters[_column(view, has, "city", "region_code")] = codes
    if selection.years:
        filters[_column(view, has, "year", "year")] = list(selection.years)
    if selection.indicators:
        codes = [names.indicator_code(connection, words) for words in selection.indicators]
        filters[_column(view, has, "indicator", "indicator_code", "subject")] = codes
    if selection.domains:
        domains = [names.domain_code(connection, words) for words in selection.domains]
        column = _column(view, has, "domain", "domain_code", "indicator_code", "subject")
        if column == "domain_code":
            filters[column] = domains
        else:
            held = connection.scalars(select(indicator.c.indicator_code).where(indicator.c.domain_code.in_(domains)))
            filters[column] = [code for code in held if code in filters.get(column, [code])]
    return filters


def _column(view: str, has: Sequence[str], what: str, *candidates: str) -> str:
    for name in candidates:
        if name in has:
            return name
    raise SelectionError(f"the view {view} tells no {what}; its columns are {', '.join(has)}")


def labels_of(connection: Connection) -> Labels:
    """The names behind the warehouse's codes; domains in the order in which people list them."""
    i = indicator.c
    found = connection.execute(select(i.indicator_code, i.indicator_name, i.domain_code, i.unit))
    return Labels(
        regions=_pairs(connection, select(region.c.region_code, region.c.region_name)),
        domains=_domains(connection),
        indicators={code: IndicatorLabel(name, domain_, unit_) for code, name, domain_, unit_ in found},
        dimensions=_pairs(connection, select(unit.c.symbol, unit.c.dimension)),
    )


def _domains(connection: Connection) -> dict[str, str]:
    """The names of domains by code, in the order of the seeds, in which health itself comes first and what is left over last."""
    found = _pairs(connection, select(domain.c.domain_code, domain.c.domain_name))
    with (folder("seeds") / "domains.csv").open(encoding="utf-8-sig", newline="") as lines:
        ordered = [row["code"] for row in csv.DictReader(lines)]
    return {code: found[code] for code in dict.fromkeys([*ordered, *sorted(found)]) if code in found}


def _pairs(connection: Connection, query: Select[str, str]) -> dict[str, str]:
    return dict(connection.execute(query).all())


def _sources(connection: Connection, codes: Sequence[str] | None) -> tuple[Report, ...]:
    r = report.c
    query = select(region.c.region_name, r.title, r.publisher, r.url, r.published_on, r.file_name)
    query = query.join_from(report, region).order_by(r.region_code, r.report_id)
    if codes is not None:
        query = query.where(r.region_code.in_(codes))
    return tuple(
        Report(place, title, publisher, url, day and day.isoformat(), file_name)
        for place, title, publisher, url, day, file_name in connection.execute(query)
    )
