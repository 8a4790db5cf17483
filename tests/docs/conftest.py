"""The sample reports in a warehouse on SQLite and in one on PostgreSQL, made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import create_engine, make_url, text

from etl.cli import main
from etl.resources import folder


def _filled(url: str) -> str:
    for words in (["init"], ["load", str(folder("seeds") / "reports")]):
        done = CliRunner().invoke(main, [*words, "--database", url])
        assert done.exit_code == 0, done.output
    return url


@pytest.fixture(scope="session")
def sqlite_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("samples") / "zhibiao.db"
    _filled(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def postgres_samples(postgres_server: str) -> Iterator[str]:
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    name = f"zhibiao_docs_{id(admin)}"
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield _filled(make_url(postgres_server).set(database=name).render_as_string(hide_password=False))
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def working_folder(sqlite_samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the sample warehouse as zhibiao.db, and the sample reports where a checkout has them."""
    shutil.copy(sqlite_samples, tmp_path / "zhibiao.db")
    (tmp_path / "seeds").symlink_to(folder("seeds"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZHIBIAO_DATABASE_URL", raising=False)
    return tmp_path
