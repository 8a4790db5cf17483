"""The views: files of ``sql/views``, made and read by name.

A file ``NN_name.sql`` holds one SELECT under a header of comments::

    -- What the view shows, in one line or more.
    -- order: column, column DESC
    -- column_name: what it holds
    SELECT ...

A column that the header does not explain means what the column of that name means in the tables.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, cast, column, false, inspect, or_, select, table

import models
from etl.resources import folder
from etl.store.errors import StoreError

_FILE = re.compile(r"\d\d_(?P<name>\w+)\.sql")
_COLUMN_COMMENT = re.compile(r"(?P<name>\w+): (?P<meaning>.+)")
_BATCH = 1000
_CONVERTED = frozenset((Decimal, date, datetime))


@dataclass(frozen=True, slots=True)
class View:
    """A view as its file describes it; ``order`` are pairs of a column and whether it descends."""

    name: str
    meaning: str
    order: tuple[tuple[str, bool], ...]
    column_meanings: Mapping[str, str]
    query: str


@cache
def all_views() -> tuple[View, ...]:
    """Every view, each after those that it stands on."""
    files = sorted((folder("sql") / "views").glob("*.sql"))
    return tuple(_parse(path) for path in files)


def names() -> tuple[str, ...]:
    """The names of the views."""
    return tuple(view.name for view in all_views())


def present(connection: Connection) -> list[str]:
    """The program's views that the database has, those of earlier versions included, and none that somebody else made."""
    inspector = inspect(connection)
    ours = set(names())
    if inspector.has_table("data_dictionary"):
        ours.update(connection.scalars(select(models.data_dictionary.c.table_name)))
    return sorted(ours & set(inspector.get_view_names()))


def drop_all(connection: Connection) -> None:
    """Drops the program's views, those of earlier versions included.

    Raises:
        sqlalchemy.exc.DBAPIError: on PostgreSQL, somebody else's view stands on one of them.
    """
    listed = [connection.dialect.identifier_preparer.quote(name) for name in present(connection)]
    if connection.dialect.name == "postgresql" and listed:
        # In one statement: views that stand on each other go together, without CASCADE.
        listed = [", ".join(listed)]
    for each in listed:
        connection.exec_driver_sql(f"DROP VIEW {each}")


def create_all(connection: Connection) -> None:
    """Creates every view."""
    for view in all_views():
        statement = f"CREATE VIEW {view.name} AS\n{view.query}"
        # Without parameters, or the driver takes a per cent sign for one.
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def columns(connection: Connection, name: str) -> list[str]:
    """The columns of a view, in its order.

    Raises:
        StoreError: there is no such view.
    """
    return list(_types(connection, _find(name)))


def read(
    connection: Connection, name: str, filters: Mapping[str, object] | None = None
) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The columns of a view and its rows as they come, in the view's own order; nothing is held in memory.

    Args:
        connection: one that stays open until the rows are read.
        name: the view.
        filters: a column to the value, or the list of values, that it must have.

    Returns:
        The names of the columns, and an iterator of tuples of int, float, str and None; days are ISO 8601.

    Raises:
        StoreError: there is no such view or column.
    """
    view = _find(name)
    types = _types(connection, view)
    for wanted in filters or {}:
        if wanted not in types:
            raise StoreError(f"the view {name} has no column {wanted}; its columns are {', '.join(types)}")
    query = _query(connection, view, types, filters or {})
    result = connection.execute(query, execution_options={"stream_results": True, "yield_per": _BATCH})
    # Most rows hold nothing to convert; asking so costs a third of converting each cell.
    return list(types), (row if _CONVERTED.isdisjoint(map(type, row)) else tuple(map(_plain, row)) for row in result)


def _parse(path: Path) -> View:
    file_name = _FILE.fullmatch(path.name)
    if file_name is None:
        raise ValueError(f"{path} is not named NN_name.sql")
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line.removeprefix("--").strip() for line in lines if line.startswith("--")]
    query = "\n".join(line for line in lines if not line.startswith("--")).strip().rstrip(";")
    matches = [match for line in header if (match := _COLUMN_COMMENT.fullmatch(line))]
    described = {match["name"]: match["meaning"] for match in matches}
    meaning = " ".join(line for line in header if not _COLUMN_COMMENT.fullmatch(line))
    order = tuple(_parse_order(part) for part in described.pop("order", "").split(",") if part.strip())
    return View(file_name["name"], meaning, order, described, query)


def _parse_order(words: str) -> tuple[str, bool]:
    name, _, direction = words.strip().partition(" ")
    return name, direction == "DESC"


def _find(name: str) -> View:
    for view in all_views():
        if view.name == name:
            return view
    raise StoreError(f"there is no view {name}; the views are {', '.join(names())}")


def _types(connection: Connection, view: View) -> dict[str, Any]:
    return {c["name"]: c["type"] for c in inspect(connection).get_columns(view.name)}


def _query(
    connection: Connection, view: View, types: Mapping[str, Any], filters: Mapping[str, object]
) -> Select[*tuple[Any, ...]]:
    # Columns go untyped: what SQLite says of the types of a view is a guess, and its values need no conversion.
    query: Select[*tuple[Any, ...]] = select(*(column(name) for name in types)).select_from(table(view.name))
    for name, wanted in filters.items():
        values = [wanted] if isinstance(wanted, str) or not isinstance(wanted, Sequence) else list(wanted)
        query = query.where(or_(false(), *(_equal(connection, name, types[name], value) for value in values)))
    for name, descends in view.order:
        field: Any = column(name)
        # Chinese is sorted by code on both: collations differ from one server to the next.
        if connection.dialect.name == "postgresql" and isinstance(types[name], String):
            field = field.collate("C")
        query = query.order_by(field.desc().nulls_last() if descends else field.asc().nulls_last())
    return query


def _equal(connection: Connection, name: str, type_: Any, value: object) -> ColumnElement[bool]:
    field: Any = column(name)
    if isinstance(value, str) and connection.dialect.name == "postgresql" and not isinstance(type_, String):
        field = cast(field, String)
    return field.is_(None) if value is None else field == value  # type: ignore[no-any-return]


def _plain(value: Any) -> Any:
    """The one Python type for what the two drivers give in two."""
    match value:
        case Decimal():
            return float(value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return value
