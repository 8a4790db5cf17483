"""The reports of the corpus beside this repository, where it is: loaded twice and read anew after decisions."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

import models
from etl.jobs import gather
from etl.loading import Reading, load, reader
from etl.parse.reference import Reference
from etl.seeds import load_reference
from etl.store import create_engine_for, reading, upgrade, writing
from etl.store.decisions import Decision, decided_reference
from etl.store.review import correction, decide, withdraw
from etl.work import Patience

TEXTS = Path(__file__).parents[3] / "shared" / "corpus" / "texts"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
TABLES = (models.observation, models.figure, models.derived_value, models.unclaimed_name)

pytestmark = pytest.mark.skipif(not TEXTS.exists(), reason="the corpus is not beside the repository")
_observation, _indicator, _unclaimed = models.observation.c, models.indicator.c, models.unclaimed_name.c


@cache
def read(reference: Reference) -> list[Reading]:
    return [*map(reader(reference), gather([TEXTS]).sources)]


@pytest.fixture
def warehouse(database_url: str) -> Iterator[Engine]:
    engine = create_engine_for(database_url)
    upgrade(engine, load_reference())
    yield engine
    engine.dispose()


def loaded(engine: Engine) -> list[str]:
    """What became of each report, read as the decisions that hold want it."""
    with reading(engine) as connection:
        reference = decided_reference(connection, load_reference())
    return [line.outcome.status for line in load(engine, read(reference), Patience())]


def facts(engine: Engine) -> list[list[tuple]]:
    with reading(engine) as connection:
        return [[tuple(r) for r in connection.execute(select(t).order_by(*t.primary_key))] for t in TABLES]


def decisions(engine: Engine) -> list[Decision]:
    """The most frequent name that an indicator's unit fits means that indicator, and a number was misread."""
    with reading(engine) as connection:
        name, code = connection.execute(
            select(_unclaimed.name, func.min(_indicator.indicator_code))
            .join(models.indicator, _indicator.unit == _unclaimed.unit)
            .where(_unclaimed.unit == "%")
            .group_by(_unclaimed.name, _unclaimed.mentions)
            .order_by(_unclaimed.mentions.desc(), _unclaimed.name)
        ).first()
        number, value = connection.execute(
            select(_observation.observation_id, _observation.value)
            .where(_observation.indicator_code.is_not(None))
            .order_by(_observation.observation_id)
        ).first()
        misread = correction(connection, number, value + 1, value, "misread", "li")
    return [Decision("alias", "the same", "li", NOW, name=name, indicator_code=code), misread]


def test_loaded_twice_and_read_anew_after_decisions_the_corpus_ends_in_the_same_rows(warehouse: Engine):
    assert loaded(warehouse) == 5 * ["loaded"]
    first = facts(warehouse)
    assert all(first)
    assert loaded(warehouse) == 5 * ["unchanged"]
    assert facts(warehouse) == first

    for decision in decisions(warehouse):
        with writing(warehouse) as connection:
            decide(connection, load_reference(), [decision])
    decided = facts(warehouse)
    assert decided != first
    assert "loaded" in loaded(warehouse)
    assert facts(warehouse) == decided

    for number in (1, 2):
        with writing(warehouse) as connection:
            withdraw(connection, load_reference(), number, "li")
    assert facts(warehouse) == first
    loaded(warehouse)
    assert facts(warehouse) == first
