"""The counts of names that no indicator claims are those of the observations, whatever happens to these."""

from datetime import UTC, datetime

import pytest
from builders import REFERENCE, make_extraction
from sqlalchemy import Engine, text

import models
from etl.store import ReportSource, reading, upgrade, write_report, writing
from etl.store.decisions import Decision
from etl.store.review import decide, withdraw

COUNTED = "SELECT name, unit, mentions, reports FROM unclaimed_name ORDER BY name, unit"
COUNTS = (
    "SELECT name, unit, COUNT(*), COUNT(DISTINCT report_id) FROM observation WHERE indicator_code IS NULL"
    " GROUP BY name, unit ORDER BY name, unit"
)
OWN = {"code": None, "name": "健康达标率"}
BEDS = {"code": None, "name": "新增床位", "unit": "张"}


def _load(engine: Engine, number: int, *observations: dict) -> None:
    with writing(engine) as connection:
        write_report(connection, ReportSource("a.txt", f"{number}" * 300), make_extraction(*observations))


def _counted(engine: Engine) -> list[tuple]:
    with reading(engine) as connection:
        counted = [tuple(row) for row in connection.execute(text(COUNTED))]
        assert counted == [tuple(row) for row in connection.execute(text(COUNTS))]
    return counted


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    _load(engine, 1, {}, OWN, OWN | {"unit": "‰"}, BEDS, BEDS)
    _load(engine, 2, OWN, BEDS)
    return engine


def test_they_grow_with_reports_and_follow_better_readings(loaded: Engine):
    beds = ("新增床位", "张", 3, 2)
    assert _counted(loaded) == [("健康达标率", "%", 2, 2), ("健康达标率", "‰", 1, 1), beds]
    _load(loaded, 1, OWN | {"value": 31.0}, {"code": None, "name": "甲"})
    assert _counted(loaded) == [("健康达标率", "%", 2, 2), ("新增床位", "张", 1, 1), ("甲", "%", 1, 1)]


def test_they_follow_decisions_and_what_is_taken_back(loaded: Engine):
    before = _counted(loaded)
    alias = Decision("alias", "r", "li", datetime(2026, 1, 1, tzinfo=UTC), name="健康达标率", indicator_code="HP01")
    with writing(loaded) as connection:
        number = decide(connection, REFERENCE, [alias]).last_id
    assert _counted(loaded) == before[2:]
    with writing(loaded) as connection:
        withdraw(connection, REFERENCE, number, "li")
    assert _counted(loaded) == before


def test_an_upgrade_counts_what_was_loaded_before_there_were_counts(loaded: Engine):
    before = _counted(loaded)
    with writing(loaded) as connection:
        connection.execute(models.unclaimed_name.delete())
    upgrade(loaded, REFERENCE)
    assert _counted(loaded) == before
