"""What tests share: databases of both kinds, with the tiny reference of builders.py.

``database_url`` is an empty database, ``engine`` one with schema, views and the tiny reference; each test that takes one
runs on SQLite and on PostgreSQL, in a database of its own.
"""

import itertools
import os
import shutil
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest
from builders import REFERENCE
from hypothesis import settings
from pgserver import administer, new_database, server
from sqlalchemy import Engine, make_url

from etl.parse.reference import Reference
from etl.store import create_engine_for, upgrade
from etl.store.roles import roles_of

# How long an example takes is the machine's affair: a busy one must fail no test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

_numbers = itertools.count()


@pytest.fixture(scope="session")
def reference() -> Reference:
    return REFERENCE


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    with server() as url:
        yield url


def _new_database(server_url: str, template: str = "template1") -> str:
    """A database on the server, in a name that parallel test processes do not share."""
    return new_database(server_url, f"zhibiao_test_{os.getpid()}_{next(_numbers)}", template)


def _drop_database(server_url: str, url: str) -> None:
    database = str(make_url(url).database)
    roles = ", ".join(astuple(roles_of(database)))
    administer(server_url, f"DROP DATABASE IF EXISTS {database} WITH (FORCE)", f"DROP ROLE IF EXISTS {roles}")


def _upgraded(url: str) -> str:
    engine = create_engine_for(url)
    upgrade(engine, REFERENCE)
    engine.dispose()
    return url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "warehouse.db"
    _upgraded(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    url = _upgraded(_new_database(postgres_server))
    yield str(make_url(url).database)
    _drop_database(postgres_server, url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'warehouse.db'}"
        return
    server_url = request.getfixturevalue("postgres_server")
    url = _new_database(server_url)
    yield url
    _drop_database(server_url, url)


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A warehouse with the tiny reference and no report, copied from a template."""
    if request.param == "sqlite":
        path = tmp_path / "warehouse.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        engine = create_engine_for(f"sqlite:///{path}")
        yield engine
        engine.dispose()
        return
    server_url = request.getfixturevalue("postgres_server")
    url = _new_database(server_url, request.getfixturevalue("postgres_template"))
    engine = create_engine_for(url)
    yield engine
    engine.dispose()
    _drop_database(server_url, url)
