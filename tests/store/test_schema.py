"""Creating and upgrading a warehouse."""

import multiprocessing
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from builders import REFERENCE
from sqlalchemy import CheckConstraint, Engine, func, inspect, select, text

import models
from etl.parse.records import FIGURE_REASONS
from etl.parse.reference import Domain
from etl.store import StoreError, check_current, create_engine_for, reading, upgrade, views, writing
from etl.store.dictionary import table_entries


def test_the_migrated_database_equals_the_models(engine: Engine):
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, models.metadata) == []


def test_the_migrated_checks_are_those_of_the_models(engine: Engine):
    with reading(engine) as connection:
        inspector = inspect(connection)
        for table in models.metadata.sorted_tables:
            wanted = {str(c.name) for c in table.constraints if isinstance(c, CheckConstraint)}
            assert {c["name"] for c in inspector.get_check_constraints(table.name)} == wanted


def test_a_figure_may_have_any_reason_that_parsing_gives_and_no_other():
    (check,) = [c for c in models.figure.constraints if c.name == "ck_figure_reason_known"]
    assert [word for word in str(check.sqltext).split("'") if word.isalpha() and word.islower()] == [*FIGURE_REASONS]


def test_the_views_are_there_after_an_upgrade(engine: Engine):
    with reading(engine) as connection:
        assert sorted(inspect(connection).get_view_names()) == sorted(views.names())


def test_upgrading_twice_changes_nothing(engine: Engine):
    def content() -> list:
        with reading(engine) as connection:
            return [
                sorted(connection.execute(select(table)).all(), key=repr) for table in models.metadata.sorted_tables
            ]

    before = content()
    upgrade(engine, REFERENCE)
    assert content() == before


def test_every_table_view_and_column_has_its_meaning_in_the_dictionary(engine: Engine):
    with reading(engine) as connection:
        rows = connection.execute(select(models.data_dictionary)).all()
        columns = {(name, column) for name in views.names() for column in views.columns(connection, name)}
    assert [row for row in rows if not row.meaning] == []
    described = {(row.table_name, row.column_name) for row in rows}
    assert columns <= described
    assert {(entry.table_name, entry.column_name) for entry in table_entries()} <= described


def test_no_view_explains_a_column_that_it_has_not(engine: Engine):
    with reading(engine) as connection:
        for view in views.all_views():
            assert set(view.column_meanings) <= set(views.columns(connection, view.name))


def test_postgresql_has_the_dictionary_as_comments(engine: Engine):
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite keeps no comments")
    query = text("SELECT col_description('target_vs_actual'::regclass, 1), obj_description('report'::regclass)")
    with reading(engine) as connection:
        column_comment, table_comment = connection.execute(query).one()
    assert column_comment == "six-digit code of the division in GB/T 2260"
    assert table_comment == models.report.comment


def test_an_empty_database_is_told_to_run_init(database_url: str):
    engine = create_engine_for(database_url)
    with pytest.raises(StoreError, match="run `zhibiao init`"):
        check_current(engine)
    engine.dispose()


def test_a_current_database_passes(engine: Engine):
    check_current(engine)


def test_a_database_of_a_newer_program_is_refused(engine: Engine):
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    with pytest.raises(StoreError, match="made by a newer zhibiao; upgrade the program"):
        check_current(engine)
    with pytest.raises(StoreError, match="made by a newer zhibiao; upgrade the program"):
        upgrade(engine, REFERENCE)


def _upgrade_in_a_process(url: str) -> None:
    upgrade(create_engine_for(url), REFERENCE)


def test_two_upgrades_at_once_end_well(database_url: str):
    start = multiprocessing.get_context("spawn").Process
    processes = [start(target=_upgrade_in_a_process, args=(database_url,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    engine = create_engine_for(database_url)
    check_current(engine)
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(models.region)) == len(REFERENCE.regions)
    engine.dispose()


def test_a_failing_upgrade_leaves_the_old_database(engine: Engine):
    twice = (*REFERENCE.domains, Domain("again", REFERENCE.domains[0].name, ""))
    with pytest.raises(StoreError, match="the reference data contradict themselves"):
        upgrade(engine, replace(REFERENCE, domains=twice))
    check_current(engine)
    with reading(engine) as connection:
        assert sorted(inspect(connection).get_view_names()) == sorted(views.names())


def test_an_upgrade_leaves_views_of_others_alone(engine: Engine):
    with writing(engine) as connection:
        connection.execute(text("CREATE VIEW mine AS SELECT 1 AS one"))
    upgrade(engine, REFERENCE)
    with reading(engine) as connection:
        assert "mine" in inspect(connection).get_view_names()
