"""Reference data can be loaded again and again."""

from dataclasses import replace

import pytest
from builders import REFERENCE
from sqlalchemy import Engine, insert, select

import models
from etl.store import StoreError, reading, upgrade, writing


def _aliases(engine: Engine) -> set[tuple[str, str, str]]:
    with reading(engine) as connection:
        return {tuple(row) for row in connection.execute(select(models.indicator_alias))}


def test_what_changed_in_the_seeds_is_written_and_nothing_is_removed(engine: Engine):
    first, *others = REFERENCE.indicators
    upgrade(engine, replace(REFERENCE, indicators=(replace(first, definition="better"), *others[:-1])))
    with reading(engine) as connection:
        rows = {row.indicator_code: row.definition for row in connection.execute(select(models.indicator))}
    assert rows == {"HP01": "better", "HS04": "d", "HS01": "d", "MS01": "d"}


def test_an_alias_moves_with_the_seeds_and_a_reviewers_stays(engine: Engine):
    reviewed = {"alias": "健康素养", "indicator_code": "HP01", "origin": "review"}
    with writing(engine) as connection:
        connection.execute(insert(models.indicator_alias), [reviewed])
    first, second, *others = REFERENCE.indicators
    moved = (replace(first, aliases=()), replace(second, aliases=("居民健康素养率", "健康素养")), *others)
    upgrade(engine, replace(REFERENCE, indicators=moved))
    assert _aliases(engine) == {("居民健康素养率", "HS04", "seed"), ("健康素养", "HP01", "review")}


def test_divisions_load_in_any_order(engine: Engine):
    former = replace(REFERENCE.regions[-1], code="142401", until_year=1999, successor_code="140700")
    upgrade(engine, replace(REFERENCE, regions=(former, *reversed(REFERENCE.regions))))
    with reading(engine) as connection:
        found = connection.execute(select(models.region).where(models.region.c.region_code == "142401")).one()
    assert (found.successor_code, found.until_year) == ("140700", 1999)


def test_an_indicator_in_an_unknown_unit_is_refused(engine: Engine):
    broken = replace(REFERENCE.indicators[0], unit="箩筐")
    with pytest.raises(StoreError, match="mend them in seeds/"):
        upgrade(engine, replace(REFERENCE, indicators=(broken,)))
