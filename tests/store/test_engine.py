"""What goes wrong between program and database is one line that says how to mend it."""

import importlib.util
import os
import sqlite3
import threading
from pathlib import Path

import pytest
from builders import REFERENCE
from sqlalchemy import Engine, insert, make_url, select, text

import models
from etl.store import StoreError, check_current, create_engine_for, reading, upgrade, writing


def _refusal(url: str) -> str:
    engine = create_engine_for(url)
    with pytest.raises(StoreError) as caught:
        upgrade(engine, REFERENCE)
    engine.dispose()
    message = str(caught.value)
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense", "the database URL cannot be read; write it as"),
        ("", "the database URL cannot be read; write it as"),
        ("mysql://root@localhost/a", "mysql databases are not supported; use"),
    ],
)
def test_a_url_of_no_use_is_refused(url: str, message: str):
    with pytest.raises(StoreError, match=message):
        create_engine_for(url)


def test_postgresql_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(StoreError, match=r'pip install "zhibiao\[postgres\]"'):
        create_engine_for("postgresql://somebody@localhost/warehouse")


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_any_postgresql_url_finds_the_driver(scheme: str):
    assert create_engine_for(f"{scheme}://somebody@localhost/warehouse").url.drivername == "postgresql+psycopg"


def test_a_database_that_does_not_exist_cannot_be_read(tmp_path: Path):
    path = tmp_path / "none.db"
    with pytest.raises(StoreError, match=r"there is no database at .*none.db; run `zhibiao init`"):
        check_current(create_engine_for(f"sqlite:///{path}"))
    assert not path.exists()


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path):
    assert "cannot be opened; make its folder" in _refusal(f"sqlite:///{tmp_path / 'none' / 'warehouse.db'}")


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path):
    path = tmp_path / "letter.db"
    path.write_text("Dear database, " * 100)
    assert "is not a SQLite database" in _refusal(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear database, ")


def test_an_unreachable_server_is_named_without_password(tmp_path: Path):
    message = _refusal(f"postgresql://somebody:secret@/warehouse?host={tmp_path}")
    assert "cannot reach postgresql://somebody:***@/warehouse" in message
    assert "secret" not in message


def test_a_database_that_the_server_lacks_is_told_from_an_unreachable_one(postgres_server: str):
    url = make_url(postgres_server).set(database="nowhere_to_be_found").render_as_string(hide_password=False)
    assert "does not exist; make it with `createdb`" in _refusal(url)


def test_a_user_that_the_server_lacks_is_told(postgres_server: str):
    if os.environ.get("TEST_DATABASE_URL"):
        pytest.skip("another server may ask for a password first")
    url = make_url(postgres_server).set(username="nobody_at_all").render_as_string(hide_password=False)
    assert "does not know the user" in _refusal(url)


def test_a_locked_database_is_told_from_a_broken_one(engine: Engine, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("etl.store.engine._WAIT_SECONDS", 0.1)
    impatient = create_engine_for(
        engine.url.set(query={k: v for k, v in engine.url.query.items() if k == "host"}).render_as_string(
            hide_password=False
        )
    )
    with writing(engine) as connection:
        connection.execute(text("UPDATE domain SET holds = ''"))
        if engine.dialect.name == "postgresql":
            connection.execute(text("LOCK TABLE report IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(StoreError, match="is locked by another program"):
            upgrade(impatient, REFERENCE)
    impatient.dispose()


def test_a_read_only_file_can_be_read_and_not_written(sqlite_template: Path):
    # Opened so, as nothing is read-only to root.
    url = f"sqlite:///file:{sqlite_template}?mode=ro&uri=true"
    check_current(create_engine_for(url))
    assert "cannot be written; give yourself write permission" in _refusal(url)


def test_a_reading_transaction_cannot_write(engine: Engine):
    with pytest.raises(StoreError, match="cannot be written"), reading(engine) as connection:
        connection.execute(text("DELETE FROM domain"))
    with writing(engine) as connection:
        connection.execute(text("UPDATE domain SET holds = 'written after reading'"))
    with reading(engine) as connection:
        assert set(connection.scalars(select(models.domain.c.holds))) == {"written after reading"}


def test_a_reader_sees_one_state_while_a_load_goes_on(engine: Engine):
    count = text("SELECT COUNT(*) FROM domain")
    with reading(engine) as reader:
        before = reader.scalar(count)
        with writing(engine) as writer:
            writer.execute(insert(models.domain), [{"domain_code": "new", "domain_name": "新", "holds": ""}])
        assert reader.scalar(count) == before
    with reading(engine) as reader:
        assert reader.scalar(count) == before + 1


def test_writers_queue_instead_of_failing(engine: Engine):
    failures: list[BaseException] = []

    def add(number: int) -> None:
        try:
            with writing(engine) as connection:
                connection.execute(text("SELECT COUNT(*) FROM domain"))
                row = {"domain_code": f"d{number}", "domain_name": f"名{number}", "holds": ""}
                connection.execute(insert(models.domain), [row])
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with reading(engine) as connection:
        assert connection.scalar(text("SELECT COUNT(*) FROM domain WHERE domain_code LIKE 'd_'")) == 8


def test_a_sqlite_warehouse_keeps_its_promises_in_wal_mode(engine: Engine):
    if engine.dialect.name != "sqlite":
        pytest.skip("a matter of SQLite")
    with sqlite3.connect(str(engine.url.database)) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    with reading(engine) as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
