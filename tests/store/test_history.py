"""What docs/history.md promises about the past, with its own queries."""

import re
from datetime import date
from pathlib import Path

import pytest
from builders import make_extraction
from sqlalchemy import Engine, insert, text, update

import models
from etl.store import ReportSource, reading, write_report, writing

HISTORY = (Path(__file__).parents[2] / "docs" / "history.md").read_text("utf-8")
TOLD = (
    (date(2025, 1, 20), ({"value": 26.33}, {"year": 2025, "kind": "target", "value": 28})),
    (date(2025, 6, 30), ({"value": 26.5},)),
    (date(2026, 1, 20), ({"value": 26.4}, {"value": 20}, {"year": 2025, "value": 28.1})),
)


@pytest.fixture
def told(engine: Engine) -> Engine:
    """Three reports, loaded newest first."""
    with writing(engine) as connection:
        for day, observations in reversed(TOLD):
            source = ReportSource(f"{day}.txt", f"{day}" + "。" * 100, published_on=day)
            write_report(connection, source, make_extraction(*observations, profile={"title": f"{day}"}))
    return engine


def query(name: str) -> str:
    (block,) = [block for block in re.findall(r"```sql\n(.+?)```", HISTORY, re.DOTALL) if f"FROM {name}\n" in block]
    return block


def known_on(engine: Engine, day: str) -> list[tuple]:
    with reading(engine) as connection:
        rows = connection.execute(text(query("observation_history").replace("2025-06-30", day)))
        return [(row.year, row.kind, row.value) for row in rows]


def test_what_was_known_on_a_day_is_what_the_reports_until_then_said(told: Engine):
    assert known_on(told, "2025-01-19") == []
    assert known_on(told, "2025-01-20") == [(2024, "actual", 26.33), (2025, "target", 28)]
    assert known_on(told, "2025-06-29") == known_on(told, "2025-01-20")
    assert known_on(told, "2025-06-30") == [(2024, "actual", 26.5), (2025, "target", 28)]
    assert known_on(told, "2026-01-20") == [(2024, "actual", 26.4), (2025, "actual", 28.1), (2025, "target", 28)]


def test_what_is_known_today_is_what_is_current(told: Engine):
    current = text("SELECT observation_id FROM current_observation ORDER BY observation_id")
    unreplaced = text(
        "SELECT observation_id FROM observation_history WHERE known_until IS NULL ORDER BY observation_id"
    )
    with reading(told) as connection:
        assert connection.scalars(current).all() == connection.scalars(unreplaced).all()


def test_the_revisions_are_those_between_neighbouring_reports(told: Engine):
    with reading(told) as connection:
        rows = connection.execute(text(query("revisions"))).all()
    told_of = [(r.earlier_value, r.later_value, float(r.change_value), r.earlier_title, r.later_title) for r in rows]
    assert told_of == [
        (26.33, 26.5, 0.17, "2025-01-20", "2025-06-30"),
        (26.5, 26.4, -0.1, "2025-06-30", "2026-01-20"),
    ]


def test_the_conflicts_are_those_within_a_day(told: Engine):
    with reading(told) as connection:
        rows = connection.execute(text(query("conflicts"))).all()
    assert [(r.parties, r.value, r.other_value) for r in rows] == [("one report", 26.4, 20)]


def test_a_renamed_place_is_asked_for_under_both_names(engine: Engine):
    places = [
        {"region_code": "420600", "region_name": "襄阳市", "short_name": "襄阳", "level": "prefecture"},
        {"region_code": "920600", "region_name": "襄樊市", "short_name": "襄樊", "level": "prefecture"},
    ]
    with writing(engine) as connection:
        connection.execute(insert(models.region), places)
        connection.execute(
            update(models.region).where(models.region.c.region_code == "920600").values(successor_code="420600")
        )
        for year, code in ((2009, "920600"), (2012, "420600")):
            said = make_extraction({"place_code": code, "year": year}, profile={"place_code": code})
            write_report(connection, ReportSource("a.txt", f"{year}" + "。" * 100), said)
        rows = connection.execute(text(query("indicator_trend AS t"))).all()
    assert [(row.region_name, row.year, row.actual_value) for row in rows] == [
        ("襄樊市", 2009, 26.33),
        ("襄阳市", 2012, 26.33),
    ]
