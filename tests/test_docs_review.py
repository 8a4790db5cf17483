"""docs/review.md promises commands and checks: they are there."""

import re
from pathlib import Path

import pytest

from etl.cli import main
from etl.cli.review import review
from etl.store.checks import all_checks

PAGE = (Path(__file__).parents[1] / "docs" / "review.md").read_text("utf-8")


@pytest.mark.parametrize("words", re.findall(r"^zhibiao ([^#\n]+)", PAGE, re.MULTILINE))
def test_every_command_takes_its_words(words: str) -> None:
    verb, *rest = words.split()
    assert main.commands[verb] is review
    if rest:
        review.commands[rest[0]].make_context(rest[0], rest[1:])


def test_every_check_is_listed_with_its_severity() -> None:
    listed = re.findall(r"^\| `(\w+)` \| (\w+) \|", PAGE, re.MULTILINE)
    assert listed == [(check.name, check.severity) for check in all_checks()]


def test_every_verb_of_review_is_explained() -> None:
    for verb in review.commands:
        assert f"zhibiao review {verb}" in PAGE
