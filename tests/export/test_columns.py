"""The type that a column's name tells, against what PostgreSQL says of every view."""

import pytest
from sqlalchemy import Date, Engine, Float, Integer, Numeric, String, inspect

from etl.export.columns import type_of
from etl.store import views

KINDS = {String: "text", Integer: "integer", Numeric: "number", Float: "number", Date: "date"}


def test_the_name_of_every_column_tells_its_type(engine: Engine) -> None:
    if engine.dialect.name != "postgresql":
        pytest.skip("SQLite tells no types of a view's columns")
    inspector = inspect(engine)
    told = [column for view in views.names() for column in inspector.get_columns(view)]
    kinds = {(c["name"], next(KINDS[kind] for kind in KINDS if isinstance(c["type"], kind))) for c in told}
    assert {(name, type_of(name)) for name, _ in kinds} == kinds, "name the new columns in etl/export/columns.py"
