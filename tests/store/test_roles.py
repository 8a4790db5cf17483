"""Owner, loader and reader on PostgreSQL: what each can do, found out by trying."""

from collections.abc import Iterator

import pytest
from builders import REFERENCE, make_extraction
from psycopg.errors import InsufficientPrivilege
from sqlalchemy import Engine, create_engine, select, text
from sqlalchemy.exc import ProgrammingError

import models
from etl.store import (
    ReportSource,
    StoreError,
    check_current,
    create_engine_for,
    finish_run,
    last_runs,
    load_report,
    reading,
    start_run,
    upgrade,
    views,
    writing,
)
from etl.store.roles import Roles, roles_of

SOURCE = ReportSource("shangluo.txt", "居民健康素养率26.33%。" * 10)
CATALOGUE = {"region", "domain", "unit", "indicator", "indicator_alias"}
on_postgresql = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)


def acting(engine: Engine, role: str) -> Engine:
    """Connections that have the rights of ``role`` and no others."""
    url = engine.url.update_query_dict({"options": f"-c role={role}"})
    return create_engine_for(url.render_as_string(hide_password=False))


@pytest.fixture
def roles(engine: Engine) -> Roles:
    """The roles of a warehouse that holds a report."""
    upgrade(engine, REFERENCE)
    load_report(engine, start_run(engine), SOURCE, make_extraction({}, reasons=("date",)))
    return roles_of(str(engine.url.database))


@pytest.fixture
def reader(engine: Engine, roles: Roles) -> Iterator[Engine]:
    acting_engine = acting(engine, roles.reader)
    yield acting_engine
    acting_engine.dispose()


@pytest.fixture
def loader(engine: Engine, roles: Roles) -> Iterator[Engine]:
    acting_engine = acting(engine, roles.loader)
    yield acting_engine
    acting_engine.dispose()


def refused(engine: Engine, statement: str) -> bool:
    try:
        with engine.begin() as connection:
            connection.execute(text(statement))
    except ProgrammingError as error:
        return isinstance(error.orig, InsufficientPrivilege)
    return False


@on_postgresql
def test_a_reader_reads_every_view_and_the_reference_tables(reader: Engine):
    check_current(reader)
    with reading(reader) as connection:
        for name in views.names():
            _, rows = views.read(connection, name)
            list(rows)
        _, details = views.read(connection, "observation_detail")
        assert [row[0] for row in details] == [1]
        for name in CATALOGUE | {"data_dictionary"}:
            assert connection.scalar(text(f"SELECT COUNT(*) FROM {name}")) is not None


@on_postgresql
def test_a_reader_reads_nothing_else(engine: Engine, reader: Engine):
    query = text(
        "SELECT relname FROM pg_class WHERE relnamespace = CAST('public' AS regnamespace) AND relkind IN ('r', 'v', 'S')"
        " AND CASE relkind WHEN 'S' THEN has_sequence_privilege(oid, 'SELECT') ELSE has_table_privilege(oid, 'SELECT') END"
    )
    with reading(reader) as connection:
        readable = set(connection.scalars(query))
    reference = {t.name for t in vars(models.reference).values() if t in models.metadata.sorted_tables}
    assert reference >= CATALOGUE
    assert readable == {*views.names(), *reference, "data_dictionary", "alembic_version"}
    for name in ("load_run", "load_item", "report", "observation", "figure", "decision"):
        assert refused(reader, f"SELECT * FROM {name}")
    with pytest.raises(StoreError, match="denies this to the user of the database URL"), reading(reader) as connection:
        last_runs(connection)


@on_postgresql
def test_a_reader_neither_writes_nor_creates(reader: Engine):
    for table in (table.name for table in models.metadata.sorted_tables):
        assert refused(reader, f"DELETE FROM {table}")
        assert refused(reader, f"TRUNCATE {table}")
        assert refused(reader, f"DROP TABLE {table}")
    assert refused(reader, "UPDATE region SET short_name = ''")
    assert refused(reader, "INSERT INTO domain VALUES ('a', 'b', 'c')")
    assert refused(reader, "DELETE FROM comparable_level")
    assert refused(reader, "CREATE TABLE mine (a INT)")
    assert refused(reader, "CREATE TEMPORARY TABLE mine (a INT)")
    assert refused(reader, "CREATE VIEW mine AS SELECT 1 AS a")
    assert refused(reader, "CREATE SCHEMA mine")
    with pytest.raises(StoreError, match="denies this to the user of the database URL"):
        start_run(reader)
    with pytest.raises(StoreError, match="belongs to others; use a member of its owner role"):
        upgrade(reader, REFERENCE)


