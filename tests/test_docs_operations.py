"""docs/operations.md promises settings, commands and a way back from a backup: they hold."""

import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from nights import Place, content, reports
from pgserver import _program_folders
from sqlalchemy import create_engine, make_url, text

from etl.cli import main
from etl.config import Export, Fetch, Log, Nightly, Settings
from etl.fetch import read_sources
from etl.settings import read_settings

PAGE = (Path(__file__).parents[1] / "docs" / "operations.md").read_text("utf-8")


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.+?)```", PAGE, re.DOTALL)


def test_the_settings_to_begin_with_are_understood_and_are_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "zhibiao.toml"
    path.write_text(blocks("toml")[0], encoding="utf-8")
    shown = read_settings(path)
    path.write_text('workers = 2\n[fetch]\ncontact = "operator@example.org"\n', encoding="utf-8")
    plain = read_settings(path)
    assert (shown.database, shown.workers, shown.nightly, shown.fetch, shown.log) == (
        plain.database, plain.workers, plain.nightly, plain.fetch, plain.log,
    )  # fmt: skip
    assert len(shown.export) == 1


@pytest.mark.parametrize("section", [Settings, Nightly, Fetch, Log, Export])
def test_every_setting_is_explained(section: type) -> None:
    assert is_dataclass(section)
    for each in fields(section):
        assert re.search(rf"(^|\[\[?|`){each.name}\b", PAGE, re.MULTILINE), each.name


def test_the_sources_to_begin_with_are_understood(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text(blocks("csv")[0], encoding="utf-8")
    (source,) = read_sources(path)
    assert (source.entry.place, source.entry.year) == ("商洛市", 2024)


@pytest.mark.parametrize("words", re.findall(r"zhibiao ((?:nightly|load|init|status)(?: +-?[^\s`;#]+)*)", PAGE))
def test_every_command_takes_its_words(words: str) -> None:
    verb, *rest = shlex.split(words.partition("&&")[0])
    assert main.commands[verb].make_context(verb, [word for word in rest if word != "does"]).params


def timed() -> dict[str, list[str]]:
    """The words after the program's name, in the unit and in the line for cron."""
    (unit,) = re.findall(r"^ExecStart=(/\S+/zhibiao .+)$", PAGE, re.MULTILINE)
    cron = blocks("cron")[0].splitlines()[-1]
    *when, user, program = cron.split(maxsplit=6)
    assert (when, user) == (["30", "2", "*", "*", "*"], "zhibiao")
    return {"unit": shlex.split(unit)[1:], "cron": shlex.split(program)[1:]}


@pytest.mark.parametrize("words", timed().values(), ids=timed())
def test_what_a_timer_starts_is_a_command(words: list[str]) -> None:
    verb, *rest = words
    assert main.commands[verb].make_context(verb, rest).params


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_the_units_are_understood_by_systemd(tmp_path: Path) -> None:
    units = re.findall(r"`/etc/systemd/system/(zhibiao[-.\w]+)`.*?```ini\n(.+?)```", PAGE, re.DOTALL)
    assert [name for name, _ in units] == ["zhibiao.service", "zhibiao.timer", "zhibiao-mail.service"]
    for name, words in units:
        (tmp_path / name).write_text(words.replace("/srv/zhibiao/venv/bin/zhibiao", sys.executable))
    paths = [tmp_path / name for name, _ in units]
    said = subprocess.run(["systemd-analyze", "verify", *paths], capture_output=True, text=True, check=False)
    # It also speaks of what it finds on the machine.
    assert [line for line in said.stderr.splitlines() if str(tmp_path) in line] == []
    assert said.returncode == 0


def test_a_sqlite_backup_by_the_command_of_the_page_is_a_warehouse_that_goes_on(tmp_path: Path) -> None:
    place = Place(tmp_path / "night", f"sqlite:///{tmp_path / 'night' / 'zhibiao.db'}")
    place.run("init")
    place.put(reports(2))
    place.run("nightly")
    (place.folder / "backup").mkdir()
    # A load that has not ended: what it wrote is in the write-ahead log only.
    with sqlite3.connect(place.folder / "zhibiao.db"):
        (command,) = re.findall(r"^python3 (-c .+)$", PAGE, re.MULTILINE)
        subprocess.run(["python3", *shlex.split(command)], cwd=place.folder, check=True)
    restored = Place(tmp_path / "restored", f"sqlite:///{place.folder / 'backup' / 'zhibiao.db'}")
    assert content(restored.url) == content(place.url)
    restored.put(reports(3))
    assert restored.run("nightly")[0] == 0
    assert restored.summary["files"] == {"unchanged": 2, "loaded": 1}


def test_a_postgresql_dump_by_the_commands_of_the_page_is_a_warehouse_that_goes_on(
    postgres_server: str, tmp_path: Path
) -> None:
    programs = next((folder for folder in _program_folders() if (folder / "pg_dump").exists()), None)
    if programs is None:
        pytest.skip("this PostgreSQL has no pg_dump")
    admin = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for name in ("zhibiao", "zhibiao_restored"):
            connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        place = Place(tmp_path / "night", url_of(postgres_server, "zhibiao"))
        place.run("init")
        place.put(reports(2))
        place.run("nightly")
        (dump,) = re.findall(r"^pg_dump (.+)$", PAGE, re.MULTILINE)
        (restore,) = re.findall(r"^pg_restore (.+)$", PAGE, re.MULTILINE)
        file = str(tmp_path / "zhibiao.dump")
        socket = make_url(postgres_server).query["host"]
        run(programs / "pg_dump", re.sub(r"--file=.+?\.dump", f"--file={file}", dump), str(socket))
        run(programs / "pg_restore", re.sub(r"\S+\.dump", file, restore), str(socket))
        restored = Place(tmp_path / "restored", url_of(postgres_server, "zhibiao_restored"))
        assert content(restored.url) == content(place.url)
        assert restored.run("init")[0] == 0
        restored.put(reports(3))
        assert restored.run("nightly")[0] == 0
        assert restored.summary["files"] == {"unchanged": 2, "loaded": 1}
    finally:
        with admin.connect() as connection:
            for name in ("zhibiao", "zhibiao_restored"):
                connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()


def url_of(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def run(program: Path, words: str, socket: str) -> None:
    subprocess.run([program, "--host", socket, "--username", "postgres", *shlex.split(words)], check=True)
