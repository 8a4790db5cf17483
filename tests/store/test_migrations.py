"""Warehouses of earlier versions, with data in them, come to the schema of this one and lose nothing.

``released/NAME.sql`` fills the schema that a released version had at its revision NAME; every release adds one.
"""

import multiprocessing
import re
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from builders import REFERENCE
from sqlalchemy import Engine, MetaData, inspect, select, text

import models
from etl.parse.reference import Domain, Reference
from etl.resources import folder
from etl.store import StoreError, check_current, create_engine_for, reading, upgrade, views, writing
from etl.store.schema import alembic_config

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"), key=lambda path: path.stem)
# Written by every upgrade, or renewed by a migration.
RENEWED = {"data_dictionary", "alembic_version"}, {"vintage"}


@pytest.fixture(params=RELEASED, ids=lambda path: path.stem)
def released(request: pytest.FixtureRequest, database_url: str) -> Engine:
    """A warehouse of an earlier version."""
    engine = create_engine_for(database_url)
    with writing(engine) as connection:
        command.upgrade(alembic_config(connection), request.param.stem)
        for statement in request.param.read_text(encoding="utf-8").split(";\n"):
            if statement.strip():
                connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
    yield engine
    engine.dispose()


def contents(engine: Engine) -> dict[str, list[dict]]:
    tables = MetaData()
    with reading(engine) as connection:
        tables.reflect(connection)
        kept = [table for table in tables.sorted_tables if table.name not in RENEWED[0]]
        return {table.name: [dict(row) for row in connection.execute(select(table)).mappings()] for table in kept}


def upgrade_in_a_process(url: str) -> None:
    upgrade(create_engine_for(url), REFERENCE)


def test_every_row_is_there_after_the_upgrade(released: Engine):
    before = contents(released)
    assert all(before.values())
    upgrade(released, REFERENCE)
    check_current(released)
    after = contents(released)
    for table, rows in before.items():
        for row in rows:
            kept = {name: value for name, value in row.items() if name not in RENEWED[1]}
            assert any(kept.items() <= found.items() for found in after[table]), f"{table} lost {row}"


def test_an_upgraded_database_equals_the_models(released: Engine):
    upgrade(released, REFERENCE)
    with reading(released) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, models.metadata) == []
        checks = {
            table.name: inspect(connection).get_check_constraints(table.name)
            for table in models.metadata.tables.values()
        }
        assert {name: {str(c["name"]) for c in found} for name, found in checks.items()} == {
            table.name: {
                str(c.name) for c in table.constraints if c.__visit_name__ == "table_or_column_check_constraint"
            }
            for table in models.metadata.tables.values()
        }


def test_the_views_of_the_old_version_give_way_to_those_of_the_new(released: Engine):
    upgrade(released, REFERENCE)
    with reading(released) as connection:
        assert sorted(inspect(connection).get_view_names()) == sorted(views.names())
        _, rows = views.read(connection, "current_observation")
        # The first of two mentions is still the one that counts.
        assert [(row[0], row[12]) for row in rows] == [(1, 26.33), (4, 26.0)]


def test_vintages_keep_their_order(released: Engine):
    def newest_first() -> list[int]:
        o = models.observation.c
        with reading(released) as connection:
            return list(connection.scalars(select(o.observation_id).order_by(o.vintage.desc())))

    before = newest_first()
    upgrade(released, REFERENCE)
    assert newest_first() == before


def test_two_upgrades_at_once_of_a_filled_warehouse_end_well(released: Engine):
    url = released.url.render_as_string(hide_password=False)
    start = multiprocessing.get_context("spawn").Process
    processes = [start(target=upgrade_in_a_process, args=(url,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    check_current(released)
    assert len(contents(released)["observation"]) == 4


def test_an_upgrade_that_fails_at_its_end_leaves_tables_and_views_as_they_were(released: Engine):
    before = contents(released)
    with reading(released) as connection:
        standing = sorted(inspect(connection).get_view_names())
    twice = (*REFERENCE.domains, Domain("again", REFERENCE.domains[0].name, ""))
    with pytest.raises(StoreError, match="the reference data contradict themselves"):
        upgrade(released, Reference(REFERENCE.regions, twice, REFERENCE.units, REFERENCE.indicators))
    assert contents(released) == before
    with reading(released) as connection:
        assert sorted(inspect(connection).get_view_names()) == standing
    with pytest.raises(StoreError, match="is of an older zhibiao; run `zhibiao init` to upgrade it"):
        check_current(released)


def test_views_of_others_that_stand_in_the_way_are_named_and_nothing_changes(released: Engine):
    with writing(released) as connection:
        connection.execute(text("CREATE VIEW mine AS SELECT value FROM current_observation"))
    before = contents(released)
    if released.dialect.name == "postgresql":
        with pytest.raises(StoreError, match="views of your own stand on those of zhibiao"):
            upgrade(released, REFERENCE)
        assert contents(released) == before
        return
    # SQLite lets a view stand on one that is dropped and made again.
    upgrade(released, REFERENCE)
    with reading(released) as connection:
        assert sorted(connection.scalars(text("SELECT value FROM mine"))) == [26.0, 26.33]


def test_a_warehouse_is_not_taken_back(engine: Engine):
    before = contents(engine)
    with (
        pytest.raises(StoreError, match="not taken back to an older schema, as rows would be lost; restore a copy"),
        writing(engine) as connection,
    ):
        command.downgrade(alembic_config(connection), "first_tables")
    check_current(engine)
    assert contents(engine) == before


def test_migrations_are_one_line_from_the_first_release_and_named_in_words():
    scripts = ScriptDirectory(str(folder("migrations")))
    assert len(scripts.get_heads()) == 1
    assert scripts.get_base() == "first_tables"
    assert {path.stem for path in RELEASED} <= {script.revision for script in scripts.walk_revisions()}
    for script in scripts.walk_revisions():
        assert re.fullmatch(r"[a-z]+(_[a-z]+)+", script.revision)
        assert Path(script.path).stem == script.revision
