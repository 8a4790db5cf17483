"""What may go wrong between program and database, said in one line that tells how to mend it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError


class StoreError(Exception):
    """The database cannot serve; the message is one line and says what would mend it."""


class Away(StoreError):
    """The database cannot be reached just now; the same may work in a minute."""


_UNREACHABLE = "cannot reach"

# A piece of the driver's message (lower case) and what it means to the user; the first that is found speaks.
# Each may name the database as {database}.
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("database is locked", "{database} is locked by another program; wait until its load ends, then try again"),
    ("lock timeout", "{database} is locked by another program; wait until its load ends, then try again"),
    ("file is not a database", "{database} is not a SQLite database; name another file, or remove it"),
    ("database disk image is malformed", "{database} is damaged; restore it from a copy, or remove it and load again"),
    ("readonly database", "{database} cannot be written; give yourself write permission on the file and its folder"),
    ("read-only transaction", "{database} cannot be written; ask for a role or a server that may write"),
    ("query_only", "{database} cannot be written; it was opened for reading"),
    ("unable to open database file", "{database} cannot be opened; make its folder and permit reading and writing"),
    ("diskfull", "the disk of {database} is full; free some space, then try again"),
    ("disk is full", "the disk of {database} is full; free some space, then try again"),
    ("disk i/o error", "{database} cannot be read or written; free some space and check the disk, then try again"),
    ("password authentication failed", "{database} refuses user or password; mend them in the database URL"),
    ("no password supplied", "{database} wants a password; put it in the database URL or in PGPASSWORD"),
    (
        "dependentobjectsstillexist",
        "views of your own stand on those of zhibiao in {database}; drop them, run `zhibiao init`, then make them again",
    ),
    ("must be owner of", "{database} belongs to others; use a member of its owner role in the database URL"),
    ("permission denied", "{database} denies this to the user of the database URL; use a member of a role that may"),
    ('role "', "{database} does not know the user; mend it in the database URL, or create the role"),
    ('database "', "{database} does not exist; make it with `createdb`, or mend the database URL"),
    ("no such table", "{database} holds no warehouse; run `zhibiao init`"),
    ("no such column", "{database} is of another version; run `zhibiao init`"),
    ("undefinedtable", "{database} holds no warehouse; run `zhibiao init`"),
    ("undefinedcolumn", "{database} is of another version; run `zhibiao init`"),
    ("connection", f"{_UNREACHABLE} {{database}}; check that the server runs and that the database URL names it"),
    ("could not translate host", f"{_UNREACHABLE} {{database}}; check the host in the database URL"),
    ("failed to resolve host", f"{_UNREACHABLE} {{database}}; check the host in the database URL"),
)


def name_of(engine: Engine) -> str:
    """The database as the user knows it: the file's path, or the URL without its password."""
    if engine.dialect.name == "sqlite":
        return engine.url.database or "the database in memory"
    # Of the settings behind the question mark only where the server is: others say nothing, or too much.
    place = {name: value for name, value in engine.url.query.items() if name in ("host", "port")}
    return engine.url.set(drivername="postgresql", query=place).render_as_string(hide_password=True)


def first_line(error: BaseException) -> str:
    """The driver's own words, without statement and parameters."""
    original = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    lines = str(original).strip().splitlines()
    return lines[0].strip() if lines else type(original).__name__


@contextmanager
def translated(engine: Engine) -> Iterator[None]:
    """Turns what the driver raises inside into ``StoreError``.

    Broken constraints are left alone: they speak of a row, not of the database, and the caller knows which.

    Raises:
        StoreError: for any other error of the driver.
    """
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as error:
        words = f"{type(error.orig).__name__}: {error.orig}".lower()
        meaning = next((text for piece, text in _MEANINGS if piece in words), None)
        database = name_of(engine)
        if meaning is not None and meaning.startswith(_UNREACHABLE):
            raise Away(meaning.format(database=database)) from error
        if meaning is None:
            raise StoreError(f"{database} answered: {first_line(error)}") from error
        raise StoreError(meaning.format(database=database)) from error


def refuse_downgrade() -> NoReturn:
    """What a migration says to being undone.

    Raises:
        StoreError: always: columns and tables would go with what is in them.
    """
    raise StoreError(
        "a warehouse is not taken back to an older schema, as rows would be lost; restore a copy made before the upgrade"
    )
