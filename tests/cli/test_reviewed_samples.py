"""The sample reports loaded twice, and read again after decisions: the same rows on both databases."""

from collections import Counter
from typing import Any

from sqlalchemy import select, text

import models
from etl.resources import folder
from etl.store import create_engine_for, reading

# What is counted anew when a row is written, and no part of what it says.
_OWN = {"observation_id", "loaded_at", "change_observation_id", "level_observation_id", "extraction_sha256"}


def rows(url: str) -> dict[str, Counter[tuple[Any, ...]]]:
    engine = create_engine_for(url)
    tables = (models.report, models.observation, models.figure, models.derived_value, models.indicator_alias)
    with reading(engine) as connection:
        found = {
            table.name: Counter(
                tuple(row) for row in connection.execute(select(*(c for c in table.c if c.name not in _OWN)))
            )
            for table in tables
        }
    engine.dispose()
    return found


def unclaimed(url: str, limit: int) -> list[tuple[str, str]]:
    """Names that no indicator claims, each with an indicator of its unit."""
    engine = create_engine_for(url)
    query = """
        SELECT q.name, MIN(i.indicator_code) FROM review_queue AS q JOIN indicator AS i ON i.unit = q.unit
        WHERE i.indicator_code LIKE 'MS%' GROUP BY q.name ORDER BY MAX(q.mentions) DESC, MIN(q.observation_id)
    """
    with reading(engine) as connection:
        found = [tuple(row) for row in connection.execute(text(query))][:limit]
    engine.dispose()
    return found


def test_the_samples_end_in_the_same_rows_however_often_and_in_whatever_order(zhibiao, database_url: str) -> None:
    there = ("--database", database_url)
    samples = folder("seeds") / "reports"
    zhibiao("init", *there)
    assert zhibiao("load", samples, *there).exit_code == 0
    first = rows(database_url)
    assert zhibiao("load", samples, *there).exit_code == 0
    assert rows(database_url) == first

    accepted = unclaimed(database_url, 6)
    assert len(accepted) == 6
    for name, code in accepted:
        assert zhibiao("review", "accept", name, "--as", code, *there).exit_code == 0
    decided = rows(database_url)
    assert decided != first
    zhibiao("load", samples, *there)
    assert rows(database_url) == decided

    for number in range(len(accepted), 0, -1):
        assert zhibiao("review", "undo", number, *there).exit_code == 0
    assert rows(database_url) == first
    zhibiao("load", samples, *there)
    assert rows(database_url) == first
