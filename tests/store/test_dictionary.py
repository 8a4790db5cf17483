"""One source, three places: the table data_dictionary, the comments of PostgreSQL, docs/data-dictionary.md."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text

import models
from etl.store import reading
from etl.store.dictionary_page import page

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"
COMMENTS = """
SELECT c.relname, COALESCE(a.attname, '') AS attname, d.description
FROM pg_description AS d
JOIN pg_class AS c ON c.oid = d.objoid AND d.classoid = CAST('pg_class' AS regclass)
LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND d.objsubid > 0
WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind IN ('r', 'v')
"""
COLUMNS = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name <> 'alembic_version'
"""


@pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
def test_every_table_view_and_column_of_postgresql_has_its_entry_as_comment(engine: Engine):
    with reading(engine) as connection:
        comments = {(row[0], row[1]): row[2] for row in connection.execute(text(COMMENTS))}
        columns = {tuple(row) for row in connection.execute(text(COLUMNS))}
        entries = connection.execute(select(models.data_dictionary)).all()
    assert comments == {(entry.table_name, entry.column_name): entry.meaning for entry in entries}
    assert set(comments) == columns | {(name, "") for name, _ in columns}


def test_the_page_of_the_docs_is_fresh():
    assert PAGE.read_text("utf-8") == page(), "run: python -m etl.store.dictionary_page > docs/data-dictionary.md"


def test_the_page_says_what_the_dictionary_of_either_database_says(engine: Engine):
    words = PAGE.read_text("utf-8").replace("\\|", "|")
    with reading(engine) as connection:
        entries = connection.execute(select(models.data_dictionary)).all()
    for entry in entries:
        assert entry.meaning.rstrip(".") in words
        if entry.column_name:
            assert f"| `{entry.column_name}` | {entry.meaning} |" in words
