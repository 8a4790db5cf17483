"""The command as users type it, and a warehouse with two years of a city."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from texts import REPORTS

from etl.cli import main

Zhibiao = Callable[..., Result]


@pytest.fixture
def zhibiao(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Zhibiao:
    """Runs ``zhibiao WORDS…`` in an empty folder; the database is zhibiao.db there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ZHIBIAO_DATABASE_URL", raising=False)

    def run(*words: object) -> Result:
        result = CliRunner().invoke(main, [str(word) for word in words])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder with the reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def loaded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    database = folder / "zhibiao.db"
    for words in (["init"], ["load", str(folder / "shangluo-2023.txt"), str(folder / "shangluo-2024.txt")]):
        result = CliRunner().invoke(main, [*words, "--database", f"sqlite:///{database}"])
        assert result.exit_code == 0, result.output
    return database


@pytest.fixture
def warehouse(loaded_file: Path, tmp_path: Path) -> Path:
    """A copy of a warehouse that holds the reports, as zhibiao.db in the folder where ``zhibiao`` runs."""
    return Path(shutil.copy(loaded_file, tmp_path / "zhibiao.db"))
