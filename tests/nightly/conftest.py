"""Warehouses with the seeds and no report, on both databases, each with a folder to run in."""

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from nights import Place
from pgserver import administer, new_database

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


@pytest.fixture(scope="session")
def seeded_database(postgres_server: str) -> str:
    name = f"zhibiao_seeded_{os.getpid()}"
    _upgraded(new_database(postgres_server, name))
    return name


NewPlace = Callable[[str], AbstractContextManager[Place]]


@pytest.fixture
def new_place(request: pytest.FixtureRequest, tmp_path: Path) -> NewPlace:
    """Makes a place on ``sqlite`` or ``postgresql`` with an empty warehouse, as often as it is asked."""

    @contextmanager
    def make(kind: str) -> Iterator[Place]:
        name = f"zhibiao_night_{os.getpid()}_{next(_numbers)}"
        if kind == "sqlite":
            path = tmp_path / f"{name}.db"
            shutil.copy(request.getfixturevalue("seeded_file"), path)
            yield Place(tmp_path / name, f"sqlite:///{path}")
            return
        server_url, template = request.getfixturevalue("postgres_server"), request.getfixturevalue("seeded_database")
        try:
            yield Place(tmp_path / name, new_database(server_url, name, template))
        finally:
            administer(server_url, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    return make


@pytest.fixture
def sqlite_place(new_place: NewPlace) -> Iterator[Place]:
    with new_place("sqlite") as made:
        yield made


@pytest.fixture
def postgres_place(new_place: NewPlace) -> Iterator[Place]:
    with new_place("postgresql") as made:
        yield made


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, new_place: NewPlace) -> Iterator[Place]:
    with new_place(request.param) as made:
        yield made
