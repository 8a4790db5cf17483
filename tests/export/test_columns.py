"""The type that a column's name tells, against what PostgreSQL says of every view."""

import pytest
from sqlalchemy import Date, Engine, Float, Integer, Numeric, String, inspect

from etl.export.columns import type_of
from etl.store import views

KINDS = {String: "text", Integer: "integer", Numeric: "number", Float: "number", Date: "date"}


@pytest.mark.parametrize("view", views.names())
def test_the_name_of_every_column_tells_its_type(engine: Engine, view: str) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite tells no types of a view's columns")
    told = {c["name"]: c["type"] for c in inspect(engine).get_columns(view)}
    expected = {name: next(KINDS[k] for k in KINDS if isinstance(type_, k)) for name, type_ in told.items()}
    assert {name: type_of(name) for name in told} == expected, "name the new columns in etl/export/columns.py"
