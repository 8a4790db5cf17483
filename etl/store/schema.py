"""Brings a database to the schema of this program, and tells whether it is there."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from etl.parse.reference import Reference
from etl.resources import folder
from etl.store import bulk, derive, dictionary, grants, roles, unclaimed, views
from etl.store.engine import reading, writing
from etl.store.errors import StoreError, first_line, name_of
from etl.store.locks import lock_upgrades


def upgrade(engine: Engine, reference: Reference) -> str:
    """Creates or upgrades schema, views, reference data, data dictionary and roles, all in one transaction.

    Safe to repeat, and to run twice at once: the second waits for the first.

    Returns:
        What could not be done and need not be, and what reviewers' decisions were taken back, in one line; else empty.

    Raises:
        StoreError: the database cannot be written, is newer than this program, or refuses the reference data.
    """
    # Brings the catalogue of names with it, whose patterns most commands never need.
    from etl.store.superseded import load_superseding

    try:
        with writing(engine) as connection:
            lock_upgrades(connection)
            _refuse_newer(engine, _revision(connection))
            remark = roles.act_as_owner(connection)
            granted = grants.by_hand(connection)
            views.drop_all(connection)
            command.upgrade(alembic_config(connection), "head")
            views.create_all(connection)
            taken_back = load_superseding(connection, reference)
            derive.fill(connection)
            unclaimed.count_all(connection)
            dictionary.write(connection)
            roles.grant(connection)
            grants.give_back(connection, granted)
            bulk.forget_temporary_tables(connection)
        return " ".join(filter(None, (remark, *taken_back)))
    except IntegrityError as error:
        raise StoreError(
            f"the reference data contradict themselves: {first_line(error)}; mend them in seeds/"
        ) from error


def check_current(engine: Engine) -> None:
    """Passes where the database has the schema of this program.

    Raises:
        StoreError: there is none, it is empty, of an older or of a newer schema, or it cannot be read.
    """
    with reading(engine) as connection:
        revision = _revision(connection)
    _refuse_newer(engine, revision)
    if revision is None:
        raise StoreError(f"{name_of(engine)} holds no warehouse; run `zhibiao init`")
    if revision != _scripts().get_current_head():
        raise StoreError(f"{name_of(engine)} is of an older zhibiao; run `zhibiao init` to upgrade it")


def alembic_config(connection: Connection) -> Config:
    """What Alembic needs to know, with the connection that it works on; no alembic.ini."""
    config = Config()
    # A per cent sign in the path would be read as an interpolation.
    config.set_main_option("script_location", str(folder("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(folder("migrations")))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(engine: Engine, revision: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise StoreError(f"{name_of(engine)} was made by a newer zhibiao; upgrade the program")
