"""Views by name: what is known of them, and what is asked wrongly."""

import pytest
from sqlalchemy import Engine

from etl.store import StoreError, reading, views


def test_an_unknown_view_is_answered_with_those_that_there_are(engine: Engine):
    with (
        reading(engine) as connection,
        pytest.raises(StoreError, match=r"there is no view nonsense; the views are .*target_vs_actual"),
    ):
        views.read(connection, "nonsense")


def test_an_unknown_column_is_answered_with_those_that_there_are(engine: Engine):
    with (
        reading(engine) as connection,
        pytest.raises(StoreError, match=r"has no column city; its columns are .*region_name"),
    ):
        views.read(connection, "target_vs_actual", {"city": "商洛市"})


def test_the_columns_of_an_empty_view_are_known(engine: Engine):
    with reading(engine) as connection:
        columns, rows = views.read(connection, "review_queue")
        assert columns == views.columns(connection, "review_queue")
        assert columns[:3] == ["name", "unit", "mentions"]
        assert list(rows) == []


def test_every_view_says_its_order_in_columns_that_it_has(engine: Engine):
    with reading(engine) as connection:
        for view in views.all_views():
            assert view.order
            assert {name for name, _ in view.order} <= set(views.columns(connection, view.name))
