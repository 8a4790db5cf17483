"""The cookbook's questions have answers, the same on both databases."""

import re
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

COOKBOOK = (Path(__file__).parents[2] / "docs" / "cookbook.md").read_text("utf-8")
QUESTIONS = re.findall(r"^\*\*(\d+)\. .+?\*\*\n\n```sql\n(.+?);\n```", COOKBOOK, re.DOTALL | re.MULTILINE)


def test_there_are_twenty_questions() -> None:
    assert [int(number) for number, _ in QUESTIONS] == list(range(1, 21))


@pytest.mark.parametrize("query", [pytest.param(query, id=number) for number, query in QUESTIONS])
def test_a_question_has_the_same_answer_on_both_databases(sqlite_samples, postgres_samples, query: str) -> None:
    with sqlite3.connect(sqlite_samples) as connection:
        here = connection.execute(query).fetchall()
    engine = create_engine(postgres_samples.replace("postgresql:", "postgresql+psycopg:", 1))
    with engine.connect() as connection:
        there = connection.execute(text(query).execution_options(no_parameters=True)).fetchall()
    engine.dispose()
    assert here
    assert sorted(map(plain, here)) == sorted(map(plain, there))


def plain(row) -> str:
    return str([float(v) if isinstance(v, int | float | Decimal) else str(v) for v in row])
