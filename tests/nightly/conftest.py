"""Warehouses with the seeds and no report, on both databases, each with a folder to run in."""

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from nights import Place
from sqlalchemy import create_engine, make_url, text

from etl.seeds import load_reference
from etl.store import create_engine_for, upgrade

_numbers = itertools.count()


def _upgraded(url: str) -> None:
    engine = create_engine_for(url)
    upgrade(engine, load_reference())
    engine.dispose()


@pytest.fixture(scope="session")
def seeded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "warehouse.db"
    _upgraded(f"sqlite:///{path}")
    return path


def _administer(server_url: str, *statements: str) -> None:
    admin = create_engine(server_url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    admin.dispose()


@pytest.fixture(scope="session")
def seeded_database(postgres_server: str) -> str:
    name = f"zhibiao_seeded_{os.getpid()}"
    _administer(postgres_server, f"CREATE DATABASE {name}")
    _upgraded(make_url(postgres_server).set(database=name).render_as_string(hide_password=False))
    return name


@pytest.fixture
def sqlite_place(seeded_file: Path, tmp_path: Path) -> Place:
    shutil.copy(seeded_file, tmp_path / "warehouse.db")
    return Place(tmp_path / "night", f"sqlite:///{tmp_path / 'warehouse.db'}")


@pytest.fixture
def postgres_place(postgres_server: str, seeded_database: str, tmp_path: Path) -> Iterator[Place]:
    name = f"zhibiao_night_{os.getpid()}_{next(_numbers)}"
    _administer(postgres_server, f"CREATE DATABASE {name} TEMPLATE {seeded_database}")
    yield Place(
        tmp_path / "postgres", make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
    )
    _administer(postgres_server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> Place:
    return request.getfixturevalue("sqlite_place" if request.param == "sqlite" else "postgres_place")