@on_postgresql
def test_a_loader_loads_and_reads_but_does_not_build(loader: Engine):
    run = start_run(loader)
    assert load_report(loader, run, SOURCE, make_extraction({"value": 26.4})).status == "loaded"
    finish_run(loader, run)
    with reading(loader) as connection:
        assert [r.loaded for r in last_runs(connection)] == [1, 1]
        assert connection.scalars(select(models.observation.c.value)).all() == [26.4]
    assert refused(loader, "DELETE FROM region")
    assert refused(loader, "DELETE FROM data_dictionary")
    assert refused(loader, "CREATE TABLE mine (a INT)")
    assert refused(loader, "DROP TABLE figure")


@on_postgresql
def test_a_member_of_the_owner_upgrades(engine: Engine, roles: Roles):
    owner = acting(engine, roles.owner)
    assert upgrade(owner, REFERENCE) == ""
    owner.dispose()
    with reading(engine) as connection:
        query = text("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
        assert connection.scalars(query).all() == [roles.owner]


@on_postgresql
def test_who_may_not_make_roles_is_told_so_and_has_a_warehouse_all_the_same(engine: Engine):
    database = str(engine.url.database)
    plain, new = f"{database}_plain", f"{database}_theirs"
    admin = create_engine(engine.url, isolation_level="AUTOCOMMIT")
    theirs = acting(engine, plain)
    theirs = create_engine_for(theirs.url.set(database=new).render_as_string(hide_password=False))
    with admin.connect() as connection:
        connection.execute(text(f"CREATE ROLE {plain}"))
        connection.execute(text(f"CREATE DATABASE {new} OWNER {plain} TEMPLATE template0"))
    try:
        remark = upgrade(theirs, REFERENCE)
        assert f"{new}_owner, {new}_loader, {new}_reader could not all be set up (permission denied" in remark
        assert "a superuser's `zhibiao init` would make them" in remark
        assert load_report(theirs, start_run(theirs), SOURCE, make_extraction({})).status == "loaded"

        # Once a superuser has made them, the former owner is a member and goes on as before.
        assert upgrade(create_engine_for(_url(engine, new)), REFERENCE) == ""
        assert load_report(theirs, start_run(theirs), SOURCE, make_extraction({"value": 1.0})).status == "loaded"
        assert upgrade(theirs, REFERENCE) == ""
    finally:
        theirs.dispose()
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {new} WITH (FORCE)"))
            for role in (f"{new}_owner", f"{new}_loader", f"{new}_reader", plain):
                connection.execute(text(f"DROP ROLE IF EXISTS {role}"))
        admin.dispose()


def _url(engine: Engine, database: str) -> str:
    return engine.url.set(database=database).render_as_string(hide_password=False)


@on_postgresql
def test_what_a_role_was_given_by_hand_beyond_its_part_is_taken_back(engine: Engine, roles: Roles, reader: Engine):
    with writing(engine) as connection:
        connection.execute(text(f"GRANT SELECT, DELETE ON load_item TO {roles.reader}"))
    assert not refused(reader, "SELECT * FROM load_item")
    upgrade(engine, REFERENCE)
    assert refused(reader, "SELECT * FROM load_item")


@on_postgresql
def test_what_others_were_granted_on_views_outlives_an_upgrade(engine: Engine, roles: Roles):
    analyst = f"{engine.url.database}_analyst"
    with writing(engine) as connection:
        connection.execute(text(f"CREATE ROLE {analyst}"))
        connection.execute(text(f"GRANT SELECT ON coverage TO {analyst} WITH GRANT OPTION"))
        connection.execute(text("GRANT SELECT ON revisions TO PUBLIC"))
    upgrade(engine, REFERENCE)
    theirs = acting(engine, analyst)
    assert not refused(theirs, "SELECT * FROM coverage")
    assert not refused(theirs, "SELECT * FROM revisions")
    assert refused(theirs, "SELECT * FROM conflicts")
    theirs.dispose()
    with writing(engine) as connection:
        option = text("SELECT has_table_privilege(:role, 'coverage', 'SELECT WITH GRANT OPTION')")
        assert connection.scalar(option, {"role": analyst})
        connection.execute(text(f"DROP OWNED BY {analyst}"))
        connection.execute(text(f"DROP ROLE {analyst}"))


def test_roles_are_named_after_the_database():
    assert roles_of("zhibiao") == Roles("zhibiao_owner", "zhibiao_loader", "zhibiao_reader")


def test_the_names_of_roles_are_never_longer_than_postgresql_keeps():
    long = roles_of("健康" * 20)
    assert len(long.loader.encode()) <= 63
    assert len({long.owner, long.loader, long.reader}) == 3


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_sqlite_has_no_roles_and_nothing_to_remark(engine: Engine):
    assert upgrade(engine, REFERENCE) == ""
