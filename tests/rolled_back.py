"""Fixtures of one warehouse for all cases of a folder: what a case writes is taken back when it has been looked at."""

import itertools
import shutil
from collections.abc import Iterator

import pytest
from pgserver import administer, new_database
from sqlalchemy import Connection, Engine, text

from etl.store import create_engine_for

_numbers = itertools.count()


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def shared_engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A warehouse with the tiny reference, in which nothing may be committed."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("shared") / "warehouse.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        engine = create_engine_for(f"sqlite:///{path}")
        yield engine
        engine.dispose()
        return
    server_url = request.getfixturevalue("postgres_server")
    template = request.getfixturevalue("postgres_template")
    engine = create_engine_for(new_database(server_url, f"{template}_shared_{next(_numbers)}", template))
    yield engine
    engine.dispose()
    administer(server_url, f"DROP DATABASE {engine.url.database} WITH (FORCE)")


@pytest.fixture
def connection(shared_engine: Engine) -> Iterator[Connection]:
    """A transaction that is rolled back."""
    with shared_engine.connect() as connection:
        if shared_engine.dialect.name == "postgresql":
            # Numbers begin anew for each case; a rollback does not take them back.
            for table in ("report", "observation", "decision"):
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', '{table}_id'), 1, false)"))
        yield connection
        connection.rollback()
