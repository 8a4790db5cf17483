"""The questions that analysts ask most are answered from an index of the observations on both databases."""

from datetime import date

import pytest
from builders import REFERENCE, make_extraction
from sqlalchemy import Connection, Engine, text

from etl.store import ReportSource, derive, reading, write_report, writing
from etl.store.statistics import refresh_statistics

QUESTIONS = {
    "target_vs_actual": "region_name = '商洛市' AND year = 2020",
    "city_comparison": "indicator_name = '居民健康素养水平' AND year = 2020",
    "indicator_trend": "region_name = '商洛市' AND indicator_name = '居民健康素养水平'",
    "observation_history": "region_name = '商洛市' AND year = 2020",
    "coverage": "region_name = '商洛市' AND year = 2020",
    "national_context": "region_name = '商洛市' AND year = 2020",
    "league_table": "year = 2020",
    "review_queue": "1 = 1 ORDER BY mentions DESC LIMIT 20",
}


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Ten years of three cities, counted for the planner."""
    cities = [region for region in REFERENCE.regions if region.level == "prefecture"]
    with writing(engine) as connection:
        for year in range(2015, 2025):
            for city in cities:
                said = {"year": year, "place_code": city.code, "place": city.name}
                observations = [said | {"code": i.code, "name": i.name, "unit": i.unit} for i in REFERENCE.indicators]
                observations += [
                    said | {"kind": "target"},
                    *({**said, "code": None, "name": f"事项{n}"} for n in range(9)),
                ]
                source = ReportSource(
                    f"{city.name}{year}.txt", f"{city.name}{year}" + "。" * 200, published_on=date(year + 1, 1, 20)
                )
                write_report(connection, source, make_extraction(*observations, profile={"place_code": city.code}))
        refresh_statistics(connection)
    return engine


def reading_of_observations(connection: Connection, query: str) -> list[str]:
    """The steps of the plan that read the table of observations."""
    if connection.dialect.name == "sqlite":
        steps = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}"))]
        return [
            step for step in steps if "ix_observation" in step or step.split()[:2] in (["SCAN", "o"], ["SCAN", "later"])
        ]
    # So few rows are read through faster than looked up: asked is whether there is an index to look them up by.
    connection.execute(text("SET LOCAL enable_seqscan = off"))
    steps = [row[0] for row in connection.execute(text(f"EXPLAIN {query}"))]
    return [step for step in steps if "observation" in step and "Scan" in step]


def test_the_views_read_observations_by_an_index(filled: Engine):
    for view, question in QUESTIONS.items():
        with reading(filled) as connection:
            steps = reading_of_observations(connection, f"SELECT * FROM {view} WHERE {question}")
        assert steps, view
        for step in steps:
            assert "ix_observation" in step or "pk_observation" in step or "Bitmap Heap Scan" in step, (view, steps)
            # SQLite's way of using an index whose first column it does not know: nearly as slow as none.
            assert "ANY(" not in step, (view, steps)
            # Where a year is asked for, no other year is read; PostgreSQL says so in other lines.
            assert "INDEX" not in step or "year" in step or "year" not in question, (view, steps)


def test_the_review_queue_is_read_from_the_counts(filled: Engine):
    with reading(filled) as connection:
        connection.execute(
            text("SET LOCAL enable_seqscan = off" if connection.dialect.name == "postgresql" else "SELECT 1")
        )
        explain = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
        query = "SELECT * FROM review_queue ORDER BY mentions DESC, reports DESC, name, unit LIMIT 20"
        steps = " ".join(str(row) for row in connection.execute(text(f"{explain} {query}")))
    assert "ix_unclaimed_name_mentions" in steps


def test_what_a_report_speaks_of_is_looked_up_whatever_the_database_knows_of_its_tables(filled: Engine):
    # A join would be one by hash in a new warehouse, whose tables are not counted: of all reports' changes, for each report.
    query = str(derive.KEYS_OF.params(report_id=1).compile(filled, compile_kwargs={"literal_binds": True}))
    with reading(filled) as connection:
        explain = "EXPLAIN" if connection.dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
        plan = " ".join(str(row) for row in connection.execute(text(f"{explain} {query}")))
        steps = reading_of_observations(connection, query)
    assert "Join" not in plan
    assert any("ix_observation_change" in step for step in steps), steps
