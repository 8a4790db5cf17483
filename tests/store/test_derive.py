"""What follows from changes, and that it follows in the transaction of whatever changes the observations."""

import pytest
from builders import REFERENCE, make_extraction
from sqlalchemy import Connection, Engine, select

import models
from etl.store import ReportSource, reading, upgrade, write_report, writing

POINTS = {"unit": "百分点", "measure": "change", "base_year": 2023}
GROWTH = {"unit": "%", "measure": "change", "base_year": 2023}
BEDS = {"code": "MS01", "name": "床位数", "unit": "张"}
OWN = {"code": None, "name": "满意度"}


def _load(connection: Connection, *observations: dict, text: str = "一", profile: dict | None = None) -> None:
    write_report(connection, ReportSource("a.txt", text * 300), make_extraction(*observations, profile=profile))


def _derived(connection: Connection) -> list[tuple]:
    d = models.derived_value.c
    query = select(d.rule, d.kind, d.year, d.comparator, d.value, d.upper_value, d.unit).order_by(d.year, d.value)
    return [tuple(row) for row in connection.execute(query)]


@pytest.mark.parametrize(
    ("observations", "expected"),
    [
        ([{}, {"value": 3.0} | POINTS], ("base level", "actual", 2023, "=", 23.33, None, "%")),
        ([{}, {"value": -3.0} | POINTS], ("base level", "actual", 2023, "=", 29.33, None, "%")),
        ([{"comparator": "≈"}, {"value": 3.0} | POINTS], ("base level", "actual", 2023, "≈", 23.33, None, "%")),
        ([{}, {"value": 3.0, "comparator": "≥"} | POINTS], ("base level", "actual", 2023, "≤", 23.33, None, "%")),
        ([{}, {"value": -3.0, "comparator": "≥"} | POINTS], ("base level", "actual", 2023, "≥", 29.33, None, "%")),
        (
            [{}, {"value": 1.0, "upper": 3.0, "comparator": "range"} | POINTS],
            ("base level", "actual", 2023, "range", 23.33, 25.33, "%"),
        ),
        (
            [BEDS | {"value": 105.0}, BEDS | {"value": 5.0} | GROWTH],
            ("base level", "actual", 2023, "≈", 100, None, "张"),
        ),
        (
            [BEDS | {"value": 105.0}, BEDS | {"value": 5.0, "measure": "change", "base_year": 2023}],
            ("base level", "actual", 2023, "=", 100, None, "张"),
        ),
        ([OWN | {"value": 90.0}, OWN | {"value": 3.0} | POINTS], ("base level", "actual", 2023, "=", 87, None, "%")),
        (
            [{"year": 2023, "value": 23.0}, {"value": 2.5, "kind": "target", "comparator": "≥"} | POINTS],
            ("level", "target", 2024, "≥", 25.5, None, "%"),
        ),
        (
            [BEDS | {"year": 2023, "value": 200.0}, BEDS | {"value": 10.0, "kind": "target"} | GROWTH],
            ("level", "target", 2024, "≈", 220, None, "张"),
        ),
        ([{"year": 2023, "value": 23.0}, {"value": 1.0} | POINTS], ("level", "actual", 2024, "=", 24, None, "%")),
    ],
)
def test_a_change_and_a_level_give_another_level(connection: Connection, observations: list[dict], expected: tuple):
    _load(connection, *observations)
    assert _derived(connection) == [expected]


@pytest.mark.parametrize(
    "observations",
    [
        [{}, {"value": 3.0} | POINTS | {"base_year": None}],
        [{}, {"value": 3.0} | GROWTH],
        [{"comparator": "≥"}, {"year": 2023, "value": 23.0}, {"value": 3.0} | POINTS],
        [{"period": "1至10月"}, {"value": 3.0} | POINTS],
        [{}, {"value": 3.0, "period": "1至10月"} | POINTS],
        [{"kind": "standard"}, {"value": 3.0, "kind": "standard"} | POINTS],
        [{"unit": "张"}, {"value": 3.0} | POINTS],
        [BEDS | {"value": 5.0}, BEDS | {"value": -100.0} | GROWTH],
        [{"place": "山阳县", "place_code": "611024"}, {"value": 3.0} | POINTS],
    ],
    ids=[
        "no base year",
        "relative growth of a share",
        "a level that is only bounded",
        "a level of part of the year",
        "a change of part of the year",
        "standards",
        "a level in a foreign unit",
        "a fall to nothing",
        "another place",
    ],
)
def test_nothing_follows_from_what_is_not_certain(connection: Connection, observations: list[dict]):
    _load(connection, *observations)
    assert _derived(connection) == []


def test_a_planned_change_without_base_counts_from_the_year_that_the_report_reviews(connection: Connection):
    plan = {"year": 2025, "kind": "target", "value": 2.0} | POINTS | {"base_year": None}
    _load(connection, {}, plan)
    assert _derived(connection) == [("level", "target", 2025, "=", 28.33, None, "%")]
    _load(connection, {}, plan, profile={"actual_year": 2023})
    assert _derived(connection) == []


def test_what_follows_says_from_what(connection: Connection):
    _load(connection, {}, {"value": 3.0} | POINTS)
    d, o = models.derived_value, models.observation.c
    row = connection.execute(select(d)).one()
    level, change = connection.execute(select(o.observation_id).order_by(o.span_start)).scalars()
    assert (row.level_observation_id, row.change_observation_id) == (level, change)


def test_a_later_report_of_the_base_moves_what_follows(connection: Connection):
    change = {"value": 2.0, "kind": "target"} | POINTS
    _load(connection, change, text="二")
    assert _derived(connection) == []
    _load(connection, {"year": 2023, "value": 23.0}, text="三")
    assert [row[4] for row in _derived(connection)] == [25]
    _load(connection, {"year": 2023, "value": 24.0}, text="四")
    assert [row[4] for row in _derived(connection)] == [26]
    # The newest report, read better, says nothing of 2023 any more.
    _load(connection, {"year": 2022, "value": 24.0}, text="四")
    assert [row[4] for row in _derived(connection)] == [25]


def test_an_upgrade_derives_from_what_was_loaded_before_there_were_derived_values(engine: Engine):
    with writing(engine) as connection:
        _load(connection, {}, {"value": 3.0} | POINTS)
        before = _derived(connection)
        connection.execute(models.derived_value.delete())
    upgrade(engine, REFERENCE)
    with reading(engine) as connection:
        assert _derived(connection) == before != []
