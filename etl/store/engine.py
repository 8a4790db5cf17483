"""Engines and transactions on SQLite and PostgreSQL that behave alike."""

import importlib.util
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from etl.store.errors import StoreError, name_of, translated

_WAIT_SECONDS = 60
_CACHE_KILOBYTES = 64 * 1024
_EXAMPLES = "sqlite:///zhibiao.db or postgresql://user@host/name"


def create_engine_for(url: str) -> Engine:
    """An engine for a SQLAlchemy URL of SQLite or PostgreSQL; nothing is opened yet.

    Raises:
        StoreError: the URL is none, names another kind of database, or the driver is not installed.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        # The words are not repeated: a broken URL may hold a password.
        raise StoreError(f"the database URL cannot be read; write it as {_EXAMPLES}") from None
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed)
        case "postgresql" | "postgres":
            return _postgresql(parsed)
        case other:
            raise StoreError(f"{other} databases are not supported; use {_EXAMPLES}")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: all of it is kept at the end, or nothing where an error leaves the block.

    Raises:
        StoreError: the database cannot be reached, opened, written or locked within a minute.
    """
    with translated(engine), engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads: it sees one state of the database, waits for no load and blocks none.

    Raises:
        StoreError: the database does not exist or cannot be reached or read.
    """
    if engine.dialect.name == "sqlite" and not _exists(engine.url):
        raise StoreError(f"there is no database at {name_of(engine)}; run `zhibiao init`")
    with translated(engine), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            yield connection.execution_options(reading=True)
        else:
            yield connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _exists(url: URL) -> bool:
    in_memory = url.database in (None, "", ":memory:")
    return in_memory or Path(str(url.database)).exists() or str(url.database).startswith("file:")


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url.set(drivername="sqlite+pysqlite"), connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(driver_connection: sqlite3.Connection, _: Any) -> None:
    # The driver must not begin transactions itself: it leaves DDL outside, and begins too late to queue writers.
    driver_connection.isolation_level = None
    cursor = driver_connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    # Asked first: a reader of a file that it may not write must not try to change the mode.
    (mode,) = cursor.execute("PRAGMA journal_mode").fetchone()
    if mode == "delete":
        _turn_wal_on(cursor)
    cursor.execute("PRAGMA synchronous = NORMAL")
    # Of a large warehouse, the default of 2 MB would read the pages of the indexes again for every report.
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KILOBYTES}")
    cursor.close()


def _turn_wal_on(cursor: sqlite3.Cursor) -> None:
    """WAL is a convenience: where the file cannot be written or another program turns it on just now, go without."""
    try:
        cursor.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error) and "locked" not in str(error):
            raise


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("reading"):
        connection.exec_driver_sql("PRAGMA query_only = ON")
        connection.exec_driver_sql("BEGIN")
    else:
        connection.exec_driver_sql("PRAGMA query_only = OFF")
        # Deferred writers fail when two of them read first; immediate ones queue.
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgresql(url: URL) -> Engine:
    if importlib.util.find_spec("psycopg") is None:
        raise StoreError('PostgreSQL needs its driver; install it with: pip install "zhibiao[postgres]"')
    settings = {"connect_timeout": "10", "options": f"-c lock_timeout={_WAIT_SECONDS}s", **url.query}
    return create_engine(url.set(drivername="postgresql+psycopg", query=settings))
