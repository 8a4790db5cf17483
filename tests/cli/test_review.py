"""Reviewing, as a user types it."""

import csv
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from etl.cli.review import review

NAME = "群众健康达标率"
EXTRA = f"商洛市卫生健康委员会2024年工作总结\n\n一、2024年工作总结\n全市{NAME}达到31.5%。新建村卫生室12所。\n"


@pytest.fixture
def filled(zhibiao, warehouse: Path) -> Path:
    Path("extra.txt").write_text(EXTRA, encoding="utf-8")
    assert zhibiao("load", "extra.txt").exit_code == 0
    return warehouse


def facts(database: Path) -> list[tuple[Any, ...]]:
    with sqlite3.connect(database) as connection:
        query = "SELECT * FROM observation ORDER BY observation_id"
        return connection.execute(query).fetchall() + connection.execute("SELECT * FROM derived_value").fetchall()


def test_the_names_are_listed_with_their_first_sentence(zhibiao, filled: Path) -> None:
    result = zhibiao("review")
    assert result.exit_code == 0
    (line,) = [line for line in result.stdout.splitlines() if line.startswith(NAME)]
    assert line.split()[1:4] == ["%", "1", "1"]
    assert f"全市{NAME}达到31.5%" in line
    assert "names that no indicator claims" in result.stdout


def test_a_name_is_accepted_compared_reloaded_and_taken_back(zhibiao, filled: Path) -> None:
    before = facts(filled)
    result = zhibiao("review", "accept", NAME, "--as", "HP03", "--author", "li")
    assert (result.exit_code, result.stdout) == (0, "decision 1: 1 observations changed\n")
    accepted = facts(filled)
    assert "31.5" in zhibiao("compare", NAME).stdout
    assert NAME not in zhibiao("review", "--all").stdout
    assert f"{NAME} means HP03" in zhibiao("review", "decisions").stdout

    # Read again with what was decided, the text gives the same rows.
    assert zhibiao("load", "extra.txt").exit_code == 0
    assert facts(filled) == accepted
    assert "1 unchanged" in zhibiao("load", "extra.txt").stdout

    result = zhibiao("review", "undo", "1", "--author", "wang")
    assert result.stdout == "decision 1 is taken back: 1 observations changed\n"
    assert facts(filled) == before
    assert NAME not in zhibiao("review", "decisions").stdout
    assert "by wang" in zhibiao("review", "decisions", "--all").stdout


def test_a_new_indicator_is_made(zhibiao, filled: Path) -> None:
    words = ("--unit", "%", "--domain", "health_promotion", "--direction", "higher", "--definition", "达标者的比例。")
    assert zhibiao("review", "new", "XH01", "--name", NAME, *words).exit_code == 0
    assert "31.5" in zhibiao("compare", "XH01").stdout


def test_a_name_is_set_aside_with_a_reason(zhibiao, filled: Path) -> None:
    assert zhibiao("review", "ignore", NAME).exit_code == 2
    assert zhibiao("review", "ignore", NAME, "--why", "太泛").exit_code == 0
    assert NAME not in zhibiao("review", "--all").stdout


def test_a_number_is_corrected_and_the_guard_fails_the_check_once_the_source_is_mended(zhibiao, filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        number = connection.execute("SELECT observation_id FROM observation WHERE name = ?", (NAME,)).fetchone()[0]
    words = ("review", "correct", number, "--value", "13.5", "--why", "数字颠倒")
    refused = zhibiao(*words, "--expect", "31")
    assert (refused.exit_code, refused.stderr) == (
        2,
        f"zhibiao: observation {number} was read as 31.5, not 31; look at it again\n",
    )
    assert zhibiao(*words, "--expect", "31.5").exit_code == 0
    corrected = facts(filled)
    assert zhibiao("load", "extra.txt").exit_code == 0
    assert facts(filled) == corrected
    assert zhibiao("check").exit_code == 0

    # A better program would read another value there.
    with sqlite3.connect(filled) as connection:
        connection.execute("UPDATE observation SET read_value = 31.4 WHERE observation_id = ?", (number,))
    result = zhibiao("check", "corrections_broken")
    assert result.exit_code == 1
    assert "数字颠倒" in result.stdout


def test_decisions_go_to_another_warehouse_by_a_file(zhibiao, filled: Path, tmp_path: Path) -> None:
    zhibiao("review", "accept", NAME, "--as", "HP03")
    zhibiao("review", "ignore", "甲", "--why", "太泛")
    zhibiao("review", "undo", "2")
    assert zhibiao("review", "export", "decisions.csv").stdout == "decisions.csv: 2 decisions\n"

    other = ("--database", "sqlite:///other.db")
    zhibiao("init", *other)
    assert zhibiao("review", *other, "import", "decisions.csv").stdout == (
        "decisions.csv: 2 new decisions, 0 observations changed\n"
    )
    assert zhibiao("review", "import", "decisions.csv", *other).stdout == (
        "decisions.csv: 0 new decisions, 0 observations changed\n"
    )
    assert zhibiao("load", "extra.txt", *other).exit_code == 0
    assert "31.5" in zhibiao("compare", "HP03", *other).stdout
    zhibiao("review", "export", "again.csv", *other)
    assert Path("again.csv").read_bytes() == Path("decisions.csv").read_bytes()


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"action": "guess"}, "decisions.csv:2: the action 'guess' is none of alias, new, ignore, correct"),
        ({"author": ""}, "decisions.csv:2: author must be given for alias"),
        ({"indicator_code": ""}, "decisions.csv:2: indicator_code must be given for alias"),
        ({"decided_at": "gestern"}, "decisions.csv:2: decided_at 'gestern' cannot be read; correct it"),
        ({"indicator_code": "ZZ99"}, "decisions.csv: there is no indicator ZZ99"),
    ],
)
def test_a_wrong_file_is_refused_as_a_whole(zhibiao, filled: Path, changes: dict[str, str], message: str) -> None:
    zhibiao("review", "accept", NAME, "--as", "HP03")
    zhibiao("review", "export", "decisions.csv")
    zhibiao("review", "undo", "1")
    with Path("decisions.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    with Path("decisions.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerows([row | {"decided_at": "2026-01-01"} | changes, row | {"name": "乙"}])
    result = zhibiao("review", "import", "decisions.csv")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"zhibiao: {message}")
    assert "decisions.csv" not in zhibiao("review", "decisions").stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "decisions.csv cannot be read: No such file or directory"),
        (b"\xff\xfe", "decisions.csv is no CSV in UTF-8"),
        (b"a,b\n", "decisions.csv lacks the columns action, name"),
    ],
)
def test_a_file_that_is_none_is_refused(zhibiao, warehouse: Path, content: bytes | None, message: str) -> None:
    if content is not None:
        Path("decisions.csv").write_bytes(content)
    result = zhibiao("review", "import", "decisions.csv")
    assert (result.exit_code, result.stderr[: len(message) + 9]) == (2, f"zhibiao: {message}")


@pytest.mark.parametrize("verb", sorted(review.commands))
def test_the_help_of_every_verb_has_an_example_that_parses(zhibiao, verb: str) -> None:
    text = zhibiao("review", verb, "--help").stdout
    (example,) = [line.split() for line in text.splitlines() if line.startswith("    zhibiao ")]
    assert example[:3] == ["zhibiao", "review", verb]
    review.commands[verb].make_context(verb, example[3:])
