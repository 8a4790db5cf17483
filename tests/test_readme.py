"""The README promises commands and queries: they exist, and they run."""

import re
from datetime import date
from pathlib import Path

import pytest
from builders import make_extraction
from sqlalchemy import Engine, text

from etl.cli import main
from etl.parse.records import FIGURE_REASONS
from etl.store import ReportSource, load_report, start_run, views

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.+?);\n```", README, re.DOTALL)
COMMANDS = re.findall(r"^(?:\.venv/bin/)?zhibiao (.+?)(?:  +#.*)?$", README, re.MULTILINE)


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """Two cities over three years, with a promise kept, one missed, and a result told twice."""
    literacy = {"name": "居民健康素养水平", "code": "HP01", "unit": "%"}
    reports = {
        ("610000-a", 2023, "611000"): [
            literacy | {"year": 2023, "value": 25.0},
            literacy | {"year": 2024, "kind": "target", "value": 26.0, "comparator": "≥"},
        ],
        ("610000-b", 2024, "611000"): [
            literacy | {"year": 2023, "value": 25.5},
            literacy | {"year": 2024, "value": 25.9},
            literacy | {"year": 2024, "kind": "standard", "value": 26.5, "comparator": "≥"},
            literacy | {"year": 2025, "kind": "target", "value": 25.0, "comparator": "≥"},
        ],
        ("330500-a", 2024, "330500"): [literacy | {"year": 2024, "value": 30.0}],
    }
    places = {"611000": "商洛市", "330500": "湖州市"}
    run = start_run(engine)
    for (name, year, code), found in reports.items():
        extraction = make_extraction(
            *({"place": places[code], "place_code": code} | o for o in found),
            profile={"place_code": code, "actual_year": year, "target_year": year + 1},
        )
        body = f"{name}:" + "居民健康素养水平达到26%以上" * 9
        source = ReportSource(f"{name}.txt", body, published_on=date(year + 1, 1, 9))
        assert load_report(engine, run, source, extraction).status == "loaded"
    return engine


def test_there_are_ten_queries() -> None:
    assert len(QUERIES) == 10


@pytest.mark.parametrize("query", QUERIES)
def test_every_query_answers_on_both_databases(filled: Engine, query: str) -> None:
    with filled.connect() as connection:
        assert connection.execute(text(query)).first() is not None


def test_every_command_exists_and_takes_its_words() -> None:
    assert len(COMMANDS) >= 6
    for words in map(str.split, COMMANDS):
        command = main.commands[words[0]]
        command.make_context(words[0], words[1:])
    assert set(main.commands) == {words.split()[0] for words in COMMANDS}


def test_every_make_target_exists() -> None:
    makefile = (Path(__file__).parents[1] / "Makefile").read_text("utf-8")
    for target in re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_view_is_named() -> None:
    for name in views.names():
        assert f"`{name}`" in README


def test_every_reason_of_a_figure_is_named() -> None:
    for reason in FIGURE_REASONS:
        assert f"`{reason}`" in README
