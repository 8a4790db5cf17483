"""Several statements to the database in one journey: on PostgreSQL each takes as long as doing a small one."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql import Executable

_POSTGRESQL = postgresql.dialect()  # type: ignore[no-untyped-call]

# The driver's warning that a pipeline broke off with its connection says less than the error that follows.
logging.getLogger("psycopg").addHandler(logging.NullHandler())

Statements = Mapping[Executable, Mapping[str, Any]]
"""Statements, made once each since they are compiled once, and the values of their parameters."""


def run_together(connection: Connection, statements: Statements) -> list[Sequence[Any]]:
    """Runs statements in their order, and gives the rows that answer each; none for one that gives no rows.

    Values and rows are the driver's own, and rows are tuples.

    Raises:
        sqlalchemy.exc.DBAPIError: the database refuses one of them.
    """
    if connection.dialect.name != "postgresql":
        results = (connection.execute(statement, values) for statement, values in statements.items())
        return [result.all() if result.returns_rows else [] for result in results]
    driver: Any = connection.connection.driver_connection
    with driver_errors(connection, "several statements"):
        with driver.pipeline():
            cursors = [_run(driver, statement, values) for statement, values in statements.items()]
        return [cursor.fetchall() if cursor.description else [] for cursor in cursors]


@contextmanager
def driver_errors(connection: Connection, statement: str) -> Iterator[None]:
    """What the driver raises inside is raised as SQLAlchemy itself would, so that callers see one kind of error."""
    error_type = connection.dialect.loaded_dbapi.Error
    try:
        yield
    except error_type as error:
        raise DBAPIError.instance(statement, None, error, error_type) from error


@cache
def _compiled(statement: Any) -> tuple[str, Mapping[str, Any]]:
    """The statement in the driver's words, and the values that it brings along."""
    compiled = statement.compile(dialect=_POSTGRESQL)
    return str(compiled), compiled.params


def _run(driver: Any, statement: Executable, values: Mapping[str, Any]) -> Any:
    words, own = _compiled(statement)
    return driver.execute(words, {**own, **values})
