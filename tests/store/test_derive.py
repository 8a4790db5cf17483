"""What follows from changes, and that it follows in the transaction of whatever changes the observations."""

import pytest
from builders import REFERENCE, make_extraction
from sqlalchemy import Engine, select

import models
from etl.store import ReportSource, reading, upgrade, write_report, writing

POINTS = {"unit": "百分点", "measure": "change", "base_year": 2023}
GROWTH = {"unit": "%", "measure": "change", "base_year": 2023}
BEDS = {"code": "MS01", "name": "床位数", "unit": "张"}
OWN = {"code": None, "name": "满意度"}


def _load(engine: Engine, *observations: dict, text: str = "一", profile: dict | None = None) -> None:
    with writing(engine) as connection:
        write_report(connection, ReportSource("a.txt", text * 300), make_extraction(*observations, profile=profile))


def _derived(engine: Engine) -> list[tuple]:
    d = models.derived_value.c
    with reading(engine) as connection:
        rows = connection.execute(
            select(d.rule, d.kind, d.year, d.comparator, d.value, d.upper_value, d.unit).order_by(d.year, d.value)
        )
        return [tuple(row) for row in rows]


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
def test_a_change_and_a_level_give_another_level(engine: Engine, observations: list[dict], expected: tuple):
    _load(engine, *observations)
    assert _derived(engine) == [expected]


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
def test_nothing_follows_from_what_is_not_certain(engine: Engine, observations: list[dict]):
    _load(engine, *observations)
    assert _derived(engine) == []


def test_a_planned_change_without_base_counts_from_the_year_that_the_report_reviews(engine: Engine):
    plan = {"year": 2025, "kind": "target", "value": 2.0} | POINTS | {"base_year": None}
    _load(engine, {}, plan)
    assert _derived(engine) == [("level", "target", 2025, "=", 28.33, None, "%")]
    _load(engine, {}, plan, profile={"actual_year": 2023})
    assert _derived(engine) == []


def test_what_follows_says_from_what(engine: Engine):
    _load(engine, {}, {"value": 3.0} | POINTS)
    d, o = models.derived_value, models.observation.c
    with reading(engine) as connection:
        row = connection.execute(select(d)).one()
        level, change = connection.execute(select(o.observation_id).order_by(o.span_start)).scalars()
    assert (row.level_observation_id, row.change_observation_id) == (level, change)


def test_a_later_report_of_the_base_moves_what_follows(engine: Engine):
    change = {"value": 2.0, "kind": "target"} | POINTS
    _load(engine, change, text="二")
    assert _derived(engine) == []
    _load(engine, {"year": 2023, "value": 23.0}, text="三")
    assert [row[4] for row in _derived(engine)] == [25]
    _load(engine, {"year": 2023, "value": 24.0}, text="四")
    assert [row[4] for row in _derived(engine)] == [26]
    # The newest report, read better, says nothing of 2023 any more.
    _load(engine, {"year": 2022, "value": 24.0}, text="四")
    assert [row[4] for row in _derived(engine)] == [25]


def test_an_upgrade_derives_from_what_was_loaded_before_there_were_derived_values(engine: Engine):
    _load(engine, {}, {"value": 3.0} | POINTS)
    before = _derived(engine)
    with writing(engine) as connection:
        connection.execute(models.derived_value.delete())
    upgrade(engine, REFERENCE)
    assert _derived(engine) == before != []
