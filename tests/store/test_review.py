"""Decisions of reviewers: what they do to what is loaded, and that it can be taken back."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from builders import REFERENCE, make_extraction
from sqlalchemy import Engine, select, text, update
from sqlalchemy.exc import IntegrityError

import models
from etl.store import ReportSource, StoreError, reading, upgrade, views, write_report, writing
from etl.store.checks import find, run
from etl.store.decisions import Decision, all_decisions, decided_reference
from etl.store.review import accept, correction, decide, withdraw

TEXT = "一、健康促进工作\n健康达标率30.1%。" + "。" * 100
LATER = datetime(2026, 1, 1, tzinfo=UTC)
NAME = {
    "name": "健康达标率",
    "code": None,
    "domain": "other",
    "value": 30.1,
    "start": 14,
    "end": 19,
    "sentence_end": 30,
}
ALIAS = Decision("alias", "同一指标", "li", LATER, name="健康达标率", indicator_code="HP01")
NEW = Decision(
    "new",
    "常见",
    "li",
    LATER,
    name="健康达标率",
    indicator_code="XH01",
    unit="%",
    domain_code="health_promotion",
    direction="higher",
    definition="达标者的比例。",
)
IGNORE = Decision("ignore", "太泛", "li", LATER, name="健康达标率")


@pytest.fixture
def loaded(engine: Engine) -> Engine:
    with writing(engine) as connection:
        write_report(connection, ReportSource("a.txt", TEXT), make_extraction(NAME))
    return engine


def _decide(engine: Engine, *decisions: Decision) -> Any:
    with writing(engine) as connection:
        return decide(connection, REFERENCE, decisions)


def _undo(engine: Engine, number: int) -> Any:
    with writing(engine) as connection:
        return withdraw(connection, REFERENCE, number, "wang")


def _observation(engine: Engine) -> Any:
    with reading(engine) as connection:
        return connection.execute(select(models.observation).order_by(models.observation.c.observation_id)).first()


def _facts(engine: Engine) -> list[tuple]:
    with reading(engine) as connection:
        tables = (models.observation, models.indicator, models.indicator_alias, models.derived_value)
        return [tuple(row) for t in tables for row in connection.execute(select(t).order_by(*t.primary_key))]


def _failing(engine: Engine, name: str) -> int:
    with reading(engine) as connection:
        return len(run(connection, find([name]))[0].rows)


def test_an_accepted_name_claims_what_is_loaded_and_is_read_so_from_then_on(loaded: Engine):
    assert _decide(loaded, ALIAS).observations == 1
    row = _observation(loaded)
    assert (row.indicator_code, row.subject, row.domain_code, row.comparable_value) == (
        "HP01", "HP01", "health_promotion", 30.1,
    )  # fmt: skip
    with reading(loaded) as connection:
        known = {i.code: i for i in decided_reference(connection, REFERENCE).indicators}
        aliases = connection.execute(select(models.indicator_alias).where(models.indicator_alias.c.origin == "review"))
        assert [(a.alias, a.indicator_code) for a in aliases] == [("健康达标率", "HP01")]
        assert list(views.read(connection, "review_queue")[1]) == []
    assert known["HP01"].aliases == ("居民健康素养率", "健康达标率")


def test_a_new_indicator_claims_its_name(loaded: Engine):
    assert _decide(loaded, NEW).observations == 1
    row = _observation(loaded)
    assert (row.indicator_code, row.domain_code, row.comparable_value) == ("XH01", "health_promotion", 30.1)
    with reading(loaded) as connection:
        made = connection.execute(select(models.indicator).where(models.indicator.c.indicator_code == "XH01")).one()
    assert (made.indicator_name, made.unit, made.source) == ("健康达标率", "%", "review: 常见")


@pytest.mark.parametrize("decision", [ALIAS, NEW, IGNORE], ids=lambda d: d.action)
def test_what_is_taken_back_leaves_everything_as_it_was_but_the_decision(loaded: Engine, decision: Decision):
    before = _facts(loaded)
    number = _decide(loaded, decision).last_id
    _undo(loaded, number)
    # The observation itself goes to the domain of its heading, where the made-up reading had not put it.
    assert _facts(loaded)[1:] == before[1:]
    assert _observation(loaded).indicator_code is None
    with reading(loaded) as connection:
        (kept,) = all_decisions(connection)
        assert [name for name, *_ in views.read(connection, "review_queue")[1]] == ["健康达标率"]
    assert (kept.author, kept.withdrawn_by) == ("li", "wang")
    with pytest.raises(StoreError, match=f"no decision {number} holds"):
        _undo(loaded, number)
    assert _decide(loaded, replace(decision, decided_at=datetime(2026, 2, 1, tzinfo=UTC))).decisions == 1


def test_a_name_that_loses_its_indicator_is_filed_by_its_heading_again(loaded: Engine):
    _undo(loaded, _decide(loaded, ALIAS).last_id)
    # No word of the name tells the field, the heading above does.
    assert _observation(loaded).domain_code == "health_promotion"


def test_what_follows_from_changes_moves_with_the_name(engine: Engine):
    change = {
        "name": "健康达标率",
        "code": None,
        "unit": "百分点",
        "measure": "change",
        "base_year": 2023,
        "value": 3.0,
    }
    with writing(engine) as connection:
        write_report(
            connection, ReportSource("a.txt", TEXT), make_extraction({"name": "健康达标率", "code": None}, change)
        )
    number = _decide(engine, ALIAS).last_id
    derived = select(models.derived_value.c.subject, models.derived_value.c.indicator_code)
    with reading(engine) as connection:
        assert [tuple(row) for row in connection.execute(derived)] == [("HP01", "HP01")]
    _undo(engine, number)
    with reading(engine) as connection:
        assert [tuple(row) for row in connection.execute(derived)] == [("健康达标率", None)]


def test_a_correction_lies_over_what_was_read_and_survives_a_better_reading(loaded: Engine):
    with writing(loaded) as connection:
        observation_id = connection.scalar(select(models.observation.c.observation_id))
        wanted = correction(connection, observation_id, 31.0, 30.1, "印刷错误", "li")
        assert decide(connection, REFERENCE, [wanted]).observations == 1
    row = _observation(loaded)
    assert (row.value, row.read_value) == (31.0, 30.1)
    with writing(loaded) as connection:
        better = make_extraction(NAME | {"code": "HP01", "domain": "health_promotion"})
        assert write_report(connection, ReportSource("a.txt", TEXT), better).status == "loaded"
    row = _observation(loaded)
    assert (row.value, row.read_value, row.comparable_value) == (31.0, 30.1, 31.0)
    assert _failing(loaded, "corrections_broken") == 0
    _undo(loaded, 1)
    row = _observation(loaded)
    assert (row.value, row.read_value, row.comparable_value) == (30.1, None, 30.1)


def test_a_correction_does_not_override_a_mended_reading_and_its_check_fails(loaded: Engine):
    with writing(loaded) as connection:
        wanted = correction(connection, _observation(loaded).observation_id, 31.0, 30.1, "印刷错误", "li")
        decide(connection, REFERENCE, [wanted])
    with writing(loaded) as connection:
        write_report(connection, ReportSource("a.txt", TEXT), make_extraction(NAME | {"value": 31.0}))
    row = _observation(loaded)
    assert (row.value, row.read_value) == (31.0, None)
    assert _failing(loaded, "corrections_broken") == 1


def test_a_correction_must_expect_what_was_read(loaded: Engine):
    number = _observation(loaded).observation_id
    with reading(loaded) as connection:
        with pytest.raises(StoreError, match=f"observation {number} was read as 30.1, not 31"):
            correction(connection, number, 32.0, 31.0, "w", "li")
        with pytest.raises(StoreError, match="there is no observation 99"):
            correction(connection, 99, 32.0, 31.0, "w", "li")


@pytest.mark.parametrize(
    ("decisions", "message"),
    [
        ([replace(ALIAS, indicator_code="ZZ99")], "there is no indicator ZZ99"),
        ([replace(ALIAS, name="5岁以下儿童死亡率")], "means HS04 in the catalogue"),
        ([ALIAS, replace(IGNORE, author="wang")], "another decision by li holds already: 健康达标率 means HP01"),
        ([IGNORE, replace(IGNORE, author="wang")], "健康达标率 is set aside"),
        ([replace(NEW, indicator_code="HP09")], "HP09 is no code for an indicator of your own"),
        ([replace(NEW, name="居民健康素养率")], "means HP01 in the catalogue"),
        ([replace(NEW, unit="箩筐")], "there is no unit 箩筐"),
        ([replace(NEW, domain_code="nonsense")], "there is no domain nonsense; the domains are health_promotion"),
        ([replace(NEW, direction="up")], "the direction up is none of higher, lower, neutral"),
    ],
)
def test_a_decision_that_cannot_hold_is_refused_and_none_of_its_fellows_stays(
    loaded: Engine, decisions: list[Decision], message: str
):
    before = _facts(loaded)
    with pytest.raises(StoreError, match=message):
        _decide(loaded, *decisions)
    assert _facts(loaded) == before
    with reading(loaded) as connection:
        assert all_decisions(connection) == []


def test_an_indicator_stays_while_an_alias_stands_on_it(loaded: Engine):
    _decide(loaded, replace(NEW, name="达标率"), replace(ALIAS, indicator_code="XH01"))
    with pytest.raises(StoreError, match=r"decision 2 \(健康达标率 means XH01\) stands on it; take back 2 first"):
        _undo(loaded, 1)
    _undo(loaded, 2)
    _undo(loaded, 1)
    assert _observation(loaded).indicator_code is None


def test_accepting_what_claims_nothing_is_refused(loaded: Engine):
    with (
        pytest.raises(StoreError, match=r"the units of 健康达标率 \(%\) are not that of MS01 \(张\)"),
        writing(loaded) as c,
    ):
        accept(c, REFERENCE, replace(ALIAS, indicator_code="MS01"))
    with pytest.raises(StoreError, match="no report has an unclaimed 健康达标律"), writing(loaded) as c:
        accept(c, REFERENCE, replace(ALIAS, name="健康达标律"))
    with reading(loaded) as connection:
        assert all_decisions(connection) == []


def test_a_name_opened_by_a_county_is_claimed_too(engine: Engine):
    with writing(engine) as connection:
        named = NAME | {"name": "山阳县健康达标率", "place": "山阳县", "place_code": "611024"}
        write_report(connection, ReportSource("a.txt", TEXT), make_extraction(named))
    with pytest.raises(StoreError, match="山阳县健康达标率 opens with places"), writing(engine) as connection:
        accept(connection, REFERENCE, replace(ALIAS, name="山阳县健康达标率"))
    assert _decide(engine, ALIAS).observations == 1


def test_a_name_opened_by_several_counties_stays_unclaimed_as_reading_it_again_would_leave_it(engine: Engine):
    with writing(engine) as connection:
        of_one = NAME | {"name": "健康达标率"}
        of_several = NAME | {"name": "三县健康达标率", "start": 14, "end": 19}
        write_report(connection, ReportSource("a.txt", TEXT), make_extraction(of_one))
        write_report(connection, ReportSource("b.txt", TEXT + "。"), make_extraction(of_several))
    assert _decide(engine, ALIAS).observations == 1


def test_decisions_outlive_an_upgrade(loaded: Engine):
    _decide(loaded, NEW)
    before = _facts(loaded)
    upgrade(loaded, REFERENCE)
    assert _facts(loaded) == before


def test_an_indicator_that_the_catalogue_came_to_hold_gives_way_to_it_with_all_that_it_claimed(loaded: Engine):
    with writing(loaded) as connection:
        other = NAME | {"name": "达标比例", "start": 20, "end": 25}
        write_report(connection, ReportSource("a.txt", TEXT), make_extraction(NAME, other))
    _decide(loaded, NEW, replace(ALIAS, name="达标比例", indicator_code="XH01"))
    seed = replace(REFERENCE.indicators[0], code="HP22", name="健康达标率", aliases=())
    grown = replace(REFERENCE, indicators=(*REFERENCE.indicators, seed))
    remark = upgrade(loaded, grown)
    assert (
        "Decision 1 (XH01 健康达标率 (%, health_promotion, higher)) is taken back: the catalogue has it as HP22"
        in remark
    )
    with reading(loaded) as connection:
        o, i = models.observation.c, models.indicator.c
        assert connection.execute(select(o.name, o.indicator_code).order_by(o.span_start)).all() == [
            ("健康达标率", "HP22"),
            ("达标比例", "HP22"),
        ]
        assert connection.scalars(select(i.indicator_name).where(i.indicator_code == "XH01")).all() == []
        held = [(d.told, d.author, d.withdrawn_by) for d in all_decisions(connection)]
    assert [told for told, _, gone in held if gone is None] == ["达标比例 means HP22"]
    assert {gone for _, _, gone in held if gone} == {"zhibiao init"}
    assert "is taken back" not in upgrade(loaded, grown)


def test_an_alias_that_the_seeds_gave_to_another_stays_the_reviewers(loaded: Engine):
    _decide(loaded, ALIAS)
    first, second, *others = REFERENCE.indicators
    moved = replace(REFERENCE, indicators=(first, replace(second, aliases=("健康达标率",)), *others))
    upgrade(loaded, moved)
    with reading(loaded) as connection:
        known = {i.code: i.aliases for i in decided_reference(connection, moved).indicators}
    assert (known["HP01"], known["HS04"]) == (("居民健康素养率", "健康达标率"), ())
    with writing(loaded) as connection:
        withdraw(connection, moved, 1, "li")
    with reading(loaded) as connection:
        alias = models.indicator_alias
        row = connection.execute(select(alias).where(alias.c.alias == "健康达标率")).one()
    assert (row.indicator_code, row.origin) == ("HS04", "seed")


def test_two_decisions_that_hold_on_one_name_are_refused_by_the_database_too(loaded: Engine):
    _decide(loaded, ALIAS)
    with reading(loaded) as connection:
        held = connection.execute(select(models.decision)).one()
    again = {c.name: getattr(held, c.name) for c in models.decision.columns if c.name != "decision_id"}
    with pytest.raises(IntegrityError), writing(loaded) as connection:
        connection.execute(models.decision.insert(), [again])
    with writing(loaded) as connection:
        connection.execute(update(models.decision).values(withdrawn_at=LATER))
        connection.execute(models.decision.insert(), [again])
        assert connection.scalar(text("SELECT COUNT(*) FROM decision")) == 2
